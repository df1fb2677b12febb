import { type Box, before, grown, type Matrix } from '../../rewrite/box.ts'
import type { Span } from '../../stream/content-tokens.ts'
import { itemsIn, numberIn, stringIn } from '../../stream/operand-values.ts'
import type { Operation } from '../../stream/operations.ts'
import { areaOf, shared } from './box-within.ts'
import { codesIn } from './character-codes.ts'
import { drawColouredGlyph } from './coloured-glyphs.ts'
import type { Glyph } from './drawn.ts'
import { drawPatterns } from './pattern-cells.ts'
import { draw, type GraphicsState, markingOf, type StreamWalk } from './stream-walk.ts'
import type { Typeface } from './typeface.ts'

/** Follows the strings that `Tj` and its like show, and tells of them as one thing. */
export function showText(stream: StreamWalk, { operands }: Operation): void {
  const { state, text } = stream
  const { face, size } = state.font
  if (!face) return
  const line: Line = { glyphs: [], box: undefined, at: 0, isVertical: face.isVertical }
  // Text space to the page (ISO 32000-1, 9.4.4).
  const scale: Matrix = [size * state.stretch, 0, 0, size, 0, state.rise]
  const toPage = before(text.matrix, state.matrix)
  const coloured: (readonly [code: number, toPage: Matrix])[] = []
  for (const item of items(stream, operands)) {
    if (typeof item === 'number')
      line.at -= (item / 1000) * size * (face.isVertical ? 1 : state.stretch)
    else
      for (const code of codesIn(item, face.codes)) {
        coloured.push([code, addGlyph(line, code, face, { state, scale, toPage })])
      }
  }
  const [across, down] = face.isVertical ? [0, line.at] : [line.at, 0]
  stream.text = { ...text, matrix: before([1, 0, 0, 1, across, down], text.matrix) }
  tell(stream, face, line, toPage)
  if (face.kind === 'Type3')
    for (const [code, place] of coloured) drawColouredGlyph(stream, face, code, place)
}

interface Line {
  readonly glyphs: Glyph[]
  box: Box | undefined
  /** How far it has come, in text space. */
  at: number
  readonly isVertical: boolean
}

interface Setting {
  readonly state: GraphicsState
  readonly scale: Matrix
  readonly toPage: Matrix
}

function* items({ bytes }: StreamWalk, operands: readonly Span[]): Generator<number | Uint8Array> {
  for (const operand of operands) {
    const isArray = bytes[operand.start] === 0x5b
    for (const item of isArray ? itemsIn(bytes, operand) : [operand]) {
      const first = bytes[item.start]
      yield first === 0x28 || first === 0x3c ? stringIn(bytes, item) : numberIn(bytes, item)
    }
  }
}

/** What letters reach of their em, above and below the baseline. */
const [ascent, descent] = [0.88, -0.22]
/** Where the ink of most letters is, Latin and Chinese. */
const middle = 0.33

function addGlyph(
  line: Line,
  code: number,
  face: Typeface,
  { state, scale, toPage }: Setting
): Matrix {
  const { isVertical } = line
  const advance = face.advanceOf(code) / 1000
  const [x, y] = isVertical ? [-0.5, 0] : [0, 0]
  const start: Matrix = isVertical ? [1, 0, 0, 1, 0, line.at] : [1, 0, 0, 1, line.at, 0]
  const glyph = before(scale, before(start, toPage))
  const at = (glyphX: number, glyphY: number) => ({
    x: glyph[0] * glyphX + glyph[2] * glyphY + glyph[4],
    y: glyph[1] * glyphX + glyph[3] * glyphY + glyph[5]
  })
  const width = isVertical ? 1 : advance
  const [bottom, top] = isVertical ? [advance, 0] : [descent * face.emScale, ascent * face.emScale]
  const origin = at(x, y)
  const heart = isVertical ? at(0, advance / 2) : at(advance / 2, middle * face.emScale)
  line.glyphs.push({ code, x: origin.x, y: origin.y, middleX: heart.x, middleY: heart.y })
  for (const [cornerX, cornerY] of [
    [x, bottom],
    [x + width, bottom],
    [x, top],
    [x + width, top]
  ] as const)
    line.box = grown(line.box, cornerX, cornerY, glyph)
  // Only a single byte 32 is a space (9.3.3).
  const isSpace = code === 32 && face.codes.every(({ length }) => length === 1)
  const spaces = state.characterSpace + (isSpace ? state.wordSpace : 0)
  line.at += isVertical
    ? advance * state.font.size + spaces
    : (advance * state.font.size + spaces) * state.stretch
  return glyph
}

function tell(stream: StreamWalk, face: Typeface, { box, glyphs }: Line, toPage: Matrix): void {
  const { state } = stream
  if (!box || glyphs.length === 0) return
  stream.walk.budget.operations -= glyphs.length
  const mode = state.renderingMode > 6 ? 3 : state.renderingMode & 3
  const colours = {
    ...(mode === 0 || mode === 2 ? { fill: state.fill } : {}),
    ...(mode === 1 || mode === 2 ? { stroke: state.stroke } : {})
  }
  draw(stream, {
    kind: 'text',
    box,
    seen: shared(box, state.clip),
    object: stream.object,
    paint: state.paint,
    marking: markingOf(stream),
    face,
    sizePt: effectiveSize(state.font.size * face.emScale, toPage),
    glyphs,
    ...colours,
    lineWidthPt: colours.stroke ? state.lineWidth * Math.sqrt(areaOf(state.matrix)) : 0
  })
  drawPatterns(stream, colours, box)
}

/** Over the baseline: letters that lean or are drawn wide are no smaller for it. */
function effectiveSize(size: number, toPage: Matrix): number {
  const along = Math.hypot(toPage[0], toPage[1])
  return along === 0 ? 0 : (Math.abs(size) * areaOf(toPage)) / along
}
