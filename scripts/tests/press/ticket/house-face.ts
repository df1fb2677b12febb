import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type CutFace, cutFaces } from '../../../typeset/cut-faces.ts'

const paths = [
  '@expo-google-fonts/newsreader/400Regular/Newsreader_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'
]

/** Faces that the house prints with, Latin and Han, cut for a text. */
export async function facesFor(text: string): Promise<readonly CutFace[]> {
  const { resolve } = createRequire(import.meta.url)
  const faces = paths.map((path, at) => ({ family: `F${at}`, path: resolve(path) }))
  const letters = new Set(text)
  return cutFaces(faces, new Map(faces.map(({ family }) => [family, letters])), {
    load: path => readFile(path),
    stamp: async path => path,
    kept: (_, make) => make()
  })
}
