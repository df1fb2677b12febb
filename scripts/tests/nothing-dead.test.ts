import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../kit/folders.ts'

/** Read by their names from outside: the program itself, the benches, what Vitest looks for. */
const entries = ['cli.ts', 'bench/main.ts', 'vitest.config.ts']

/** Made for the tests alone: a disk without a disk. */
const forTests = ['kit/memory-disk.ts']

const scripts = filesIn('scripts', /\.(?:ts|mjs)$/)
const isTest = (path: string) => path.startsWith('tests/')
const sheets = filesIn('styles', /\.css$/)
/** All that can write a class or read a token, but for style sheets. */
const writers = [
  ...[...scripts].filter(([path]) => !isTest(path)).map(([, text]) => text),
  ...filesIn('templates', /./).values()
].join('\n')

test('what a file exports another file takes, or its test while the file itself needs it', () => {
  expect(untaken(scripts)).toEqual([])
})

test.each<[string, Record<string, string>, readonly string[]]>([
  ['that no file takes', { 'a.ts': 'export const one = 1' }, ['a.ts: one']],
  [
    'that a file takes',
    { 'a.ts': 'export const one = 1', 'b.ts': "import { one } from './a.ts'" },
    []
  ],
  [
    'that only a test takes',
    { 'a.ts': 'export const one = 1', 'tests/b.ts': "import { one } from '../a.ts'" },
    ['a.ts: one']
  ],
  [
    'that a test takes and its own file needs',
    { 'a.ts': 'export const one = 1\none', 'tests/b.ts': "import { one } from '../a.ts'" },
    []
  ],
  [
    'that is taken while the program runs',
    { 'a.ts': 'export function one() {}', 'b.ts': "(await import('./a.ts')).one()" },
    []
  ]
])('an export %s is judged so', (_, sources, found) => {
  expect(untaken(new Map(Object.entries(sources)))).toEqual(found)
})

test('every class of a style sheet is written by a template or the program', () => {
  const classes = named(/\.(-?[a-z][\w-]*)/gi, sheet => sheet.replace(/\{[^{}]*\}/g, '{}'))
  expect(classes.filter(name => !isWritten(name))).toEqual([])
})

test('every token is read by a style sheet or the program', () => {
  const read = new Set(named(/var\(\s*(--[\w-]+)/g))
  const tokens = named(/(--[\w-]+)\s*:/g)
  expect(tokens.filter(name => !read.has(name) && !isWritten(name) && !isAsked(name))).toEqual([])
})

test.each([
  ['grid', true],
  ['in-hei', true],
  ['not-written-anywhere', false]
])('the name %s is found to be written: %s', (name, isFound) => {
  expect(isWritten(name, `const a = ['grid', \`in-\${role}\`]`)).toBe(isFound)
})

/** A name is written whole, or its beginning with what follows: `in-${role}`, `in-{{ role }}`. */
function isWritten(name: string, text = writers): boolean {
  if (new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text)) return true
  const beginnings = [...name.matchAll(/(?<=\w)-/g)].map(({ index }) => name.slice(0, index + 1))
  return beginnings.some(start => text.includes(`${start}\${`) || text.includes(`${start}{{`))
}

/** The program asks for a token without its hyphens: `text('lede-words')`, `head-grades-${grade}`, `${token}-ink`. */
function isAsked(token: string): boolean {
  const name = token.slice(2)
  const [beginning, end] = [name.replace(/\w+$/, ''), name.replace(/^.*-/, '-')]
  return [`'${name}'`, `${beginning}\${`, `}${end}\``].some(text => writers.includes(text))
}

/** What a pattern's group finds in the style sheets, each once. */
function named(pattern: RegExp, outline = (sheet: string) => sheet): readonly string[] {
  const found = [...sheets.values()]
    .map(sheet => outline(sheet.replace(/\/\*[\s\S]*?\*\//g, '')))
    .flatMap(sheet => [...sheet.matchAll(pattern)].map(([, name = '']) => name))
  return [...new Set(found)]
}

function untaken(sources: ReadonlyMap<string, string>): readonly string[] {
  const takers = new Map<string, string[]>()
  for (const [path, text] of sources)
    for (const name of takenBy(path, text)) takers.set(name, [...(takers.get(name) ?? []), path])
  return [...sources]
    .filter(([path]) => !isTest(path) && ![...entries, ...forTests].includes(path))
    .flatMap(([path, text]) =>
      exportsOf(text)
        .filter(name => !isTaken(text, name, takers.get(`${path} ${name}`) ?? []))
        .map(name => `${path}: ${name}`)
    )
}

function isTaken(text: string, name: string, by: readonly string[]): boolean {
  const isNeeded = (text.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length > 1
  return by.some(path => !isTest(path)) || (by.length > 0 && isNeeded)
}

/** Functions and values; a type may say only what a function of its own file takes. */
function exportsOf(text: string): readonly string[] {
  const found = text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)
  return [...found].map(([, name = '']) => name)
}

/** `path name` of all that a file takes from others; of one that is loaded while it runs, all its words. */
function takenBy(path: string, text: string): readonly string[] {
  const at = (file: string) => posix.join(posix.dirname(path), file)
  const named = [...text.matchAll(/(?:import|export) (?:type )?\{([^}]*)\} from '(\.[^']+)'/g)]
  const loaded = [...text.matchAll(/import\('(\.[^']+)'\)/g)]
  return [
    ...named.flatMap(([, names = '', file = '']) =>
      names.split(',').map(name => `${at(file)} ${/(?:type )?(\w+)/.exec(name)?.[1]}`)
    ),
    ...loaded.flatMap(([, file = '']) =>
      (text.match(/\w+/g) ?? []).map(word => `${at(file)} ${word}`)
    )
  ]
}

/** Texts by their paths from a folder at the top, with `/`. */
function filesIn(top: string, form: RegExp): ReadonlyMap<string, string> {
  const folder = join(projectFolder, top)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && form.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
  return new Map(
    files.map(path => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')])
  )
}
