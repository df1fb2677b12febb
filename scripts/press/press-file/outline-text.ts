import * as harfbuzz from 'harfbuzzjs'
import { writtenNumber } from '../stream/written-operation.ts'

/** Sets words as outlines, so that they need no font and are no text of the page. */
export interface OutlineText {
  /** Points. */
  readonly width: (words: string, size: number) => number
  /** Filled outlines from a point on the baseline. */
  readonly draw: (words: string, from: readonly [x: number, y: number], size: number) => string
}

/** Opens faces for outlines: the first that has a character draws it; what none has is left out. */
export function outlineText(faces: readonly Uint8Array[]): OutlineText {
  const open = faces.map(bytes => {
    const face = new harfbuzz.Face(new harfbuzz.Blob(new Uint8Array(bytes).buffer))
    return { font: new harfbuzz.Font(face), unitsPerEm: face.upem }
  })
  const pen = outlinePen()
  const glyphs = (words: string) =>
    [...words].flatMap(character => {
      const code = character.codePointAt(0) ?? 0
      const face = open.find(({ font }) => font.nominalGlyph(code) !== undefined)
      const glyph = face?.font.nominalGlyph(code)
      return face && glyph !== undefined ? [{ ...face, glyph }] : []
    })
  return {
    width: (words, size) =>
      glyphs(words).reduce(
        (sum, { font, unitsPerEm, glyph }) => sum + (font.glyphHAdvance(glyph) / unitsPerEm) * size,
        0
      ),
    draw: (words, [x, y], size) => {
      let at = x
      const drawn = glyphs(words).map(({ font, unitsPerEm, glyph }) => {
        const scale = size / unitsPerEm
        const path = pen.pathOf(font, glyph, { x: at, y, scale })
        at += font.glyphHAdvance(glyph) * scale
        return path
      })
      return `${drawn.join('\n')}\nf`
    }
  }
}

interface Placed {
  readonly x: number
  readonly y: number
  readonly scale: number
}

type Pair = readonly [x: number, y: number]

/** Follows an outline; a quadratic curve is the cubic one that lies on it. */
function outlinePen(): {
  readonly pathOf: (font: harfbuzz.Font, glyph: number, placed: Placed) => string
} {
  let pieces: string[] = []
  let at: Pair = [0, 0]
  let placed: Placed = { x: 0, y: 0, scale: 1 }
  const written = (...points: readonly Pair[]) =>
    points
      .flatMap(([x, y]) => [placed.x + x * placed.scale, placed.y + y * placed.scale])
      .map(value => writtenNumber(Number(value.toFixed(3))))
      .join(' ')
  const curve = (one: Pair, other: Pair, to: Pair) => {
    pieces.push(`${written(one, other, to)} c`)
    at = to
  }
  const pen = new harfbuzz.DrawFuncs()
  pen.setMoveToFunc((x, y) => {
    at = [x, y]
    pieces.push(`${written(at)} m`)
  })
  pen.setLineToFunc((x, y) => {
    at = [x, y]
    pieces.push(`${written(at)} l`)
  })
  pen.setQuadraticToFunc((controlX, controlY, x, y) => {
    const towards = ([fromX, fromY]: Pair): Pair => [
      fromX + (2 / 3) * (controlX - fromX),
      fromY + (2 / 3) * (controlY - fromY)
    ]
    curve(towards(at), towards([x, y]), [x, y])
  })
  pen.setCubicToFunc((x1, y1, x2, y2, x, y) => curve([x1, y1], [x2, y2], [x, y]))
  pen.setClosePathFunc(() => void pieces.push('h'))
  return {
    pathOf(font, glyph, where) {
      pieces = []
      placed = where
      font.drawGlyph(glyph, pen)
      return pieces.join(' ')
    }
  }
}
