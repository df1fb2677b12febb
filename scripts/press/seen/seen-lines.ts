import { emojiCluster } from '../../kit/emoji.ts'
import type { FaceInk, GlyphInk } from '../../typeset/glyph-ink.ts'
import type { SeenFacts, SeenPiece } from './seen-text.ts'

/** Faces as ink, by family. */
export type FaceInks = (family: string) => FaceInk | undefined

/** Some characters of a line: where their ink must be, CSS px from the top left of the sheet, and how much of it. */
export interface InkSpan {
  readonly left: number
  readonly right: number
  /** Area of the glyphs, px². */
  readonly area: number
  /** Han characters stand evenly: each is where it is said to be. */
  readonly isSure: boolean
}

/** A line of type as it must be seen. */
export interface SeenLine {
  readonly page: number
  readonly facts: SeenFacts
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly area: number
  /** Parts of a few characters, from left to right; none of an upright line. */
  readonly spans: readonly InkSpan[]
  /** Size of the type as it stands on the page, whatever the style says. */
  readonly size: number
  /** Room for its letters over what they need; 1 where they stand as their face has them. */
  readonly ease: number
  /** What the width of its numbers in one em is pressed to, 0 … 1; 1 where there are none. */
  readonly press: number
  /** It has no letter, no digit and no Han character. */
  readonly isLoneMark: boolean
  /** All of it stands over or at words. */
  readonly isNote: boolean
}

/** Puts the pieces of text together to lines, and says how much ink each must show by the outlines of its glyphs. */
export function seenLines(pieces: readonly SeenPiece[], faces: FaceInks): readonly SeenLine[] {
  const shapes = new Map<SeenFacts, Shape>()
  const lines: SetPiece[][] = []
  for (const piece of pieces) {
    const shape = shapes.get(piece.facts) ?? shapeOf(piece.facts, faces)
    shapes.set(piece.facts, shape)
    const set = setPiece(piece, shape)
    const line = lines.at(-1)
    if (line && continues(line.at(-1) as SetPiece, set)) line.push(set)
    else lines.push([set])
  }
  return lines.map(lineOf).filter(line => line.text.trim() !== '')
}

/** The faces of an element, its first one's line box, em. */
interface Shape {
  readonly faces: readonly FaceInk[]
  readonly ascent: number
  readonly descent: number
}

interface SetPiece {
  readonly piece: SeenPiece
  readonly size: number
  readonly baseline: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly area: number
  readonly spans: readonly InkSpan[]
  /** Advances of letters, and the width of the piece that they have. */
  readonly needs: number
  /** What its width is pressed to where it is a number in one em; else 1. */
  readonly press: number
}

function shapeOf({ families, size }: SeenFacts, faceOf: FaceInks): Shape {
  const names = families.split(',').map(name => name.trim().replace(/^["']|["']$/g, ''))
  const faces = names.map(faceOf).filter(face => face !== undefined)
  const { ascent = 1, descent = 0.2 } = faces[0] ?? {}
  // Chromium rounds both to whole px.
  return {
    faces,
    ascent: size > 0 ? Math.round(ascent * size) / size : ascent,
    descent: size > 0 ? Math.round(descent * size) / size : descent
  }
}

/** What the glyphs of a text have together, em: ink, advances, and how far they reach from the baseline. */
function inkOf(text: string, faces: Shape['faces']) {
  const glyphs: (GlyphInk | undefined)[] = []
  let areaEm = 0
  let longEm = 0
  let lettersEm = 0
  let reach = 0
  let hang = 0
  let isSure = true
  const isBeside = hasLetter.test(text)
  for (const character of text.match(clusters) ?? []) {
    const glyph = glyphOf(character, faces)
    glyphs.push(glyph)
    if (!glyph) continue
    areaEm += glyph.area
    longEm += glyph.advance
    if (glyph.isLetter) lettersEm += glyph.advance
    if (!glyph.isHan) isSure = false
    reach = Math.max(reach, glyph.top)
    hang = Math.min(
      hang,
      isBeside && !glyph.isLetter ? Math.max(glyph.bottom, deepestBeside) : glyph.bottom
    )
  }
  return { glyphs, areaEm, longEm, lettersEm, reach, hang, isSure }
}

function setPiece(piece: SeenPiece, { faces, ascent, descent }: Shape): SetPiece {
  const { facts, left, top, width, height, text } = piece
  const deep = facts.upright ? width : height
  // A line is not as high as its type says where it was scaled down.
  const scaled = deep / (ascent + descent)
  const size = Math.abs(scaled - facts.size) > 0.15 * facts.size ? scaled : facts.size
  const { glyphs, areaEm, longEm, lettersEm, reach, hang, isSure } = inkOf(text, faces)
  const baseline = top + ascent * size
  const step = width / Math.max(longEm, 0.01)
  // A number in one em is drawn narrower, and so has less ink.
  const narrowed = facts.isCombined ? Math.min(1, step / size) : 1
  const besidePx = facts.upright ? Math.max(0, (width - size) / 2) : 0
  return {
    piece,
    size,
    baseline,
    // An upright line is one em across, in the middle of its box, which reaches over its neighbours.
    left: left + besidePx,
    right: left + width - besidePx,
    top: facts.upright ? top : baseline - reach * size,
    bottom: facts.upright ? top + height : baseline - hang * size,
    area: areaEm * size * size * narrowed,
    spans: isUpright(facts) ? [] : spansOf(glyphs, left, step, size * size, isSure),
    needs: lettersEm * size * narrowed,
    press: narrowed
  }
}

function glyphOf(character: string, faces: readonly FaceInk[]): GlyphInk | undefined {
  for (const face of faces) {
    const glyph = face.glyph(character)
    if (glyph) return glyph
  }
  return undefined
}

/** Characters of a piece where they stand, if all of them share what it is stretched by. */
function spansOf(
  glyphs: readonly (GlyphInk | undefined)[],
  left: number,
  step: number,
  square: number,
  isSure: boolean
): readonly InkSpan[] {
  let at = left
  return glyphs.map(glyph => {
    const from = at
    at += (glyph?.advance ?? 0) * step
    return { left: from, right: at, area: (glyph?.area ?? 0) * square, isSure }
  })
}

/** An emoji is one glyph. */
const clusters = new RegExp(`${emojiCluster}|[\\s\\S]`, 'gu')
const hasLetter = /[\p{L}\p{N}]/u
/** A bar beside letters may reach below the band that all stand on: what is deeper than this is not looked at, em. */
const deepestBeside = -0.17
/** A number in one em is pressed on purpose, 88% in the broadest face to 0.45. */
const leastPress = 0.4
/** How many times larger type may be than other type on its line. */
const mostUneven = 1.6

function continues(before: SetPiece, after: SetPiece): boolean {
  const one = before.piece
  const other = after.piece
  if (one.page !== other.page || isUpright(one.facts) !== isUpright(other.facts)) return false
  const { story, block, colour, strength } = one.facts
  const same =
    story === other.facts.story &&
    block === other.facts.block &&
    strength === other.facts.strength &&
    colour.join() === other.facts.colour.join()
  const gap = other.left - (one.left + one.width)
  const [size, larger] = [before.size, after.size].toSorted((a, b) => a - b) as [number, number]
  // A large number stands beside several lines of small type: they are not one line.
  if (larger > mostUneven * size) return false
  // A mark alone would be judged by what its neighbours leave in its em.
  if (isUpright(one.facts)) return same && isUnder(before, after, size)
  return (
    same && Math.abs(before.baseline - after.baseline) < 0.5 * size && gap > -size && gap < size
  )
}

/** In an upright line, or a number across one. */
function isUpright({ upright, isCombined }: SeenFacts): boolean {
  return upright || isCombined === true
}

function isUnder(before: SetPiece, after: SetPiece, size: number): boolean {
  const across = Math.abs(before.left + before.right - after.left - after.right) / 2
  const down = after.piece.top - (before.piece.top + before.piece.height)
  return across < 0.5 * size && Math.abs(down) < size
}

function lineOf(pieces: readonly SetPiece[]): SeenLine {
  const [first] = pieces as [SetPiece]
  // A power in a line may be small, a word beside it may not.
  const isNote = pieces.every(({ piece }) => piece.facts.isNote)
  const sum = (of: (piece: SetPiece) => number) =>
    pieces.reduce((total, piece) => total + of(piece), 0)
  const long = ({ piece }: SetPiece) => (piece.facts.upright ? piece.height : piece.width)
  const text = pieces.map(({ piece }) => piece.text).join('')
  const press = Math.min(...pieces.map(piece => piece.press))
  const needs = sum(piece => piece.needs)
  const sizes = pieces.filter(({ piece }) => piece.facts.isNote === isNote).map(piece => piece.size)
  return {
    page: first.piece.page,
    facts: first.piece.facts,
    text,
    isLoneMark: !hasLetter.test(text),
    left: Math.min(...pieces.map(piece => piece.left)),
    right: Math.max(...pieces.map(piece => piece.right)),
    top: Math.min(...pieces.map(piece => piece.top)),
    bottom: Math.max(...pieces.map(piece => piece.bottom)),
    area: sum(piece => piece.area),
    spans: pieces.flatMap(piece => piece.spans),
    size: Math.min(...sizes),
    ease: press < leastPress ? press : needs === 0 ? 1 : sum(long) / needs,
    press,
    isNote
  }
}
