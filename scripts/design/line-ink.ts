import type { FaceRoles } from '../model/style.ts'
import { bytesByFamily, type CutFace } from '../typeset/cut-faces.ts'
import { type FaceInk, faceInk, familyInk } from '../typeset/glyph-ink.ts'

/** The ink of one line of type, em: above and below the middle of its line box (both positive), and its width. */
export interface LineInk {
  readonly above: number
  readonly below: number
  readonly width: number
}

/** Asks for the ink of a line that is set in a family. */
export type InkOfLine = (text: string, family: string) => LineInk

/** Reads the ink of lines from the outlines of the very faces that are printed. */
export function inkOfLines(
  faces: readonly CutFace[],
  { other }: Pick<FaceRoles, 'other'>
): InkOfLine {
  const bytes = bytesByFamily(faces)
  const open = new Map<string, FaceInk | undefined>()
  const facesOf = (family: string) =>
    [bytes.get(family) ?? []].flat().map((one: Uint8Array) => faceInk(one))
  return (text, family) => {
    if (!open.has(family)) {
      const rest = family === other ? [] : facesOf(other)
      open.set(family, familyInk([...facesOf(family), ...rest]))
    }
    return inkIn(text, open.get(family))
  }
}

function inkIn(text: string, face: FaceInk | undefined): LineInk {
  if (!face) return usualInk(text)
  // A line box is centred on the face's ascent and descent; the baseline stands lower than its middle.
  const baseline = (face.ascent - face.descent) / 2
  const glyphs = [...text].flatMap(one => face.glyph(one) ?? [])
  const seen = glyphs.filter(({ top, bottom }) => top > bottom)
  if (seen.length === 0) return usualInk(text)
  return {
    above: Math.max(...seen.map(({ top }) => top)) - baseline,
    below: baseline - Math.min(...seen.map(({ bottom }) => bottom)),
    width: glyphs.reduce((sum, { advance }) => sum + advance, 0)
  }
}

/** Of a face that is not known: a Han character fills its em nearly. */
function usualInk(text: string): LineInk {
  return { above: 0.42, below: 0.5, width: [...text].length }
}
