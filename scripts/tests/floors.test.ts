import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../kit/folders.ts'
import {
  allSources,
  floorOf,
  houseSources,
  importsOf,
  read,
  sourcesIn,
  targetsOf
} from './sources.ts'

/** From the ground up: a file imports from its own floor and from those before it in this list. */
const floors = [
  'model',
  'kit',
  'read',
  'edit',
  'check',
  'typeset',
  'design',
  'makeup',
  'render',
  'press',
  'book',
  'desk',
  'cli.ts',
  'library.ts',
  // Beside the floors: it imports from all, and none from it.
  'bench'
]

const topLevel = [
  '.ci',
  // It holds from its folder downwards, and styles and templates are edited too.
  '.editorconfig',
  '.gitignore',
  '.npmrc',
  'LICENSE',
  'NOTICE',
  'README.md',
  'manuscript',
  'package-lock.json',
  'package.json',
  'scripts',
  'styles',
  'templates'
]

const longest = 250

test('every file stands on a floor of the house', () => {
  const known = new Set([...floors, 'vitest.config.ts'])
  expect(houseSources.filter(path => !known.has(floorOf(path)))).toEqual([])
})

test('no file imports from a floor above its own', () => {
  expect(houseSources.flatMap(path => importsFromAbove(path, read(path)))).toEqual([])
})

test('no files import one another in a circle', () => {
  const imports = new Map(houseSources.map(path => [path, targetsOf(path, read(path))]))
  expect(circlesIn(imports)).toEqual([])
})

test.each([
  [{ a: ['b'], b: ['c'], c: [] }, []],
  [{ a: ['b'], b: ['a'] }, ['a → b → a']],
  [{ a: ['b'], b: ['c'], c: ['d'], d: ['b'] }, ['b → c → d → b']]
])('a circle in %j is found', (imports, circles) => {
  expect(circlesIn(new Map(Object.entries(imports)))).toEqual(circles)
})

test('only the kit and the press know the browser driver', () => {
  const others = houseSources.filter(path => !['kit', 'press'].includes(floorOf(path)))
  expect(others.filter(path => importsOf(read(path)).some(isBrowserDriver))).toEqual([])
})

test(`no file is longer than ${longest} lines`, () => {
  const sheets = ['styles', 'templates'].flatMap(folder =>
    sourcesIn(join(projectFolder, folder), /\.(css|js|liquid)$/).map(path => `../${folder}/${path}`)
  )
  const lengths = [...allSources, ...sheets].map(path => ({
    path,
    lines: read(path).split('\n').length - 1
  }))
  expect(lengths.filter(({ lines }) => lines > longest)).toEqual([])
})

test('the top level holds only what it was given', () => {
  const ignored = readFileSync(join(projectFolder, '.gitignore'), 'utf8').split(/\/?\n\/?|^\//)
  const allowed = new Set([...topLevel, ...ignored, '.git'])
  expect(readdirSync(projectFolder).filter(name => !allowed.has(name))).toEqual([])
})

test.each([
  ["import { a } from '../press/print.ts'", ['check/rule.ts imports press/print.ts']],
  ["import type { A } from '../desk/a.ts'", ['check/rule.ts imports desk/a.ts']],
  ["export * from '../cli.ts'", ['check/rule.ts imports cli.ts']],
  ["const a = await import('../book/a.ts')", ['check/rule.ts imports book/a.ts']],
  ["import '../render/a.ts'", ['check/rule.ts imports render/a.ts']],
  ["import { a } from '../model/a.ts'\nimport { b } from './b.ts'\nimport c from 'zod'", []]
])('this test sees through %s', (source, offences) => {
  expect(importsFromAbove('check/rule.ts', source)).toEqual(offences)
})

function importsFromAbove(path: string, source: string): readonly string[] {
  return targetsOf(path, source)
    .filter(target => floors.indexOf(floorOf(target)) > floors.indexOf(floorOf(path)))
    .map(target => `${path} imports ${target}`)
}

/** Every circle once, from the file that is met first. */
function circlesIn(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const circles: string[] = []
  const done = new Set<string>()
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) circles.push([...trail.slice(at), path].join(' → '))
    if (at >= 0 || done.has(path)) return
    for (const target of imports.get(path) ?? []) walk(target, [...trail, path])
    done.add(path)
  }
  for (const path of imports.keys()) walk(path, [])
  return circles
}

function isBrowserDriver(name: string): boolean {
  return name.startsWith('puppeteer')
}
