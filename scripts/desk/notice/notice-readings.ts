import { rulesFor, styleText } from '../../edit/house-style.ts'
import { issueItself, type MadeCorrection } from '../../model/correction.ts'
import type { Issue } from '../../model/issue.ts'
import { homeSlug } from '../../model/part-id.ts'
import type { Problem } from '../../model/problem.ts'
import type { FiledStory } from '../../model/story.ts'
import { present } from '../../read/present.ts'
import { correctionChanges } from '../changes/correction-changes.ts'
import type { PrintRecord } from '../changes/print-record.ts'
import { noticeNotPrinted } from './notice-problems.ts'

/** What a notice says of one story on one page: each wording as it was printed, and as it is printed now. */
export interface NoticeStory {
  readonly story: string
  /** As the paper that is corrected had it; absent for what the paper says of itself. */
  readonly headline?: string
  /** Absent where the words stand on no page. */
  readonly page?: number
  /** Nothing but its headline was wrong. */
  readonly isHead: boolean
  readonly readings: readonly NoticeReading[]
}

/** One wording. */
export interface NoticeReading {
  readonly id: string
  readonly wrong: string
  /** Empty where the words are dropped; `wrong` is where they had been left out. */
  readonly right: string
  /** Another picture stands there now; the words are the files' names, which nobody reads. */
  readonly isPicture: boolean
}

/** What is to be told in a notice, by pages and then as the stories are read, and what keeps it from being told. */
export interface NoticeReadings {
  readonly stories: readonly NoticeStory[]
  readonly problems: readonly Problem[]
}

/**
 * Gathers the corrections of an issue that ask for a notice. Each right reading must stand in the lines that were
 * printed: a notice that errs itself is worse than none.
 */
export function noticeReadings(
  issue: Issue,
  filed: readonly FiledStory[],
  record: PrintRecord
): NoticeReadings {
  const problems: Problem[] = []
  const changes = correctionChanges(undefined, record, issue)
  const own = firstReadings(issue.mended ?? []).map(made => ({
    ...{ story: issueItself, page: undefined, isHead: false },
    reading: { id: made.correction.id, ...readingOf(made, rulesFor(issue.facts.language)) }
  }))
  const others = issue.stories.flatMap(story =>
    firstReadings(story.mended).map(made => {
      const { id, place } = made.correction
      const rules = rulesFor(story.meta.language ?? issue.facts.language)
      const reading = { id, ...readingOf(made, rules) }
      const { page } = changes.find(one => one.story === story.slug && one.id === id) ?? {}
      if (!isPrinted(reading, made, printedOf(story.slug, made, record)))
        problems.push(noticeNotPrinted(reading, place))
      const headline = filed.find(({ slug }) => slug === story.slug)?.meta.headline?.main
      const printed = headline === undefined ? story.meta.headline.main : styleText(headline, rules)
      const isHead = made.in === 'field' && made.id.startsWith('headline.')
      return { story: story.slug, headline: inOneLine(printed ?? ''), page, isHead, reading }
    })
  )
  return { stories: [...grouped(own), ...grouped(others)], problems }
}

interface ToldReading extends Omit<NoticeStory, 'readings' | 'page'> {
  readonly page: number | undefined
  readonly reading: NoticeReading
}

/** Of several that changed the same words one after the other the last has the reading that stands. */
function firstReadings(mended: readonly MadeCorrection[]): readonly MadeCorrection[] {
  const asked = mended.filter(({ correction }) => correction.notice)
  const placeOf = ({ in: where, id, run, offset }: MadeCorrection) =>
    `${where} ${id} ${run} ${offset}`
  return asked.filter(
    (made, at) => asked.findIndex(other => placeOf(other) === placeOf(made)) === at
  )
}

function readingOf(made: MadeCorrection, rules: Parameters<typeof styleText>[1]) {
  const wording = { wrong: styleText(made.before, rules), right: styleText(made.after, rules) }
  return { ...wording, isPicture: made.part === 'picture' }
}

/** All that was printed of the block; of a field or a note, of its whole story. */
function printedOf(slug: string, made: MadeCorrection, { pages }: PrintRecord): string {
  const frames = pages.flatMap(page => page.frames).filter(({ story }) => homeSlug(story) === slug)
  const blocks = frames.flatMap(({ lines }) => lines)
  const own = blocks.filter(([block]) => made.in === 'block' && block === made.id)
  const shown = own.length > 0 ? own : blocks
  const heads = own.length > 0 ? [] : frames.flatMap(({ headline, head }) => [headline, ...head])
  return folded([...heads, ...shown.flatMap(([, ...lines]) => lines)].join(''))
}

function isPrinted(
  { wrong, right, isPicture }: NoticeReading,
  made: MadeCorrection,
  text: string
): boolean {
  if (isPicture) return true
  if (right !== '') return text.includes(folded(right))
  return made.in !== 'block' || !text.includes(folded(wrong))
}

/** Without the blanks and hyphens that lines end with. */
function folded(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u2010-]/gu, '')
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function grouped(told: readonly ToldReading[]): readonly NoticeStory[] {
  const stories = new Map<string, ToldReading[]>()
  for (const one of told) {
    const key = `${one.page ?? 0} ${one.story}`
    stories.set(key, [...(stories.get(key) ?? []), one])
  }
  return [...stories.values()]
    .flatMap(([first, ...others]): readonly NoticeStory[] => {
      if (!first) return []
      const all = [first, ...others]
      const { story, headline, page } = first
      const isHead = all.every(one => one.isHead)
      const readings = all.map(({ reading }) => reading)
      return [{ story, isHead, readings, ...present({ headline, page }) }]
    })
    .sort((a, b) => (a.page ?? Number.POSITIVE_INFINITY) - (b.page ?? Number.POSITIVE_INFINITY))
}
