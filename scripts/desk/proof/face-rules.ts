import { OwnSheet } from '../../kit/own-markup.ts'
import type { ServedFile } from '../../press/serve.ts'
import type { CutFace } from '../../typeset/cut-faces.ts'

/** The faces of sheets beside the pages: the rules by which `var(--proof-face)` is drawn, and their files. */
export function faceRules(faces: readonly CutFace[]): {
  readonly rules: OwnSheet
  readonly files: readonly (readonly [address: string, file: ServedFile])[]
} {
  const names = faces.map((_, at) => `proof-${at}`)
  const rules = names.map(name => `@font-face { font-family: ${name}; src: url("${name}.ttf"); }`)
  return {
    rules: new OwnSheet(
      `${rules.join('\n')}\n:root { --proof-face: ${[...names, 'serif'].join(', ')}; }`
    ),
    files: faces.map(({ bytes }, at) => [`/proof-${at}.ttf`, { type: 'font/ttf', bytes }])
  }
}
