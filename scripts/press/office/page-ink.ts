import sharp from 'sharp'
import type { Extent } from '../sheets/extent.ts'

/** How much of a page a cut would go through. */
export interface PageInk {
  /** Share of the page's height with ink at a place from its left, mm; 0 where a cut down meets none. */
  readonly down: (leftMm: number) => number
  /** Share of the page's width with ink at a place from its top, mm. */
  readonly across: (topMm: number) => number
}

/** Darker is ink: the paper's white, and tints as light as paper, are none. */
const inkBelow = 200
/** A cut down keeps so far from ink, mm: less than half a gutter, more than the room between two characters. */
const besideMm = 0.9
/** A cut across keeps so far from ink, mm: there is little room between two lines. */
const betweenMm = 0.25

/** Reads from a page's picture where its ink stands. */
export async function pageInk(picture: Uint8Array, page: Extent): Promise<PageInk> {
  const raw = await sharp(picture).flatten({ background: '#fff' }).greyscale().raw().toBuffer({
    resolveWithObject: true
  })
  const { data } = raw
  const { width, height, channels } = raw.info
  const isInk = (x: number, y: number) => (data[(y * width + x) * channels] ?? 255) < inkBelow
  const down = shares(width, height, besideMm * (width / page.widthMm), isInk)
  const across = shares(height, width, betweenMm * (height / page.heightMm), (y, x) => isInk(x, y))
  const at = (list: Float64Array, mm: number, most: number) =>
    list[Math.max(0, Math.min(list.length - 1, Math.floor((mm / most) * list.length)))] ?? 0
  return {
    down: leftMm => at(down, leftMm, page.widthMm),
    across: topMm => at(across, topMm, page.heightMm)
  }
}

/** For each line of pixels the share of its length with ink within a reach at either side. */
function shares(
  lines: number,
  length: number,
  reach: number,
  isInk: (line: number, along: number) => boolean
): Float64Array {
  const counts = new Float64Array(lines)
  const wide = Math.ceil(reach)
  const before = new Int32Array(lines + 1)
  for (let along = 0; along < length; along++) {
    for (let line = 0; line < lines; line++) {
      before[line + 1] = (before[line] ?? 0) + (isInk(line, along) ? 1 : 0)
    }
    for (let line = 0; line < lines; line++) {
      const first = before[Math.max(0, line - wide)] ?? 0
      const last = before[Math.min(lines, line + wide + 1)] ?? 0
      if (last > first) counts[line] = (counts[line] ?? 0) + 1
    }
  }
  return counts.map(count => count / length)
}
