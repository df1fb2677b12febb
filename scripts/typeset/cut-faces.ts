import subsetFont from 'subset-font'
import { codePoints, hasVariant } from '../kit/cmap.ts'
import { emWide } from '../kit/em-wide.ts'
import { smallCapitals } from '../kit/small-capitals.ts'
import type { FaceSource } from '../model/style.ts'

/** A face cut down to the characters of the issue. */
export interface CutFace {
  readonly family: string
  readonly bytes: Uint8Array
  /** Another word for another face that it was cut from, or another way to cut it. */
  readonly source: string
  /** The characters of the issue that it can draw. */
  readonly covers: (character: string) => boolean
  /** The code points for which it stands beside the family's first face. */
  readonly only?: readonly number[]
}

/** How faces are loaded and kept; `kept` gives what an earlier run made for a key. */
export interface FaceStore {
  readonly load: (path: string) => Promise<Uint8Array>
  /** Changes when the file does: its size and time, or its hash. */
  readonly stamp: (path: string) => Promise<string>
  readonly kept: (key: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>
}

/** Changes when faces are cut in another way, by the program or by the package that it pins. */
const version = 'face 5, subset-font 2.9.0'

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
 * characters from its cmap, so that text copied from the PDF is right. Compatibility ideographs, many of which
 * share glyphs too, come in a face of their own beside it.
 */
export async function cutFaces(
  faces: readonly FaceSource[],
  characters: ReadonlyMap<string, ReadonlySet<string>>,
  store: FaceStore
): Promise<readonly CutFace[]> {
  const cut = await Promise.all(
    faces.map(async face => {
      const drawable = [...(characters.get(face.family) ?? [])].filter(one => isIn(one, face))
      const [usual, shared] = [drawable.filter(one => !isShared(one)), drawable.filter(isShared)]
      return [
        ...(usual.length > 0 ? [await cutFace(face, usual, store)] : []),
        ...(shared.length > 0 ? await cutBeside(face, shared, face.family, store) : [])
      ]
    })
  )
  return cut.flat()
}

/** Cuts a face for characters that the faces of a family lack, to stand beside them; none where it lacks them too. */
export async function cutBeside(
  face: FaceSource,
  characters: readonly string[],
  family: string,
  store: FaceStore
): Promise<readonly CutFace[]> {
  const cut = await cutFace({ ...face, family }, characters, store)
  const only = characters.filter(cut.covers).map(one => one.codePointAt(0) ?? 0)
  return only.length > 0 ? [{ ...cut, only }] : []
}

async function cutFace(
  face: FaceSource,
  characters: readonly string[],
  store: FaceStore
): Promise<CutFace> {
  const text = [...new Set(characters)].sort().join('')
  const { smallCapitals: scale = 0, keepsAll = false, fillsEm = false } = face
  const options = {
    targetFormat: 'truetype' as const,
    ...(keepsAll ? {} : { keepFeatures: scale > 0 ? [] : keepFeatures })
  }
  const source = [face.path, await store.stamp(face.path), scale, ...(fillsEm ? ['em'] : [])]
  const cutFrom = [version, source, options]
  const bytes = await store.kept(JSON.stringify([...cutFrom, text]), async () => {
    const whole = await store.load(face.path)
    const shaped = fillsEm ? emWide(whole) : scale > 0 ? smallCapitals(whole, scale) : whole
    return subsetFont(Buffer.from(shaped), text, options)
  })
  const drawn = codePoints(bytes)
  return {
    family: face.family,
    bytes,
    source: JSON.stringify(cutFrom),
    covers: c => drawn.has(c.codePointAt(0) ?? 0)
  }
}

/** Whether a family of cut faces draws a character. */
export function coversOf(
  faces: readonly CutFace[]
): (family: string, character: string) => boolean {
  const families = facesByFamily(faces)
  return (family, character) => families.get(family)?.some(face => face.covers(character)) ?? false
}

/** Whether any of the faces that stand for a letter draws the variant of it that a selector asks for. */
export function drawsVariant(
  faces: readonly CutFace[]
): (letter: string, selector: string) => boolean {
  return (letter, selector) =>
    faces.some(({ bytes }) =>
      hasVariant(bytes, letter.codePointAt(0) ?? 0, selector.codePointAt(0) ?? 0)
    )
}

/** Family → the bytes of its faces, the one with most of its characters first. */
export function bytesByFamily(
  faces: readonly CutFace[]
): ReadonlyMap<string, readonly Uint8Array[]> {
  return new Map(
    [...facesByFamily(faces)].map(([family, all]) => [family, all.map(one => one.bytes)])
  )
}

function facesByFamily(faces: readonly CutFace[]): ReadonlyMap<string, readonly CutFace[]> {
  const families = new Map<string, readonly CutFace[]>()
  for (const face of faces) families.set(face.family, [...(families.get(face.family) ?? []), face])
  return families
}

/** A compatibility ideograph, which most faces draw with the glyph of the usual one. */
function isShared(character: string): boolean {
  return /[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u.test(character)
}

function isIn(character: string, { ranges }: FaceSource): boolean {
  const code = character.codePointAt(0) ?? 0
  return ranges === undefined || ranges.some(([first, last]) => code >= first && code <= last)
}
