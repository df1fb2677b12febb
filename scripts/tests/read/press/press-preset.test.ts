import { expect, test } from 'vitest'
import { coldset, ordered } from './ordered.ts'

test('a printer’s own sheet is a file and no more', async () => {
  const own = coldset
    .replace('totalInk: 220', 'totalInk: 230 %')
    .replace('bleed: 3', 'bleed: 2 mm')
    .replace('profile: newsprint-220', 'profile: 宁河印务')
  const files = {
    '/p/styles/press/宁河印务.yaml': own,
    '/p/styles/profiles/宁河印务.icc': 'sound 宁河'
  }
  const { order, problems } = await ordered('', { preset: '宁河印务' }, files)
  expect(problems).toEqual([])
  expect(order).toMatchObject({
    preset: { name: '宁河印务', totalInk: 230, bleedMm: 2 },
    profile: { name: '宁河印务.icc' }
  })
})

const file = 'styles/press/own.yaml'

test.each<[string, string, string, string, RegExp]>([
  [
    'a bleed below nothing',
    'bleed: 3',
    'bleed: -3',
    `yaml/wrong-value error ${file}:10:8`,
    /from 0 to 3/
  ],
  [
    'a bleed that no sheet has',
    'bleed: 3',
    'bleed: 50',
    `yaml/wrong-value error ${file}:10:8`,
    /from 0 to 3/
  ],
  ['a key misspelt', 'totalInk:', 'totalInc:', `yaml/unknown-key error ${file}:8:1`, /“totalInk”/],
  [
    'a key of a printer’s',
    'totalInk:',
    '总墨量:',
    `yaml/unknown-key error ${file}:8:1`,
    /“totalInk”/
  ],
  ['a key left out', 'slug: 12\n', '', `yaml/missing-key error ${file}:1:1`, /slug/],
  [
    'a standard misspelt',
    'PDF/X-4',
    'PDF/X-44',
    `yaml/wrong-value error ${file}:3:11`,
    /“PDF\/X-4”/
  ],
  [
    'a word for a number',
    'totalInk: 220',
    'totalInk: much',
    `yaml/wrong-value error ${file}:8:11`,
    /from 100 to 400/
  ],
  [
    'a colour that is none',
    'colour: cmyk',
    'colour: cmky',
    `yaml/unknown-value error ${file}:4:9`,
    /“cmyk”/
  ],
  [
    'marks without room',
    'slug: 12',
    'slug: 4',
    `yaml/wrong-value error ${file}:11:7`,
    /at least 10 mm/
  ],
  [
    'least over advised',
    'least: 150',
    'least: 250',
    `yaml/wrong-value error ${file}:15:47`,
    /no more than “advised”, which is 200/
  ],
  [
    'a profile that is not there',
    'newsprint-220',
    'newsprint-222',
    `press/no-profile error ${file}`,
    /styles\/profiles/
  ]
])('of a printer’s sheet %s is told', async (_, from, to, told, hint) => {
  const own = coldset.replace(from, to)
  const found = await ordered('press: own', {}, { [`/p/${file}`]: own })
  expect(own).not.toBe(coldset)
  expect(found.order).toBeUndefined()
  expect(found.told).toEqual([told])
  expect(found.hints[0]).toMatch(hint)
})

test('of a bleed that no sheet has the reason is told', async () => {
  const own = coldset.replace('bleed: 3', 'bleed: 50')
  const { problems } = await ordered('press: own', {}, { [`/p/${file}`]: own })
  expect(problems[0]?.message.en).toMatch(/printed with 3 mm of bleed, and more is not there/)
})

test('a sheet is found by its file’s name, and of another ending it is told what to rename', async () => {
  const files = { '/p/styles/press/own.yml': coldset }
  const { told, hints } = await ordered('press: own', {}, files)
  expect(told).toEqual(['press/no-preset error manuscript/x/issue.yaml:4:8'])
  expect(hints).toEqual(['Rename styles/press/own.yml to own.yaml.'])
  expect((await ordered('press: coldset-220.yaml')).order?.preset.name).toBe('coldset-220')
})
