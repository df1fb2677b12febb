import type { CopyLinePlace } from '../../model/style.ts'
import type { CutFace } from '../../typeset/cut-faces.ts'
import { type LineRun, lineEm, shapedLine } from './shaped-line.ts'

/** A copy's line in its size, pt, and how long it is. */
export interface SetCopyLine {
  readonly runs: readonly LineRun[]
  readonly sizePt: number
  readonly widthPt: number
}

/** Why a copy's line cannot be set: letters that no face draws, or points that it is too long by at its least size. */
export type CopyLineFault =
  | { readonly lacking: readonly string[] }
  | { readonly overPt: number; readonly roomPt: number }

/** What the lines of copies are set in. */
export interface CopyLineRoom {
  readonly place: CopyLinePlace
  /** In the order in which they are tried for a letter. */
  readonly faces: readonly CutFace[]
  readonly gapEm: number
  readonly typeWidthPt: number
}

/** Points in a CSS px. */
const pointsPerPx = 0.75

/** Sets a copy's line at its size, or smaller where it is long. */
export function setCopyLine(
  text: string,
  { place, faces, gapEm, typeWidthPt }: CopyLineRoom
): SetCopyLine | CopyLineFault {
  const shaped = shapedLine(text, faces, gapEm)
  if ('lacking' in shaped) return shaped
  const em = lineEm(shaped.runs)
  const roomPt = typeWidthPt * place.widthShare
  const [size, least] = [place.sizePx * pointsPerPx, place.leastPx * pointsPerPx]
  const sizePt = Math.min(size, roomPt / em)
  if (sizePt < least) return { overPt: em * least - roomPt, roomPt }
  // Quarters of a point, as all sizes of the house.
  const rounded = Math.max(least, Math.floor(sizePt * 4) / 4)
  return { runs: shaped.runs, sizePt: rounded, widthPt: em * rounded }
}
