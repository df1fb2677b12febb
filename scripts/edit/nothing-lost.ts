import type { Nodes as HtmlNodes, Root as HtmlRoot } from 'hast'
import type { Report } from '../model/problem.ts'
import type { FiledStory, StoryMeta } from '../model/story.ts'
import { checkArticleFront, isStack } from './article-front-kept.ts'
import { placeIn } from './copy-source.ts'
import { checkFields, type PrintedField } from './fields-kept.ts'
import { type FiledCopy, filedCopy, frontMatter } from './filed-copy.ts'
import { problemsOf } from './loss-problems.ts'
import { markupShapes } from './markup-shapes.ts'
import { pairedShapes } from './paired-shapes.ts'
import { printedCopy } from './printed-copy.ts'
import { type Filed, readThrough } from './read-through.ts'
import { skipsByStart } from './skip.ts'

/** A story after editing without corrections: its front matter, its blocks in order, its notes as filed. */
export interface BareCopy {
  readonly meta: StoryMeta
  readonly blocks: readonly HtmlNodes[]
  /** One for each note, in the order of the file. */
  readonly notes: readonly HtmlRoot[]
}

/**
 * Reports an error where a character of the file is neither printed, exactly once and in order, nor part
 * of what stands in the file as markup: so no parser and no rule can swallow or double copy in silence.
 */
export function checkNothingLost(filed: FiledStory, bare: BareCopy, report: Report): void {
  const { body, notes } = filedCopy(filed)
  const names = new Set(
    [...filed.filed.matchAll(/^[^\S\n>]*\[\^([^\]\s]+)\]:/gm)].map(([, name = '']) => name)
  )
  const leftOut = (filed.article?.recasts ?? filed.leftOut ?? []).map(({ start, end }) =>
    filed.filed.slice(start, end)
  )
  const notesText = notes.map(({ text }) => text)
  const around = { names, elsewhere: [...leftOut, ...notesText].join('\n') }
  compare(body, bare.blocks, around, filed, report)
  const aroundNotes = { names, elsewhere: [...leftOut, body.text].join('\n') }
  for (const [index, note] of notes.entries()) {
    const shown = bare.notes[index]
    compare(note, shown ? [shown] : [], aroundNotes, filed, report)
  }
  // Where the front matter could not be read, that is told.
  if (Object.keys(filed.places).length === 0) return
  if (filed.article) {
    checkArticleFront(filed, filed.article, bare.meta, report)
    if (!isStack(filed.filed, filed.article.front)) return
  }
  const front = frontMatter(filed.filed)
  const placeAt = (at: number) => placeIn(filed.file, filed.filed, front.start + at)
  checkFields(front.text, printedFields(bare.meta), placeAt, report)
}

/** The fields of the front matter that are printed, under each key that they may have. */
function printedFields({ headline, byline, column, source }: StoryMeta): readonly PrintedField[] {
  const { kicker, main, deck } = headline
  const fields = { headline: main, main, kicker, deck, byline, column, source }
  return Object.entries(fields).map(([key, text = '']) => ({ key, text }))
}

/** What the rest of the file says of a part of it. */
interface Around {
  /** Of notes. */
  readonly names: ReadonlySet<string>
  /** Copy that may call for addresses of the part, or define them. */
  readonly elsewhere: string
}

function compare(
  copy: FiledCopy,
  shown: readonly HtmlNodes[],
  around: Around,
  filed: FiledStory,
  report: Report
): void {
  const printed = printedCopy(shown)
  const reading = readThrough(shapesIn(copy, around), printed)
  const placeAt = (at: number) => placeIn(filed.file, filed.filed, copy.indexOf(at))
  for (const problem of problemsOf(copy.text, printed, reading, placeAt)) report(problem)
}

function shapesIn({ text, isCode, gaps }: FiledCopy, { names, elsewhere }: Around): Filed {
  const shapes = markupShapes(text, names, elsewhere).filter(({ start }) => !isCode(start))
  const skips = skipsByStart([...shapes, ...gaps.map(start => ({ start, end: start + 1 }))])
  const pairs = pairedShapes(text).filter(({ start }) => !isCode(start))
  return {
    text,
    skips,
    // A row of two may be one mark and one sign.
    pairs: new Map(
      pairs.flatMap(pair =>
        [...Array(pair.end - pair.start).keys()].map(step => [pair.start + step, pair] as const)
      )
    ),
    hasReferences: text.includes('&')
  }
}
