import subsetFont from 'subset-font'
import { codePoints } from '../kit/cmap.ts'
import { smallCapitals } from '../kit/small-capitals.ts'
import type { FaceSource } from '../model/style.ts'

/** A face cut down to the characters of the issue. */
export interface CutFace {
  readonly family: string
  readonly bytes: Uint8Array
  /** The characters of the issue that it can draw. */
  readonly covers: (character: string) => boolean
}

/** How faces are loaded and kept; `kept` gives what an earlier run made for a key. */
export interface FaceStore {
  readonly load: (path: string) => Promise<Uint8Array>
  /** Changes when the file does: its size and time, or its hash. */
  readonly stamp: (path: string) => Promise<string>
  readonly kept: (key: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>
}

/** Features the page uses; the rest would keep thousands of glyphs that nothing draws. */
const keepFeatures = [
  'kern',
  'liga',
  'ccmp',
  'mark',
  'locl',
  'fwid',
  'pwid',
  'halt',
  'chws',
  'palt',
  'vert',
  'vrt2',
  'vhal'
]

/**
 * Cuts each face to the given characters, which also drops the radicals that share glyphs with common
 * characters from its cmap, so that text copied from the PDF is right.
 */
export function cutFaces(
  faces: readonly FaceSource[],
  characters: ReadonlyMap<string, ReadonlySet<string>>,
  store: FaceStore
): Promise<readonly CutFace[]> {
  const used = faces.filter(face => (characters.get(face.family)?.size ?? 0) > 0)
  return Promise.all(
    used.map(async face => {
      const drawable = [...(characters.get(face.family) ?? [])].filter(one => isIn(one, face))
      const text = drawable.sort().join('')
      const { ranges = [], smallCapitals: scale = 0 } = face
      const stamp = `${await store.stamp(face.path)} ${ranges} ${scale}`
      const bytes = await store.kept(`face 3\n${face.path}\n${stamp}\n${text}`, async () => {
        const whole = await store.load(face.path)
        return subsetFont(Buffer.from(scale > 0 ? smallCapitals(whole, scale) : whole), text, {
          targetFormat: 'truetype',
          keepFeatures: scale > 0 ? [] : keepFeatures
        })
      })
      const drawn = codePoints(bytes)
      return { family: face.family, bytes, covers: c => drawn.has(c.codePointAt(0) ?? 0) }
    })
  )
}

/** Whether a family of cut faces draws a character. */
export function coversOf(
  faces: readonly CutFace[]
): (family: string, character: string) => boolean {
  const families = new Map(faces.map(face => [face.family, face]))
  return (family, character) => families.get(family)?.covers(character) ?? false
}

function isIn(character: string, { ranges }: FaceSource): boolean {
  const code = character.codePointAt(0) ?? 0
  return ranges === undefined || ranges.some(([first, last]) => code >= first && code <= last)
}
