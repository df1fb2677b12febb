import { contrast, laidOn } from './contrast.ts'
import { type LineSight, seenLine } from './line-sight.ts'
import type { Colour, PagePicture } from './seen-ink.ts'
import type { SeenLine } from './seen-lines.ts'

/** Why a line cannot be read. */
export type UnseenReason =
  /** Its ink differs too little from what it stands on. */
  | 'pale'
  /** It has the colour of the paper, or none. */
  | 'white'
  /** Something is painted over it, or it is cut off. */
  | 'covered'
  /** Its characters, or it and another line, stand over one another. */
  | 'crowded'
  /** Its type is smaller than the style's least. */
  | 'tiny'

/** A line that is printed and cannot be read. */
export interface UnseenLine {
  /** Page of the print, counted from 0. */
  readonly page: number
  readonly story: string
  readonly block: string
  readonly text: string
  readonly reason: UnseenReason
  /** Contrast of a pale line, share of the ink that is there, size in px of a tiny one. */
  readonly amount: number
}

/** The least sizes of type, CSS px. */
export interface LeastSizes {
  readonly typePx: number
  /** Of what stands over and at words: ruby, powers, numbers of notes. */
  readonly notePx: number
}

/** Looks at every line of a page; `scale` is the picture's px for one CSS px. */
export function unseenLines(
  lines: readonly SeenLine[],
  picture: PagePicture,
  scale: number,
  least: LeastSizes
): readonly UnseenLine[] {
  const paper = paperOf(picture)
  return lines.flatMap(line => {
    const { story, block } = line.facts
    const found = verdict(line)
    return found ? [{ page: line.page, story, block, text: line.text, ...found }] : []
  })

  function verdict(line: SeenLine): Pick<UnseenLine, 'reason' | 'amount'> | undefined {
    const leastPx = line.isNote ? least.notePx : least.typePx
    if (line.size < leastPx - 0.05) return { reason: 'tiny', amount: line.size }
    if (line.ease < leastEase) return { reason: 'crowded', amount: line.ease }
    const sight = seenLine(line, picture, scale)
    if (sight.asked < leastContrast) return faint(line, sight)
    // Squeezed out of its box, a mark alone cannot be measured there, and hides no word.
    if (line.isLoneMark && !line.isNote) return undefined
    return hidden(line, sight)
  }

  /** Type that there is too much ink on, or too little of its own. */
  function hidden(
    line: SeenLine,
    sight: LineSight
  ): Pick<UnseenLine, 'reason' | 'amount'> | undefined {
    const amount = sight.share
    if (sight.share > ink.most) {
      return { reason: lines.some(other => liesOn(other, line)) ? 'crowded' : 'covered', amount }
    }
    if (sight.shown < nothing) return { reason: 'covered', amount }
    // Hairlines of small type are never seen in their full colour, those of a note or pressed in one em still less.
    const leastShown = leastShownOf(line, scale)
    if (sight.shown < Math.min(leastShown, 0.6 * sight.asked) * line.press) {
      return { reason: 'pale', amount: sight.shown }
    }
    const isThere = sight.share >= ink.least && sight.leastShare >= leastOfCharacter
    return isThere ? undefined : { reason: 'covered', amount: Math.min(amount, sight.leastShare) }
  }

  /** Type that differs too little from what it stands on: is it the type, or what was painted there? */
  function faint(
    { facts }: SeenLine,
    { asked, ground }: LineSight
  ): Pick<UnseenLine, 'reason' | 'amount'> {
    if (asked >= nothing) return { reason: 'pale', amount: asked }
    const onPaper = contrast(laidOn(paper, facts.colour, facts.strength), paper)
    const isPaper = contrast(ground, paper) < nothing
    return { reason: isPaper || onPaper < leastContrast ? 'white' : 'covered', amount: 0 }
  }
}

/** WCAG 2 §1.4.3. */
const leastContrast = 4.5
const leastOfNote = 2
/**
 * What thin type shows at the least, by the size of its em in the picture and its characters: stems of small type are
 * less than a pixel and may fall half on each of two; 一, 二, — and l are hairlines and nothing else.
 */
const leastOfThin = [
  { emPx: 30, characters: 3, contrast: 1.7 },
  { emPx: 16, characters: 12, contrast: 2.8 }
] as const
/** Under this contrast nothing is there. */
const nothing = 1.15
/** Ink over the area of the glyphs: of a line, and at the least of one of its characters. */
const ink = { least: 0.6, most: 1.5 }
const leastOfCharacter = 0.5
/** Room that letters have over what their face asks for: marks are squeezed, letters are not. */
const leastEase = 0.85

function leastShownOf({ isNote, text, size }: SeenLine, scale: number): number {
  if (isNote) return leastOfNote
  const characters = [...text.trim()].length
  const isThin = (one: (typeof leastOfThin)[number]) =>
    size * scale < one.emPx && characters <= one.characters
  return leastOfThin.find(isThin)?.contrast ?? leastContrast
}

/** Whether another line lies over a good part of a line. */
function liesOn(other: SeenLine, line: SeenLine): boolean {
  if (other === line) return false
  const across = Math.min(other.right, line.right) - Math.max(other.left, line.left)
  const down = Math.min(other.bottom, line.bottom) - Math.max(other.top, line.top)
  return across > line.size && down > 0.25 * (line.bottom - line.top)
}

/** The commonest colour of a page, looked for at points far apart. */
function paperOf({ pixels, width, height }: PagePicture): Colour {
  const counts = new Map<number, number>()
  for (let y = 5; y < height; y += 37) {
    for (let x = 5; x < width; x += 23) {
      const at = (y * width + x) * 3
      const colour =
        ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0)
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
    }
  }
  const [most = 0xffffff] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0xffffff, 0])
  return [most >> 16, (most >> 8) & 255, most & 255]
}
