import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readableTokens } from '../../../kit/css-tokens.ts'
import { projectFolder } from '../../../kit/folders.ts'
import type { PressPreset, SpotColour } from '../../../model/press-order.ts'
import type { Problem } from '../../../model/problem.ts'
import { readInkTable } from '../../../read/press/ink-table.ts'
import { coloursOf } from '../../../read/press/style-colours.ts'
import { summary } from '../summary.ts'

const house = readFileSync(join(projectFolder, 'styles/tokens.css'), 'utf8')
const set = (name: string) => readFileSync(join(projectFolder, `styles/sets/${name}.css`), 'utf8')
const preset = { name: 'coldset-220', totalInk: 220, colour: 'cmyk' } as PressPreset

/** The table of the house's tokens with a set's after them. */
function tableOf(css: string, spot?: string, own = preset) {
  const problems: Problem[] = []
  const sheets = [
    { file: 'tokens.css', text: house },
    { file: 'set.css', text: css }
  ]
  const asked: { preset: PressPreset; spot?: SpotColour } = { preset: own }
  if (spot) asked.spot = { token: spot, name: '大红', place: { file: 'issue.yaml' } }
  const table = readInkTable(coloursOf(readableTokens(sheets, [])), asked, problem =>
    problems.push(problem)
  )
  const of = (token: string) => table.find(one => one.token === token)
  return { table, of, problems, told: problems.map(summary) }
}

test.each(['dangbao', 'dushibao', 'fukan', 'commemorative', 'broadsheet-en'])(
  'the set %s says the inks of all its colours',
  name => {
    const { table, problems } = tableOf(set(name))
    expect(problems).toEqual([])
    expect(table.map(({ inks }) => inks !== undefined)).toEqual([true, true, true, true, true])
    expect(table.find(({ token }) => token === 'ink')).toMatchObject({
      rgb: [0, 0, 0],
      inks: [0, 0, 0, 1]
    })
  }
)

test('a colour given anew does not get the inks of the old one', () => {
  const { of, told } = tableOf(':root {\n  --accent: #00553c;\n}')
  expect(of('accent')).toEqual({
    token: 'accent',
    rgb: [0, 85, 60],
    place: { file: 'set.css', line: 2 }
  })
  expect(told).toEqual(['press/token-without-inks warning set.css:2'])
})

test('inks given anew go with the colour as it was', () => {
  expect(tableOf(':root { --accent-ink: 0 95 90 5; }').of('accent')).toMatchObject({
    rgb: [184, 20, 26],
    inks: [0, 0.95, 0.9, 0.05]
  })
})

test('a colour of the paper’s own is in the table where its inks are', () => {
  const css = ':root { --lake: hsl(200 100% 40%); --lake-ink: 100% 30% 0% 0%; }'
  expect(tableOf(css).of('lake')).toMatchObject({ rgb: [0, 136, 204], inks: [1, 0.3, 0, 0] })
  expect(tableOf(':root { --lake: #08c; }').table).toHaveLength(5)
})

test('a colour that is another token is that token’s', () => {
  const css = ':root { --lake: #08c; --accent: var(--lake); --accent-ink: 100 30 0 0; }'
  expect(tableOf(css).of('accent')?.rgb).toEqual([0, 136, 204])
})

test.each<[string, string, string]>([
  ['three numbers', '--accent-ink: 0 100 100;', 'press/token-inks error set.css:2'],
  ['more than all', '--accent-ink: 0 101 0 0;', 'press/token-inks error set.css:2'],
  ['words', '--accent-ink: red;', 'press/token-inks error set.css:2'],
  ['too much ink', '--accent-ink: 50 100 100 0;', 'press/token-inks error set.css:2'],
  ['black of four inks', '--ink-ink: 60 40 40 80;', 'press/token-inks error set.css:2'],
  ['white with ink', '--paper-ink: 0 0 4 0;', 'press/token-inks error set.css:2'],
  [
    'two inks for one colour',
    '--tint: #fff; --tint-ink: 0 0 0 5;',
    'press/token-inks error set.css:2'
  ],
  ['a colour that lets through', '--tint: #f3efe680;', 'press/token-colour error set.css:2'],
  ['a colour of another kind', '--tint: lab(90% 1 2);', 'press/token-colour error set.css:2']
])('%s is refused', (_, line, told) => {
  expect(tableOf(`:root {\n  ${line}\n}`).told).toEqual([told])
})

test('the ink of a file that stays RGB is not judged', () => {
  const office = { ...preset, colour: 'as-is', totalInk: 400 } as const
  expect(tableOf(':root { --accent: #00553c; }', undefined, office).problems).toEqual([])
})

test('a spot colour takes its token and what is a part of it', () => {
  const { of, problems } = tableOf(set('dushibao'), 'accent')
  expect(problems).toEqual([])
  expect(of('accent')?.spot).toEqual({ name: '大红', share: 1 })
  expect(of('tint')?.spot).toEqual({ name: '大红', share: 0.08 })
  expect(of('ink')?.spot).toBeUndefined()
  expect(of('paper')?.spot).toBeUndefined()
})

test('a spot colour that the style does not have is refused with those that it has', () => {
  const { problems, told } = tableOf('', 'acent')
  expect(told).toEqual(['press/no-spot error issue.yaml'])
  expect(problems[0]?.hint.en).toBe('Write one of: accent, tint.')
})
