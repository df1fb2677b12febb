import { diffArrays } from 'diff'
import type { FiledRun } from '../../../edit/filed-runs.ts'
import { foldedMatches, foldedText } from '../../../edit/folded-text.ts'
import type { PlannedPiece } from '../../../press/planned-text.ts'

/** Words selected on a page, with what stands around them there. */
export interface Selection {
  readonly text: string
  readonly before?: string
  readonly after?: string
  /** The block or the field in which they stand, where the page says. */
  readonly block?: string
}

/** The same words as they are filed. */
export interface FiledSelection {
  /** As a correction calls the block or field. */
  readonly block: string
  readonly words: string
  /** Which of the places in that block where the same words stand, from 0. */
  readonly at: number
}

/** Why words selected on a page are no words of one paragraph as filed. */
export type NotFiled = 'nowhere' | 'several' | 'crossing'

/**
 * Leads what is printed back to what was filed: house style writes marks, figures and blanks anew, so the words are
 * looked for in the edited copy of the story and followed from there, character by character, to the filed copy.
 */
export function filedSelection(
  selection: Selection,
  edited: readonly PlannedPiece[],
  filed: readonly FiledRun[]
): FiledSelection | NotFiled {
  const pieces = edited.filter(({ id }) => !selection.block || id === selection.block)
  const found = placesOf(pieces, selection)
  const [place] = found
  if (!place) return 'nowhere'
  if (found.length > 1) return 'several'
  const { piece, start, end } = place
  return inRuns(piece.text, start, end, runsOf(piece, filed))
}

interface Place {
  readonly piece: PlannedPiece
  readonly start: number
  readonly end: number
}

/** Where the words stand with what is around them; by themselves, where they nowhere do. */
function placesOf(pieces: readonly PlannedPiece[], selection: Selection): readonly Place[] {
  const { text, before = '', after = '' } = selection
  const tries = [
    [text, before, after],
    [unparted(text), unparted(before), unparted(after)],
    [text, '', ''],
    [unparted(text), '', '']
  ] as const
  for (const [words, lead, tail] of tries) {
    const found = pieces.flatMap(piece => placesIn(piece, words, lead, tail))
    if (found.length > 0) return found
  }
  return []
}

/** Without the hyphens at which lines end. */
function unparted(text: string): string {
  return text.replace(/(?<=\p{L})[-‐]\s+(?=\p{Ll})/gu, '')
}

function placesIn(
  piece: PlannedPiece,
  text: string,
  before: string,
  after: string
): readonly Place[] {
  const own = foldedText(piece.text)
  const words = foldedText(text).text
  const head = foldedText(before).text
  const wanted = `${head}${words}${foldedText(after).text}`
  const found: Place[] = []
  if (words === '') return found
  for (let at = own.text.indexOf(wanted); at >= 0; at = own.text.indexOf(wanted, at + 1)) {
    const start = own.from[at + head.length]
    const end = own.to[at + head.length + words.length - 1]
    if (start !== undefined && end !== undefined) found.push({ piece, start, end })
  }
  return found
}

/** The filed runs of a piece: of a picture its words that are printed, of a note those of any note. */
function runsOf({ id }: PlannedPiece, filed: readonly FiledRun[]): readonly FiledRun[] {
  const isNote = id.startsWith('footnote.')
  return filed.filter(run => {
    const isOwn = isNote ? run.in === 'note' : run.id === id
    return isOwn && (run.part === undefined || run.part === 'caption' || run.part === 'credit')
  })
}

function inRuns(
  printed: string,
  start: number,
  end: number,
  runs: readonly FiledRun[]
): FiledSelection | NotFiled {
  const filed = runs.map(({ text }) => text).join('\n')
  const [from, to] = followed(printed, start, end, filed)
  let offset = 0
  for (const run of runs) {
    const [first, last] = [from - offset, to - offset]
    offset += run.text.length + 1
    if (first < 0 || first >= run.text.length) continue
    if (last > run.text.length) return 'crossing'
    const words = run.text.slice(first, last)
    const block = nameOf(run)
    const same = runs.filter(one => nameOf(one) === block)
    const places = same.flatMap(one => foldedMatches(one.text, words).map(([at]) => ({ one, at })))
    const at = places.findIndex(one => one.one === run && one.at === first)
    return at < 0 ? 'nowhere' : { block, words, at }
  }
  return 'nowhere'
}

function nameOf({ id, part }: FiledRun): string {
  return part === undefined ? id : `${id}.${part}`
}

/** Offsets in a text → those in another that reads alike, by what both have. */
function followed(
  printed: string,
  start: number,
  end: number,
  filed: string
): readonly [number, number] {
  const [own, other] = [[...printed], [...filed]]
  const partner: (number | undefined)[] = new Array(own.length).fill(undefined)
  let [at, there] = [0, 0]
  for (const { count = 0, added, removed } of diffArrays(own, other, { comparator: isAlike })) {
    if (!added && !removed) for (let one = 0; one < count; one += 1) partner[at + one] = there + one
    if (!added) at += count
    if (!removed) there += count
  }
  const first = charactersIn(printed.slice(0, start))
  const last = charactersIn(printed.slice(0, end)) - 1
  const from = partner[first] ?? (partner.slice(0, first).findLast(isKnown) ?? -1) + 1
  const to = (partner[last] ?? (partner.slice(last + 1).find(isKnown) ?? other.length) - 1) + 1
  return [other.slice(0, from).join('').length, other.slice(0, to).join('').length]
}

function isAlike(one: string, other: string): boolean {
  return (
    one === other ||
    (foldedText(one).text !== '' && foldedText(one).text === foldedText(other).text)
  )
}

function isKnown(place: number | undefined): boolean {
  return place !== undefined
}

function charactersIn(text: string): number {
  return [...text].length
}
