import { expect, test } from 'vitest'
import { designRules } from '../../../design/page-figures.ts'
import { tasteOf } from '../../../design/taste/taste.ts'
import { type TasteTermId, tasteTerms } from '../../../design/taste/taste-terms.ts'
import { type MadeFrame, madePage } from '../made-page.ts'

const photo = { name: 'a.jpg', widthPx: 600, heightPx: 400, cropped: 0, isDrawing: false }
const lead: MadeFrame = { at: [0, 0, 6, 30], px: 84, priority: 1, pictures: [photo] }
const second: MadeFrame = { at: [0, 30, 3, 30], px: 40, priority: 2 }
const third: MadeFrame = { at: [3, 30, 3, 30], px: 30, priority: 3 }
const advert: MadeFrame = { at: [0, 40, 6, 20], px: 60, priority: 9, kind: 'advert' }

function lostBy(frames: Readonly<Record<string, MadeFrame>>, id: TasteTermId): number {
  return tasteOf(madePage(frames)).terms.find(term => term.id === id)?.lost ?? 0
}

test('Points lost of all terms and the score are a hundred', () => {
  const { score, terms } = tasteOf(madePage({ lead, second, third }))
  expect(score + terms.reduce((sum, { lost }) => sum + lost, 0)).toBeCloseTo(100)
  expect(terms.length).toBeLessThanOrEqual(8)
  for (const { value } of terms) {
    expect(value).toBeGreaterThanOrEqual(0)
    expect(value).toBeLessThanOrEqual(1)
  }
})

test.each<[string, TasteTermId, Readonly<Record<string, MadeFrame>>]>([
  ['a small lead', 'lead-size', { lead: { ...lead, px: 40 }, second, third }],
  ['a second near the lead', 'lead-distance', { lead, second: { ...second, px: 80 }, third }],
  ['a lead without its picture', 'lead-art', { lead: { ...lead, pictures: [] }, second, third }],
  ['an advert', 'adverts', { lead, second, third, advert }]
])('%s loses points', (_, id, worse) => {
  expect(lostBy(worse, id)).toBeGreaterThan(lostBy({ lead, second, third }, id) + 1)
})

test('A picture story may stand for the lead’s picture by half', () => {
  const bare = { ...lead, pictures: [] }
  const shown = lostBy({ lead: bare, second: { ...second, pictures: [photo] }, third }, 'lead-art')
  expect(shown).toBeLessThan(lostBy({ lead: bare, second, third }, 'lead-art'))
  expect(shown).toBeGreaterThan(lostBy({ lead, second, third }, 'lead-art'))
})

test('What the terms ask of the rules is a rule', () => {
  const asked = new Set<string>()
  const figure = (id: string) => {
    asked.add(id)
    return 0
  }
  for (const term of tasteTerms) term.valueOn({ page: madePage({ lead, second, third }), figure })
  const known = designRules.map(({ id }) => id)
  expect(asked.size).toBeGreaterThan(8)
  expect([...asked].filter(id => !known.includes(id))).toEqual([])
})
