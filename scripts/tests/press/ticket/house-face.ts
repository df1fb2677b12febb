import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { projectFolder } from '../../../kit/folders.ts'
import { type CutFace, cutFaces } from '../../../typeset/cut-faces.ts'

const paths = [
  '@expo-google-fonts/newsreader/400Regular/Newsreader_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'
]

const words = join(projectFolder, 'scripts/model/words')

/** What the house says of itself, and a paper's name: cut once for all tests of a file. */
const letters = new Set([
  ...readdirSync(words).flatMap(file => [...readFileSync(join(words, file), 'utf8')]),
  ...'河湾日报ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 -×|/.'
])

let cut: Promise<readonly CutFace[]> | undefined

/** Faces that the house prints with, Latin and Han. */
export function facesFor(): Promise<readonly CutFace[]> {
  cut ??= cutAll()
  return cut
}

function cutAll(): Promise<readonly CutFace[]> {
  const { resolve } = createRequire(import.meta.url)
  const faces = paths.map((path, at) => ({ family: `F${at}`, path: resolve(path) }))
  return cutFaces(faces, new Map(faces.map(({ family }) => [family, letters])), {
    load: path => readFile(path),
    stamp: async path => path,
    kept: (_, make) => make()
  })
}
