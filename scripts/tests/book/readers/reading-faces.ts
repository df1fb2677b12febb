import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from '../../../kit/folders.ts'

/** Faces of the paper, for who looks at a book on a machine that has none for its letters. */
const faces: Readonly<Record<string, string>> = {
  serif: 'newsreader/400Regular/Newsreader_400Regular.ttf',
  'serif-bold': 'newsreader/700Bold/Newsreader_700Bold.ttf',
  'serif-italic': 'newsreader/400Regular_Italic/Newsreader_400Regular_Italic.ttf',
  han: 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'han-bold': 'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'
}

/** The bytes of a face by its name in `readingCss`. */
export async function readingFace(name: string): Promise<Uint8Array | undefined> {
  const path = faces[name]
  if (path === undefined) return undefined
  return readFile(join(projectFolder, 'node_modules/@expo-google-fonts', path))
}

/** A reader's own sheet with those faces, dark where the machine is; `percent` is the size of the type. */
export function readingCss(percent = 100): string {
  const rules = Object.keys(faces).map(name => {
    const family = name.startsWith('han') ? 'Reader Han' : 'Reader Latin'
    const weight = name.endsWith('bold') ? 700 : 400
    const style = name.endsWith('italic') ? 'italic' : 'normal'
    const source = `src: url(face:${name})`
    return `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; ${source} }`
  })
  return [
    ...rules,
    `html { color-scheme: light dark; font-size: ${percent}%; font-family: "Reader Latin", "Reader Han", serif }`,
    '@media (prefers-color-scheme: dark) { a:link { color: lightblue } }'
  ].join('\n')
}
