import { expect, test } from 'vitest'
import { sizeOfGrade } from '../../model/head-grades.ts'
import { headTiers, type RankedStory } from '../../model/head-tiers.ts'

function ranked(slug: string, more: Partial<RankedStory> = {}): RankedStory {
  return { slug, kind: 'news', priority: 3, length: 400, hasPicture: false, ...more }
}

function tiersOf(...stories: readonly RankedStory[]) {
  return Object.fromEntries(headTiers(stories))
}

test('One leads, up to three come second, then the rest; the order of the stories does not matter', () => {
  const stories = [
    ranked('a', { priority: 1 }),
    ranked('b', { priority: 2 }),
    ranked('c', { priority: 2 }),
    ranked('d'),
    ranked('e', { priority: 4 }),
    ranked('f', { kind: 'brief' }),
    ranked('g', { kind: 'advert', priority: 1 })
  ]
  const found = { a: 'lead', b: 'second', c: 'second', d: 'third', e: 'third', f: 'brief' }
  expect(tiersOf(...stories)).toEqual(found)
  expect(tiersOf(...stories.toReversed())).toEqual(found)
})

test.each([
  ['length', { length: 700 }, { length: 900 }],
  [
    'a picture, which is worth half as much again',
    { length: 700 },
    { length: 500, hasPicture: true }
  ],
  ['the name', {}, {}]
])('Of one priority the stronger is told by %s', (_, one, other) => {
  const isByName = Object.keys(one).length === 0
  const found = tiersOf(ranked('a', one), ranked('b', other))
  expect(found[isByName ? 'a' : 'b']).toBe('lead')
})

test('Briefs, rests and picture news lead only where there is nothing else', () => {
  const brief = ranked('a', { kind: 'brief', priority: 1 })
  const photo = ranked('b', { kind: 'photo', priority: 1 })
  const rest = ranked('c~3', { priority: 1, length: 2000 })
  expect(tiersOf(brief, photo, rest, ranked('d', { priority: 4 }))).toEqual({
    a: 'brief',
    b: 'third',
    'c~3': 'third',
    d: 'lead'
  })
  expect(tiersOf(brief, ranked('e', { kind: 'brief' }))).toEqual({ a: 'lead', e: 'brief' })
})

test('Between two grades there is a half of whole px', () => {
  const sizes = [84, 72, 56]
  expect([1, 1.5, 2.5, 3, 9].map(grade => sizeOfGrade(sizes, grade))).toEqual([84, 78, 63, 56, 56])
})
