import { expect, test } from 'vitest'
import manifest from '../../../package.json' with { type: 'json' }
import type { CacheParts } from '../../kit/cache.ts'
import { memoryWorld } from '../../kit/memory-disk.ts'
import type { FaceSource, Style } from '../../model/style.ts'
import { openLook } from '../../press/seen/look-at-pages.ts'
import type { SeenPiece } from '../../press/seen/seen-text.ts'
import { type CutFace, cutFaces } from '../../typeset/cut-faces.ts'
import { issue } from '../book/small-issue.ts'

const { dependencies } = manifest
const song: FaceSource = { family: 'Song', path: '/faces/song.ttf' }

/** The key under which the face cut to one character is kept; no face is cut. */
async function faceKey(face: FaceSource, bytes: string, character = '春'): Promise<string> {
  const world = memoryWorld({ [face.path]: bytes })
  const keys: string[] = []
  const kept = async (key: string) => {
    keys.push(key)
    throw new Error('not wanted')
  }
  const store = { load: world.read, stamp: world.stamp, kept }
  const cut = cutFaces([face], new Map([[face.family, new Set(character)]]), store)
  await expect(cut).rejects.toThrow('not wanted')
  return keys.join()
}

test.each<[string, () => Promise<string>]>([
  ['its file', () => faceKey(song, 'TWO')],
  ['its place', () => faceKey({ ...song, path: '/faces/kai.ttf' }, 'one')],
  ['the size of its small capitals', () => faceKey({ ...song, smallCapitals: 0.8 }, 'one')],
  ['the features that it keeps', () => faceKey({ ...song, keepsAll: true }, 'one')],
  ['its characters', () => faceKey(song, 'one', '风')]
])('a cut face is cut anew when another is %s', async (_, other) => {
  expect(await faceKey(song, 'one')).toBe(await faceKey(song, 'one'))
  expect(await other()).not.toBe(await faceKey(song, 'one'))
})

test('a cut face is cut anew with another version of what cuts it, or other features', async () => {
  const key = await faceKey(song, 'one')
  expect(key).toContain(`subset-font ${dependencies['subset-font']}`)
  expect(key).toContain('"vert"')
})

interface Looked {
  readonly style?: Partial<Style>
  readonly faces?: readonly CutFace[]
  readonly piece?: Partial<SeenPiece>
  readonly picture?: number
}

/** The parts under which the verdict on the first page is kept; nothing is looked at. */
async function seenKey({ style, faces = [], piece, picture = 1 }: Looked): Promise<string> {
  const keys: CacheParts[] = []
  const least = { leastTypePx: 7, leastNotePx: 5, trimWidthMm: 300, ...style } as Style
  const cache = {
    get: async (parts: CacheParts) => {
      keys.push(parts)
      return new TextEncoder().encode('[]')
    }
  }
  const look = openLook({ issue: issue([]), pages: [], style: least, faces, cache })
  await look.look(0, [{ page: 0, text: '春', ...piece } as SeenPiece], Uint8Array.of(picture))
  return JSON.stringify(keys)
}

const face: CutFace = { family: 'Song', bytes: Uint8Array.of(1), source: '', covers: () => true }

test.each<[string, Looked]>([
  ['the least size of type', { style: { leastTypePx: 8 } }],
  ['the least size of notes', { style: { leastNotePx: 6 } }],
  ['the width of the page', { style: { trimWidthMm: 400 } }],
  ['a face', { faces: [{ ...face, bytes: Uint8Array.of(2) }] }],
  ['the order of a family’s faces', { faces: [face, { ...face, bytes: Uint8Array.of(2) }] }],
  ['the text', { piece: { text: '风' } }],
  ['the picture', { picture: 2 }]
])('a page is looked at anew when another is %s', async (_, other) => {
  const before = { faces: other.faces?.length === 2 ? [...other.faces].reverse() : [face] }
  expect(await seenKey({ ...before, ...other })).not.toBe(await seenKey(before))
})

test('a page is looked at anew with another version of what reads the outlines', async () => {
  expect(await seenKey({})).toContain(`harfbuzzjs ${dependencies.harfbuzzjs}`)
})
