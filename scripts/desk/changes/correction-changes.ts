import { issueItself, type MadeCorrection } from '../../model/correction.ts'
import type { Issue } from '../../model/issue.ts'
import { homeSlug, restPage } from '../../model/part-id.ts'
import { blockWords, fieldWords, partWords } from '../../model/part-words.ts'
import type { Words } from '../../model/problem.ts'
import type { BlockKind, Story } from '../../model/story.ts'
import type { PrintRecord } from './print-record.ts'

/** One correction that stands in the paper, with its place on it. */
export interface CorrectionChange {
  readonly id: string
  readonly story: string
  readonly headline: string
  /** The page whose frame holds the words; absent where they are on none, as those of a story left out. */
  readonly page?: number
  /** The field, the block's id, or the number of the note. */
  readonly at: string
  readonly where: Words
  readonly before: string
  readonly after: string
  /** The build before had it not, or with another reading. */
  readonly isNew: boolean
}

/** The corrections of an issue in the order of its stories, each with the page on which it is read. */
export function correctionChanges(
  before: PrintRecord | undefined,
  now: PrintRecord,
  { stories, facts, mended = [] }: Issue
): readonly CorrectionChange[] {
  const known = new Map(before?.corrections.map(one => [`${one.story} ${one.id}`, one.after]))
  const own = mended.map(({ id, correction, before: old, after }) => ({
    ...{ id: correction.id, story: issueItself, headline: facts.paper, at: id, before: old, after },
    where: fieldWords[id] ?? nameOfPage,
    isNew: known.get(`${issueItself} ${correction.id}`) !== after
  }))
  const others = stories.flatMap(story =>
    story.mended.map(made => {
      const page = pageOf(made, story, now)
      return {
        id: made.correction.id,
        story: story.slug,
        headline: story.meta.headline.main ?? '',
        ...(page === undefined ? {} : { page }),
        at: made.id,
        where: whereOf(made, story),
        before: made.before,
        after: made.after,
        isNew: known.get(`${story.slug} ${made.correction.id}`) !== made.after
      }
    })
  )
  return [...own, ...others]
}

const nameOfPage: Words = { en: 'name of a page', zh: '版名' }

/** A block is looked for in all parts of its story; a field stands where it begins, its source where it ends. */
function pageOf(made: MadeCorrection, { slug }: Story, { pages }: PrintRecord): number | undefined {
  const parts = pages.flatMap(({ page, frames }) =>
    frames.filter(({ story }) => homeSlug(story) === slug).map(frame => ({ page, frame }))
  )
  const first = parts.find(({ frame }) => restPage(frame.story) === undefined)
  const last = parts.find(({ frame }) => restPage(frame.story) !== undefined)
  if (made.in === 'note' || made.id === 'source') return (last ?? first)?.page
  const holder =
    made.in === 'block'
      ? parts.find(({ frame }) => frame.lines.some(([block]) => block === made.id))
      : undefined
  return (holder ?? first)?.page
}

/** The words of a picture that can be corrected are those beside it. */
function wordsOfKind(kind: BlockKind): Words {
  return kind === 'picture' ? partWords.caption : blockWords[kind]
}

function whereOf(made: MadeCorrection, story: Story): Words {
  switch (made.in) {
    case 'field':
      return fieldWords[made.id] ?? { en: made.id, zh: made.id }
    case 'note':
      return { en: `note ${made.id}`, zh: `注${made.id}` }
    case 'block':
      return whereInBlock(made, story)
  }
}

function whereInBlock(made: MadeCorrection, story: Story): Words {
  const { whole } = made.correction
  if (whole?.is === 'deleted') return { en: 'a block taken out', zh: '删段' }
  if (whole?.is === 'inserted') return { en: 'a block put in', zh: '插段' }
  if (made.part === 'picture' && made.id in fieldWords)
    return fieldWords[made.id] ?? partWords.picture
  const block = story.blocks.find(({ id }) => id === made.id)
  if (!block) return { en: 'copy', zh: '正文' }
  const alike = story.blocks.filter(({ kind }) => kind === block.kind)
  const number = alike.indexOf(block) + 1
  const { en, zh } = made.part ? partWords[made.part] : wordsOfKind(block.kind)
  const place = block.kind === 'paragraph' ? `第${number}段` : `第${number}处${zh}`
  return { en: `${en} ${number}`, zh: place }
}
