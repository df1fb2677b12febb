import { homeSlug } from '../../model/part-id.ts'
import type { TypeLine } from '../../press/type/type-lines.ts'
import type { FrameRecord, PrintRecord } from '../changes/print-record.ts'
import type { Box, MeasuredPage } from './measured-pages.ts'

/** A line of copy with its number: counted from 1 through its story, also where that goes on on another page. */
export interface NumberedLine {
  readonly page: number
  /** The frame that it stands in. */
  readonly story: string
  readonly block: string
  readonly number: number
  readonly text: string
  readonly box: Box
}

/**
 * Numbers the lines of every story as the record of the print has them. A line that the record parts otherwise than the
 * browser, as a row of a table, has the number of the first of it.
 */
export function numberedLines(
  record: PrintRecord,
  pages: readonly MeasuredPage[]
): readonly NumberedLine[] {
  const reached = new Map<string, number>()
  return record.pages.flatMap(({ page, frames }, at) =>
    frames.flatMap(frame => {
      const slug = homeSlug(frame.story)
      const from = reached.get(slug) ?? 0
      const numbered = linesOfFrame(frame, pages[at]?.lines ?? [], from + 1)
      reached.set(slug, from + countOf(frame))
      return numbered.map(line => ({ ...line, page }))
    })
  )
}

/** The lines of heads as they stand, each as wide as its type. */
export function headLinesOf(
  record: PrintRecord,
  pages: readonly MeasuredPage[]
): readonly NumberedLine[] {
  return pages.flatMap(({ lines }, at) =>
    lines
      .filter(({ block }) => block === 'head')
      .map(line => ({
        ...{ page: record.pages[at]?.page ?? at + 1, story: line.story, block: line.block },
        number: line.line,
        text: line.characters.map(({ text }) => text).join(''),
        box: {
          ...boxOf(line),
          left: Math.min(...line.characters.map(({ left }) => left)),
          right: Math.max(...line.characters.map(({ right }) => right))
        }
      }))
  )
}

function countOf({ lines }: FrameRecord): number {
  return lines.reduce((sum, [, ...own]) => sum + own.length, 0)
}

function linesOfFrame(
  { story, lines }: FrameRecord,
  measured: readonly TypeLine[],
  from: number
): Omit<NumberedLine, 'page'>[] {
  const known = new Set(lines.map(([block]) => block))
  const byBlock = new Map<string, TypeLine[]>()
  for (const line of measured) {
    if (line.story !== story || line.block === 'head') continue
    const block = known.has(line.block) ? line.block : ''
    byBlock.set(block, [...(byBlock.get(block) ?? []), line])
  }
  const found: Omit<NumberedLine, 'page'>[] = []
  let next = from
  for (const [block, ...own] of lines) {
    const shown = byBlock.get(block) ?? []
    const isAlike = shown.length === own.length
    for (const [at, line] of (isAlike ? shown : shown.slice(0, 1)).entries())
      found.push({ story, block, number: next + at, text: own[at] ?? '', box: boxOf(line) })
    next += own.length
  }
  return found
}

/** From edge to edge of its leg, as high as its signs: what a face keeps free over and under them is left out. */
function boxOf({ legLeft, legRight, characters }: TypeLine): Box {
  const top = Math.min(...characters.map(one => one.top))
  const bottom = Math.max(...characters.map(one => one.bottom))
  const free = freeOfFace * (bottom - top)
  return {
    left: legLeft,
    right: Math.max(legRight, ...characters.map(({ right }) => right)),
    top: top + free,
    bottom: bottom - free
  }
}

const freeOfFace = 0.13
