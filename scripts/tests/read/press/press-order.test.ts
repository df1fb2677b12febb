import { expect, test } from 'vitest'
import type { PressWish } from '../../../model/press-order.ts'
import { names, ordered } from './ordered.ts'

test.each(names.filter(name => name !== 'sheetfed'))('the preset %s is whole', async name => {
  const { order, problems } = await ordered(`press: ${name}`)
  expect(problems).toEqual([])
  expect(order?.preset.name).toBe(name)
  expect(order?.standard).toBe(name === 'office' ? 'PDF' : 'PDF/X-4')
  expect(order?.profile?.name).toBe(name === 'office' ? undefined : `${order?.preset.profile}.icc`)
})

test('nothing is read where no press is asked', async () => {
  expect(await ordered('')).toMatchObject({ order: undefined, problems: [] })
})

test('an issue says preset, profile, standard and spot colour', async () => {
  const { order, problems } = await ordered(
    'press:\n  preset: sheetfed\n  profile: shop.icc\n  standard: X-1a\n  spot: {token: --accent, name: PANTONE 485 C}'
  )
  expect(problems).toEqual([])
  expect(order).toMatchObject({
    preset: { name: 'sheetfed', totalInk: 300 },
    standard: 'PDF/X-1a:2003',
    profile: { name: 'shop.icc', place: { file: 'manuscript/x/issue.yaml', line: 6 } },
    spot: { token: 'accent', name: 'PANTONE 485 C' }
  })
})

test('a wish goes before the issue, and the profile of another printer is not taken', async () => {
  const press = 'press: {preset: sheetfed, profile: shop.icc, standard: x-3, spot: accent}'
  const other = await ordered(press, { preset: 'coldset-240' })
  expect(other.order).toMatchObject({
    preset: { name: 'coldset-240' },
    profile: { name: 'newsprint-240.icc' },
    standard: 'PDF/X-4',
    spot: { token: 'accent', name: 'accent' }
  })
  const same = await ordered(press, { preset: 'sheetfed', standard: 'PDF' })
  expect(same.order).toMatchObject({ profile: { name: 'shop.icc' }, standard: 'PDF' })
})

test('stock and quantity are what the issue says, and the wish goes before it', async () => {
  const press = 'press: {preset: coldset-220, stock: 48.8 g 新闻纸, quantity: "12,000 份"}'
  expect((await ordered(press, {})).order?.run).toEqual({
    stock: '48.8 g 新闻纸',
    quantity: 12_000
  })
  const wished = await ordered(press, { run: { quantity: 500 } })
  expect(wished.order?.run).toEqual({ stock: '48.8 g 新闻纸', quantity: 500 })
  expect((await ordered('press: coldset-220', {})).order?.run).toEqual({})
})

test('a press that is taken otherwise gives way to that of the issue', async () => {
  expect((await ordered('', { otherwise: 'coldset-240' })).order?.preset.name).toBe('coldset-240')
  const own = await ordered('press: coldset-220', { otherwise: 'coldset-240' })
  expect(own.order?.preset.name).toBe('coldset-220')
})

test.each<[string, string, PressWish, string, RegExp]>([
  [
    'a preset misspelt',
    'press: coldset-22',
    {},
    'press/no-preset error manuscript/x/issue.yaml:4:8',
    /mean “coldset-220”/
  ],
  [
    'a preset that is none',
    'press: 报纸',
    {},
    'press/no-preset error manuscript/x/issue.yaml:4:8',
    /coldset-220, coldset-240/
  ],
  ['a wish misspelt', '', { preset: 'offise' }, 'press/no-preset error ', /mean “office”/],
  [
    'a way out of the folder',
    '',
    { preset: '../sets/dangbao' },
    'press/no-preset error ',
    /Write one of/
  ],
  [
    'a standard for no press',
    '',
    { standard: 'PDF' },
    'press/no-preset error manuscript/x/issue.yaml',
    /--press/
  ],
  [
    'a shop’s press without its profile',
    'press: sheetfed',
    {},
    'press/profile-needed error manuscript/x/issue.yaml:4:8',
    /profile: its-name\.icc/
  ],
  [
    'a profile that is not there',
    'press: {preset: sheetfed, profile: Shop.icc}',
    {},
    'press/no-profile error manuscript/x/issue.yaml:4:36',
    /letter case/
  ],
  [
    'a profile outside',
    'press: {preset: sheetfed, profile: ../shop.icc}',
    {},
    'press/no-profile error manuscript/x/issue.yaml:4:36',
    /issue’s folder/
  ],
  [
    'a profile of a screen',
    'press: {preset: sheetfed, profile: screen.icc}',
    {},
    'press/profile-unfit error manuscript/x/issue.yaml:4:36',
    /another/
  ],
  [
    'a standard that is none',
    'press: {preset: office, standard: PDF/X-5}',
    {},
    'yaml/wrong-value error manuscript/x/issue.yaml:4:35',
    /“PDF\/X-4”/
  ],
  [
    'a key misspelt',
    'press: {preset: office, standart: PDF}',
    {},
    'yaml/unknown-key error manuscript/x/issue.yaml:4:25',
    /mean “standard”/
  ],
  ['nothing', 'press:', {}, 'yaml/wrong-value error manuscript/x/issue.yaml:4:7', /coldset-220/],
  [
    'no preset',
    'press: {profile: shop.icc}',
    {},
    'yaml/missing-key error manuscript/x/issue.yaml:4:1',
    /preset: coldset-220/
  ]
])('%s is told with its place and what to write', async (_, press, wish, told, hint) => {
  const found = await ordered(press, wish)
  expect(found.order).toBeUndefined()
  expect(found.told).toEqual([told])
  expect(found.hints[0]).toMatch(hint)
})
