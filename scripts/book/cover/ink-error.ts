/** Colours of a picture row by row, three bytes (red, green, blue) a pixel. */
export interface ColourPixels {
  readonly widthPx: number
  readonly heightPx: number
  readonly bytes: Uint8Array
}

/** Side of the squares in which pictures are compared, px: about a line of type on a page's picture. */
const tilePx = 16

/** A pixel one of whose colours is darker than this bears ink. */
const paperLeast = 230

/** How far a picture is from the one it was made of, at its worst place, each from 0 to 1. */
export interface InkError {
  /** The root of the mean squared difference of a square: of a plain mean a hairline that is gone would be no more. */
  readonly ink: number
  /** How much lighter or darker a colour of a square is on the whole: in a sky such steps show as bands. */
  readonly tone: number
}

/**
 * Compares a picture with the one it was made of in squares of 16 px in which either has ink; the mean of the whole
 * would hide a word that is gone.
 * @throws RangeError where the two are not of one size
 */
export function inkError(original: ColourPixels, shown: ColourPixels): InkError {
  const { widthPx, heightPx } = original
  if (shown.widthPx !== widthPx || shown.heightPx !== heightPx) {
    throw new RangeError(`inkError: ${widthPx} × ${heightPx} is compared with another size`)
  }
  const worst = { ink: 0, tone: 0 }
  for (let top = 0; top < heightPx; top += tilePx) {
    for (let left = 0; left < widthPx; left += tilePx) {
      const { ink, tone } = tileError(original, shown, left, top)
      worst.ink = Math.max(worst.ink, ink)
      worst.tone = Math.max(worst.tone, tone)
    }
  }
  return worst
}

function tileError(
  { widthPx, heightPx, bytes }: ColourPixels,
  shown: ColourPixels,
  left: number,
  top: number
): InkError {
  const right = Math.min(left + tilePx, widthPx)
  const bottom = Math.min(top + tilePx, heightPx)
  let darkest = 255
  let squares = 0
  const drift: [number, number, number] = [0, 0, 0]
  for (let y = top; y < bottom; y++) {
    const end = (y * widthPx + right) * 3
    for (let at = (y * widthPx + left) * 3; at < end; at++) {
      const was = bytes[at] ?? 0
      const is = shown.bytes[at] ?? 0
      darkest = Math.min(darkest, was, is)
      squares += (was - is) ** 2
      drift[at % 3] = (drift[at % 3] ?? 0) + was - is
    }
  }
  if (darkest >= paperLeast) return { ink: 0, tone: 0 }
  const pixels = (right - left) * (bottom - top)
  return {
    ink: Math.sqrt(squares / (pixels * 3)) / 255,
    tone: Math.max(...drift.map(Math.abs)) / pixels / 255
  }
}
