import { expect, test } from 'vitest'
import { evenLines, forbidden } from '../../typeset/even-lines.ts'

test('The lines are the cheapest of all that can be', () => {
  const next = numbers(11)
  for (let time = 0; time < 300; time++) {
    const size = 1 + (next() % 9)
    const widths = Array.from({ length: size }, () => 0.5 + (next() % 4) / 2)
    const costs = widths.map(() => [0, 18, 18, 400, forbidden][next() % 5] ?? 0)
    const widthOf = (first: number, last: number) => sum(widths.slice(first, last + 1))
    const [width, most] = [1 + (next() % 8), 1 + (next() % 5)]
    const found = evenLines({ costs, widthOf }, width, most)
    expect(found?.cost ?? Infinity).toBeCloseTo(leastCost(costs, widthOf, width, most), 6)
    if (!found) continue
    const { spans } = found
    expect(spans.flatMap(({ first, last }) => range(first, last))).toEqual(range(0, size - 1))
    expect(spans.every(({ first, last }) => widthOf(first, last) <= width)).toBe(true)
    expect(spans.length).toBeLessThanOrEqual(most)
  }
})

test.each([
  ['places of one cost', (_: number) => 18],
  ['words and places inside them', (at: number) => (at % 3 === 0 ? 18 : 400)],
  ['commas among words', (at: number) => (at % 17 === 0 ? 0 : at % 2 === 0 ? 18 : 400)],
  ['no place at all', (_: number) => forbidden]
])('The work stays within length × lines × characters of a line: %s', (_, costOf) => {
  for (const size of [100, 300, 1000])
    expect(workOf(size, costOf)).toBeLessThan(size * Math.ceil(size / 20) * 20)
})

test('What cannot be held in so few lines is given up after the lines that could be', () => {
  expect(workOf(1000, () => 18, 3)).toBeLessThan(5000)
})

/** How often a width or a cost is asked for where a text of Han characters is set 20 to a line. */
function workOf(size: number, costOf: (at: number) => number, most = 99): number {
  let work = 0
  const costs = new Proxy(range(0, size - 1).map(costOf), {
    get(target, key, receiver) {
      work += 1
      return Reflect.get(target, key, receiver)
    }
  })
  const widthOf = (first: number, last: number) => {
    work += 1
    return last - first + 1
  }
  evenLines({ costs, widthOf }, 20, most)
  return work
}

/** The least cost by trying every set of places. */
function leastCost(
  costs: readonly number[],
  widthOf: (first: number, last: number) => number,
  width: number,
  most: number
): number {
  const size = costs.length
  let least = Infinity
  for (let places = 0; places < 2 ** (size - 1); places++) {
    const ends = [...range(0, size - 2).filter(at => places & (1 << at)), size - 1]
    const lines = ends.map((last, at) => widthOf((ends[at - 1] ?? -1) + 1, last))
    if (ends.length > most || lines.some(line => line > width)) continue
    const target = widthOf(0, size - 1) / ends.length
    const uneven = lines.map(line => 100 * ((line - target) / Math.max(target, 1)) ** 2)
    const cost =
      ends.length === 1
        ? 0
        : sum(uneven) + sum(ends.slice(0, -1).map(at => costs[at] ?? 0)) + 30 * (ends.length - 1)
    if (cost < forbidden) least = Math.min(least, cost)
  }
  return least
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state
  }
}
