import { expect, test } from 'vitest'
import { seededRandom } from '../../../bench/random.ts'
import { flapLeastMm, overlapMm, sheetsAlong, stretches } from '../../../press/office/seams.ts'

test('a page no longer than the paper takes one sheet', () => {
  expect(stretches(200, 200, () => 1)).toEqual([{ fromMm: 0, toMm: 200 }])
})

test('390 mm take two sheets of 200, which share the 10 mm in the middle', () => {
  const [first, second] = stretches(390, 200, () => 0)
  expect([first?.fromMm, first?.toMm, second?.fromMm, second?.toMm]).toEqual([0, 200, 190, 390])
  expect(first?.seamAfterMm).toBeCloseTo(195)
})

test('a seam stands in a gutter within the overlap, though it is not in the middle', () => {
  const gutter = (mm: number) => (mm > 191 && mm < 193.6 ? 0 : 0.8)
  const [first] = stretches(390, 200, gutter)
  expect(first?.seamAfterMm).toBeGreaterThan(192)
  expect(first?.seamAfterMm).toBeLessThan(193.6)
})

test('where there is room to spare the sheets move to a gutter farther off', () => {
  const gutter = (mm: number) => (mm > 150 && mm < 154 ? 0 : 0.8)
  const [first, second] = stretches(300, 200, gutter)
  expect(first?.seamAfterMm).toBeGreaterThan(150)
  expect(first?.seamAfterMm).toBeLessThan(154)
  expect((second?.toMm ?? 0) - (second?.fromMm ?? 0)).toBeLessThanOrEqual(200)
})

test('any page is covered, sheets overlap by 10 mm and none is larger than the paper', () => {
  const random = seededRandom(5)
  for (let turn = 0; turn < 300; turn++) {
    const length = 150 + Math.round(random() * 900)
    const room = 190 + Math.round(random() * 220)
    const ink = Array.from({ length: 1100 }, () => random())
    const parts = stretches(length, room, mm => ink[Math.floor(mm)] ?? 0)
    expect(parts).toHaveLength(sheetsAlong(length, room))
    expect(parts[0]?.fromMm).toBe(0)
    expect(parts.at(-1)?.toMm).toBe(length)
    for (const [at, { fromMm, toMm, seamAfterMm }] of parts.entries()) {
      expect(toMm - fromMm).toBeLessThanOrEqual(room + 0.02)
      const next = parts[at + 1]
      if (!next || seamAfterMm === undefined) continue
      expect(toMm - next.fromMm).toBeCloseTo(overlapMm, 6)
      expect(seamAfterMm - next.fromMm).toBeGreaterThanOrEqual(flapLeastMm - 0.001)
      expect(toMm - seamAfterMm).toBeGreaterThanOrEqual(flapLeastMm - 0.001)
      expect(next.seamBeforeMm).toBe(seamAfterMm)
    }
  }
})
