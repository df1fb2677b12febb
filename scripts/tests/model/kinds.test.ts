import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../../kit/folders.ts'
import { kindNames, kinds } from '../../model/kinds.ts'

test('README.md names kinds of story as the table does', () => {
  const readme = readFileSync(join(projectFolder, 'README.md'), 'utf8')
  const [, list = ''] = /^kind: \w+ +# (.+)$/m.exec(readme) ?? []
  const named = list.split('、').map(pair => pair.split(' '))
  expect(named.length).toBeGreaterThan(1)
  const table = kindNames.map(kind => [kind, kinds[kind].zh])
  expect(named.filter(pair => !table.some(row => row.join() === pair.join()))).toEqual([])
})

test('No word stands for two kinds of story', () => {
  const words = kindNames.flatMap(kind => [kind, kinds[kind].zh, ...kinds[kind].alsoCalled])
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
})

test('No other file decides anything by the name of a kind', () => {
  const named = `'(?:${kindNames.join('|')})'`
  const decides = new RegExp(`kind\\b[^\\n]*[!=]== ${named}|Set\\(\\[[^\\]]*${named}`)
  const folder = join(projectFolder, 'scripts')
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => path.endsWith('.ts') && !/^(tests|bench)\//.test(path))
  const found = sources.filter(path => decides.test(readFileSync(join(folder, path), 'utf8')))
  expect(found).toEqual([])
})
