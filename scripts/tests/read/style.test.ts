import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diskWorld } from '../../kit/disk.ts'
import { projectFolder } from '../../kit/folders.ts'
import { kindNames } from '../../model/kinds.ts'
import type { Problem } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { readStyle } from '../../read/style.ts'
import { summary } from './summary.ts'

const facts = { file: 'manuscript/x/issue.yaml', format: 'duikai', style: 'dangbao' }

/** The house's own styles, of which one file cannot be read. */
function without(file: string, code: string): World {
  const world = diskWorld()
  return {
    ...world,
    read: (path, mostBytes) =>
      path === join(projectFolder, file)
        ? Promise.reject(Object.assign(new Error(code), { code }))
        : world.read(path, mostBytes)
  }
}

test.each([
  ['styles/tokens.css', 'NOTFILE'],
  ['styles/faces.css', 'ENOENT'],
  ['styles/formats/duikai.css', 'EACCES'],
  ['styles/sets/dangbao.css', 'EISDIR']
])('the style sheet %s that the disk refuses by %s is named', async (file, code) => {
  const problems: Problem[] = []
  const style = await readStyle(projectFolder, facts, without(file, code), problem =>
    problems.push(problem)
  )
  expect(style).toBeUndefined()
  expect(problems.map(summary)).toEqual([`style/unreadable error ${file}`])
})

const formats = readdirSync(join(projectFolder, 'styles/formats')).map(file => file.slice(0, -4))
const sets = readdirSync(join(projectFolder, 'styles/sets')).map(file => file.slice(0, -4))

test.each(sets.flatMap(style => formats.map(format => ({ style, format }))))(
  'nothing is wrong with the style $style in the format $format',
  async chosen => {
    const problems: Problem[] = []
    const style = await readStyle(projectFolder, { ...facts, ...chosen }, diskWorld(), problem =>
      problems.push(problem)
    )
    expect(problems).toEqual([])
    expect(style?.format).toBe(chosen.format)
  }
)

/** The house's own styles with a change in one file. */
async function changed(file: string, from: string | RegExp, to: string, own = facts) {
  const world = diskWorld()
  const path = join(projectFolder, file)
  const text = readFileSync(path, 'utf8')
  const problems: Problem[] = []
  const read: World['read'] = (name, mostBytes) =>
    name === path
      ? Promise.resolve(new TextEncoder().encode(text.replace(from, to)))
      : world.read(name, mostBytes)
  expect(text.replace(from, to)).not.toBe(text)
  const style = await readStyle(projectFolder, own, { ...world, read }, problem =>
    problems.push(problem)
  )
  return {
    style,
    problems,
    told: problems.map(
      one => `${one.code} ${one.place?.file}:${one.place?.line ?? ''} ${one.hint.en}`
    )
  }
}

/** Where a text stands in one of the house's files. */
function lineOf(file: string, text: string): number {
  const [before = ''] = readFileSync(join(projectFolder, file), 'utf8').split(text)
  return before.split('\n').length
}

const dangbao = 'styles/sets/dangbao.css'

test.each<[string, string | RegExp, string, readonly string[]]>([
  [
    dangbao,
    '--head-styles:',
    '--head-styels:',
    [`style/unknown-token ${dangbao}:14 Did you mean --head-styles?`]
  ],
  [
    'styles/tokens.css',
    '--kicker-main:',
    '--kicker-mian:',
    [
      `style/unknown-token styles/tokens.css:${lineOf('styles/tokens.css', '--kicker-main:')} Did you mean --kicker-main?`
    ]
  ],
  [
    dangbao,
    '"editorial ruled"',
    '"editorial rulde, notice plain"',
    [`style/head-styles ${dangbao}:14 Did you mean “ruled”?`]
  ],
  [
    dangbao,
    '"editorial ruled"',
    '"社论 ruled"',
    [`style/head-styles ${dangbao}:14 Did you mean “editorial”?`]
  ],
  [
    dangbao,
    '"editorial ruled"',
    '"editorial"',
    [
      `style/head-styles ${dangbao}:14 Write one of ${kindNames.join(', ')}, a blank, and one of plain, ruled, reversed, upright; a comma before the next two.`
    ]
  ],
  [
    dangbao,
    '1.15',
    '1.1.5',
    [`style/bad-token ${dangbao}:15 Write it in this form: --head-leading: 1.5;`]
  ],
  [
    dangbao,
    '"editorial ruled"',
    'editorial ruled',
    [`style/bad-token ${dangbao}:14 Write it in this form: --head-styles: "Song";`]
  ],
  [
    dangbao,
    '--face-kicker: "Song Bold"',
    '--face-kicker: "Song Bolt"',
    [`style/unknown-face ${dangbao}:8 Did you mean “Song Bold”?`]
  ],
  [
    'styles/tokens.css',
    /--gap-least:.*/,
    '',
    [
      'style/no-token styles/tokens.css: Put --gap-least back into :root { … } of this file, in this form: --gap-least: 1.5;'
    ]
  ]
])('in %s, %s made to %s is named with its line', async (file, from, to, told) => {
  const found = await changed(file, from, to)
  expect(found.told).toEqual(told)
  expect(found.style).toBeUndefined()
})

test('a token of a paper’s own that no rule uses is a warning, and one in use is none', async () => {
  const unused = await changed(dangbao, ':root {', ':root {\n  --our-blue-of-1958: #00f;')
  expect(unused.told).toEqual([
    `style/unknown-token ${dangbao}:4 Delete the line, or use it in a rule: var(--our-blue-of-1958).`
  ])
  expect(unused.style).toBeDefined()
  const used = await changed(
    dangbao,
    /$/,
    ':root { --our-blue-of-1958: #00f; } p { color: var(--our-blue-of-1958); }'
  )
  expect(used.told).toEqual([])
})

test.each([
  [
    /src: url\("npm:@expo-google-fonts\/noto-serif-sc\/900.*/,
    '',
    'style/face-without-src styles/faces.css:10'
  ],
  ['font-family: "Song Head";', '', 'style/face-without-family styles/faces.css:10'],
  ['NotoSerifSC_900Black.ttf', 'NotoSerifSC_900Blakc.ttf', 'style/no-face-file styles/faces.css:10']
])('a face with %s made to “%s” is named', async (from, to, told) => {
  const found = await changed('styles/faces.css', from, to)
  expect(found.told[0]).toContain(told)
  expect(found.style).toBeUndefined()
})

test.each([
  [{ style: 'dangbo' }, 'style/no-set', 'Did you mean “dangbao”?'],
  [{ style: '党报体' }, 'style/no-set', 'Did you mean “党报”?'],
  [{ format: 'sikia' }, 'style/no-format', 'Did you mean “sikai”?'],
  [{ format: '四开' }, 'style/no-format', 'Did you mean “sikai”?']
])('%j is told at its place', async (own, code, hint) => {
  const problems: Problem[] = []
  const place = { file: facts.file, line: 3, column: 8 }
  const asked = { ...facts, ...own, places: { format: place, style: place } }
  await readStyle(projectFolder, asked, diskWorld(), problem => problems.push(problem))
  expect(problems).toMatchObject([{ code, place, hint: { en: hint } }])
})

test('An English paper that names no style gets an English one, a Chinese one the house’s', async () => {
  const bodyOf = async (language: string) => {
    const own = { file: facts.file, format: 'us-broadsheet', language }
    const style = await readStyle(projectFolder, own, diskWorld(), () => {})
    return style?.roles.body
  }
  expect(await bodyOf('en-GB')).toBe('News')
  expect(await bodyOf('zh-CN')).toBe('Song')
})
