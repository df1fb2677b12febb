import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../kit/folders.ts'

const scripts = join(projectFolder, 'scripts')

/** Without `.ts`, from scripts/, with `/`; tests are named for what they try. */
const files = readdirSync(scripts, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && /\.(?:ts|mjs)$/.test(entry.name))
  .map(entry => relative(scripts, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .map(path => path.replace(/\.\w+$/, ''))
  .filter(path => !path.startsWith('tests/'))

test('no two files of a floor have names that differ by an ending only', () => {
  expect(alike(files)).toEqual([])
})

test.each([
  [['a/solve', 'a/solved'], ['a/solve = a/solved']],
  [['a/item', 'a/room/items'], ['a/item = a/room/items']],
  [['a/make-up', 'a/made-up'], []],
  [['a/style', 'a/style-of'], ['a/style = a/style-of']],
  [['a/lock', 'b/lock'], []],
  [['a/pin', 'a/pinwheel', 'a/pin-problems'], []]
])('of %j those alike are %j', (names, found) => {
  expect(alike(names)).toEqual(found)
})

test('no file is named for all and nothing', () => {
  expect(
    files.filter(path => /(?:^|[/-])(?:utils?|helpers?|manager|common|misc)$/.test(path))
  ).toEqual([])
})

function alike(paths: readonly string[]): readonly string[] {
  const seen = new Map<string, string>()
  // A file may be there in TypeScript and, for who loads it, in JavaScript.
  return [...new Set(paths)].sort().flatMap(path => {
    const stem = stemOf(path)
    const other = seen.get(stem)
    seen.set(stem, path)
    return other === undefined ? [] : [`${other} = ${path}`]
  })
}

/** Floor and name, without what tells a noun from a verb, one from many, now from then. */
function stemOf(path: string): string {
  const [floor = '', ...rest] = path.split('/')
  const name = rest.at(-1) ?? ''
  return `${floor}/${name.replace(/-of$/, '').replace(/(?:ing|ed|es|er|[eds])$/, '')}`
}
