import { homeSlug, restPage } from '../../model/part-id.ts'
import type { Mark } from '../diff/diff-shape.ts'
import type { Box, MeasuredFrame, MeasuredPage } from './measured-pages.ts'
import type { NumberedLine } from './numbered-lines.ts'
import type { ProofChange } from './proof-changes.ts'

/** Where a change is outlined. */
export interface ChangePlace {
  readonly page: number
  readonly number: number
  readonly box: Box
  /** What was left out is a bar under what stood before it; a whole frame is outlined otherwise than words. */
  readonly look: 'words' | 'frame' | 'gap'
}

/** A change as it is listed: with the lines in which it stands. */
export interface PlacedChange extends ProofChange {
  readonly lines?: { readonly first: number; readonly last: number }
  readonly places: readonly ChangePlace[]
}

/** Pages as they were measured, with their numbers and the numbers of their lines. */
export interface ProofPages {
  readonly pages: readonly (MeasuredPage & { readonly page: number })[]
  readonly lines: readonly NumberedLine[]
  /** Lines of heads, whose numbers mean nothing. */
  readonly heads: readonly NumberedLine[]
}

/** Finds changes on the pages: by their lines where they stand in copy, else by what they belong to. */
export function placedChanges(
  changes: readonly ProofChange[],
  pages: ProofPages
): readonly PlacedChange[] {
  return changes.map(change => ({ ...change, ...placed(change, pages) }))
}

type Placed = Pick<PlacedChange, 'lines' | 'places'>

function placed(change: ProofChange, proof: ProofPages): Placed {
  const { target, number, page } = change
  const found = (look: ChangePlace['look'], boxes: readonly OnPage[]): Placed => ({
    places: boxes.map(one => ({ ...one, number, look }))
  })
  switch (target.is) {
    case 'nothing':
      return { places: [] }
    case 'furniture': {
      const own = proof.pages.find(one => one.page === page)
      return found('words', own?.furniture ? [{ page: own.page, box: own.furniture }] : [])
    }
    case 'frame': {
      const own = framesOf(target.story, proof).filter(frame => frame.page === page)
      return found('frame', own)
    }
    case 'gap': {
      const last = proof.lines.findLast(line => isOf(line, target.story, target.id))
      const boxes = last ? [last] : boxesOfPiece(target.story, target.id, proof).slice(-1)
      return {
        ...found('gap', boxes),
        ...(last ? { lines: { first: last.number, last: last.number } } : {})
      }
    }
    case 'piece': {
      if (isOfHead.test(target.id)) return found('words', headPlaces(target, proof))
      const hit = hitLines(target.marks, linesOf(target.story, target.id, proof))
      const [first, last] = [hit[0], hit.at(-1)]
      if (!first || !last) return found('words', boxesOfPiece(target.story, target.id, proof))
      return {
        ...found('words', joinedBoxes(hit)),
        lines: { first: first.number, last: last.number }
      }
    }
  }
}

interface OnPage {
  readonly page: number
  readonly box: Box
}

function isOf({ story, block }: NumberedLine, slug: string, id: string): boolean {
  return homeSlug(story) === slug && block === id
}

function linesOf(slug: string, id: string, { lines }: ProofPages): readonly NumberedLine[] {
  return lines.filter(line => isOf(line, slug, id))
}

function framesOf(slug: string, { pages }: ProofPages): readonly (MeasuredFrame & OnPage)[] {
  return pages
    .flatMap(({ page, frames }) => frames.map(frame => ({ ...frame, page })))
    .filter(({ story }) => homeSlug(story) === slug)
}

const isOfHead = /^(?:headline\.|byline$|column$|section$|portrait$)/

/** The lines of the head that have a field; all of a head whose lines cannot be told apart. */
function headPlaces(
  { story, marks }: { readonly story: string; readonly marks: readonly Mark[] },
  proof: ProofPages
): readonly OnPage[] {
  const frames = framesOf(story, proof)
  const first = frames.find(frame => restPage(frame.story) === undefined) ?? frames[0]
  if (!first) return []
  const whole = [{ page: first.page, box: first.head ?? first.box }]
  const lines = first.isUpright ? [] : proof.heads.filter(line => line.story === first.story)
  const now = bare(shown(marks))
  const all = lines.map(({ text }) => bare(text))
  const from = all.join('').indexOf(now)
  if (now === '' || from < 0) return whole
  let at = 0
  const hit = lines.filter((_, line) => {
    const start = at
    at += all[line]?.length ?? 0
    return start < from + now.length && at > from
  })
  return [{ page: first.page, box: around(hit.map(({ box }) => box)) }]
}

function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom))
  }
}

/** The reading that stands now. */
function shown(marks: readonly Mark[]): string {
  return marks
    .filter(({ is }) => is !== 'out')
    .map(({ text }) => text)
    .join('')
}

/** What stands in the copy by its block; what the last lines of a story are, at its end. */
function boxesOfPiece(slug: string, id: string, proof: ProofPages): readonly OnPage[] {
  const frames = framesOf(slug, proof)
  const first = frames.find(({ story }) => restPage(story) === undefined) ?? frames[0]
  if (!first) return []
  const blocks = frames.flatMap(({ page, blocks: own }) =>
    own.filter(block => block.id === id).flatMap(({ boxes }) => boxes.map(box => ({ page, box })))
  )
  if (blocks.length > 0) return blocks
  const own = proof.lines.filter(line => homeSlug(line.story) === slug)
  const ends = own.filter(({ block }) => block === '' || block === 'source')
  const end = (ends.length > 0 ? ends : own).at(-1)
  return [end ?? { page: first.page, box: first.box }]
}

/** The lines with what came in, and those in which something was left out; none where the words cannot be followed. */
function hitLines(marks: readonly Mark[], lines: readonly NumberedLine[]): readonly NumberedLine[] {
  const ends: number[] = []
  for (const { text } of lines) ends.push((ends.at(-1) ?? 0) + bare(text).length)
  if (lines.length === 0 || bare(shown(marks)).length !== ends.at(-1)) return []
  const hit = new Set<number>()
  let at = 0
  for (const { is, text } of marks) {
    const length = is === 'out' ? 0 : bare(text).length
    if (is !== 'same') for (const line of touchedLines(ends, at, length)) hit.add(line)
    at += length
  }
  return lines.filter((_, line) => hit.has(line))
}

/** The lines, by the places at which they end, in which words from a place on stand; the one at the place where they are none. */
function touchedLines(ends: readonly number[], at: number, length: number): readonly number[] {
  const touched = [...ends.keys()].filter(line => {
    const [start, end] = [ends[line - 1] ?? 0, ends[line] ?? 0]
    return length > 0 ? at < end && at + length > start : at >= start && at < end
  })
  return touched.length > 0 ? touched : [ends.length - 1]
}

/** Without white and without what stands only at the ends of lines. */
function bare(text: string): string {
  return text.replace(/[\s\u00ad\u2010-]/g, '')
}

/** Lines under one another are outlined together. */
function joinedBoxes(lines: readonly NumberedLine[]): readonly OnPage[] {
  const found: (OnPage & { readonly number: number })[] = []
  for (const { page, box, number } of lines) {
    const before = found.at(-1)
    const isNext =
      before?.page === page &&
      before.number + 1 === number &&
      Math.abs(before.box.left - box.left) < 1 &&
      box.top >= before.box.top
    if (isNext) {
      found.pop()
      const right = Math.max(before.box.right, box.right)
      found.push({ page, number, box: { ...before.box, right, bottom: box.bottom } })
    } else found.push({ page, number, box })
  }
  return found
}
