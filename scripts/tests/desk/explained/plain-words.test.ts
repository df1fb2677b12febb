import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../../../kit/folders.ts'
import { houseSources } from '../../sources.ts'

/** Words of ours that no newsroom has; a key of a file, in quotation marks, may be called by its name. */
const ours = /\bT[0-3]\b|\blevers?\b|(?<!“)\blegs?\b(?!”)|\bslugs?\b/

/** What is said in both languages: the texts after `en:` and `zh:`. */
function wordsIn(path: string): readonly string[] {
  const text = readFileSync(join(projectFolder, 'scripts', path), 'utf8')
  return [...text.matchAll(/\b(?:en|zh): (?:'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`)/g)].map(
    ([, plain = '', filled = '']) => (plain || filled).replace(/\$\{[^}]*\}/g, '')
  )
}

test('no message speaks of what only this program calls so', () => {
  const told = houseSources
    .filter(path => path.endsWith('.ts') && !path.startsWith('bench/'))
    .flatMap(path =>
      wordsIn(path)
        .filter(words => ours.test(words))
        .map(words => `${path}: ${words}`)
    )
  expect(told).toEqual([])
  expect(ours.test('T0 kept its legs')).toBe(true)
})
