import type { CutFace } from '../../typeset/cut-faces.ts'
import { writtenNumber } from '../stream/written-operation.ts'
import { hex } from './embedded-face.ts'
import type { SetCopyLine } from './set-copy-line.ts'

/** Where a copy's line stands on a page, and what its faces are called there. */
export interface CopyMark {
  /** From the trimmed top left to the middle of the line, pt. */
  readonly left: number
  readonly top: number
  /** The trimmed top left in the page's space. */
  readonly trim: { readonly left: number; readonly top: number }
  readonly isInks: boolean
  readonly names: ReadonlyMap<CutFace, string>
}

/** What the state is called in which black is printed over what is there, as all black type of a press file is. */
export const overBlack = 'OverBlack'

/** White at either side of a line, and the height of its ground, in its size. */
const [sideEm, groundEm] = [0.6, 1.3]
/** From the middle of a line down to its baseline, in its size: Han stand 0.88 over it and 0.12 under. */
const baselineEm = 0.38

/** Draws a copy's line in black, on white that interrupts what is under it. */
export function drawnLine(
  { runs, sizePt, widthPt }: SetCopyLine,
  { left, top, trim, isInks, names }: CopyMark
): string {
  const [middle, level] = [trim.left + left, trim.top - top]
  const begin = middle - widthPt / 2
  const ground = [
    begin - sideEm * sizePt,
    level - (groundEm * sizePt) / 2,
    widthPt + 2 * sideEm * sizePt,
    groundEm * sizePt
  ]
  const [white, black] = isInks ? ['0 0 0 0 k', '0 0 0 1 k'] : ['1 g', '0 g']
  const lines = [
    `q ${white} ${ground.map(writtenNumber).join(' ')} re f`,
    `${isInks ? `/${overBlack} gs ` : ''}${black} BT`
  ]
  let at = begin
  for (const { face, glyphs } of runs) {
    lines.push(`/${names.get(face) ?? ''} ${writtenNumber(sizePt)} Tf`)
    lines.push(`1 0 0 1 ${writtenNumber(at)} ${writtenNumber(level - baselineEm * sizePt)} Tm`)
    // A glyph's own width is in its face: what the line wants otherwise is told in between.
    const shown = glyphs.map(({ glyph, advanceEm, ownEm }) => {
      const more = Math.round((ownEm - advanceEm) * 1000)
      return `<${hex(glyph)}>${more === 0 ? '' : more}`
    })
    lines.push(`[${shown.join('')}] TJ`)
    at += glyphs.reduce((sum, { advanceEm }) => sum + advanceEm, 0) * sizePt
  }
  return `${lines.join('\n')}\nET Q\n`
}
