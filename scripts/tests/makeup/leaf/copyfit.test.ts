import { describe, expect, test } from 'vitest'
import { copyfit } from '../../../makeup/leaf/copyfit.ts'
import type { SetPiece } from '../../../model/set-copy.ts'

const node = () => ({ type: 'element' as const, tagName: 'p', properties: {}, children: [] })

function paragraph(...rows: readonly number[]): SetPiece {
  return {
    block: `p${rows.join('-')}`,
    flow: 'lines',
    keepWithNext: false,
    line: 1,
    options: rows.map((count, at) => ({ rows: count, cost: at * 10, node }))
  }
}

const even = (legs: number, rows: number) => new Array<number>(legs).fill(rows)

const subhead: SetPiece = { ...paragraph(2), flow: 'slab', keepWithNext: true }
const slab: SetPiece = { ...paragraph(4), flow: 'slab' }

test('Copy that just fills its legs leaves nothing blank', () => {
  expect(copyfit([paragraph(7), paragraph(5)], even(2, 6))).toMatchObject({
    blankRows: 0,
    rows: 12
  })
})

test('A paragraph gains a line where that makes the legs end level', () => {
  expect(copyfit([paragraph(5), paragraph(6, 5, 7)], even(2, 6))).toMatchObject({
    choices: [0, 2],
    blankRows: 0
  })
})

test('Copy longer than its legs does not fit, whatever is chosen', () => {
  expect(copyfit([paragraph(8, 7), paragraph(6)], even(2, 6))).toBeUndefined()
})

test('A subhead at the foot of a leg goes to the head of the next', () => {
  const fit = copyfit([paragraph(5), subhead, paragraph(3)], even(2, 7))
  expect(fit).toMatchObject({ breaksBefore: [1], blankRows: 4 })
})

test('A slab is never parted', () => {
  expect(copyfit([paragraph(4), slab, paragraph(2)], even(2, 6))).toMatchObject({
    breaksBefore: [1]
  })
})

test('Rows are counted, not guessed: blank and set rows add up to the room', () => {
  for (let height = 4; height < 12; height += 1) {
    const fit = copyfit([paragraph(5, 4, 6), subhead, paragraph(6, 5)], even(3, height))
    if (fit) expect(fit.rows - innerBlank(fit, height) + fit.blankRows).toBe(3 * height)
  }
})

describe('copy that was set before', () => {
  const pieces = [paragraph(5, 4), paragraph(6, 5), paragraph(5, 4)]
  const keptFrom = (from: number) => ({ rows: [5, 6, 5], from })
  const chosen = (heights: readonly number[], from: number) =>
    copyfit(pieces, heights, keptFrom(from))?.choices

  test('keeps the lines that it had', () => {
    expect(chosen([16], Number.POSITIVE_INFINITY)).toEqual([0, 0, 0])
  })

  test('takes a line out after the place of the change, from as short a paragraph as will do', () => {
    expect(chosen([15], 0)?.[1]).toBe(0)
    expect(chosen([15], 1)).toEqual([0, 0, 1])
  })

  test('takes a line out before it only where nothing else serves', () => {
    expect(chosen([13], 2)).toEqual([1, 1, 1])
  })
})

/** Rows skipped before the last piece are part of `rows` and of `blankRows`. */
function innerBlank(fit: { rows: number; blankRows: number }, height: number): number {
  return fit.blankRows - (3 * height - fit.rows)
}

test('Legs of different heights are filled one after the other', () => {
  const fit = copyfit([paragraph(5), paragraph(4)], [3, 6])
  expect(fit?.legs).toEqual([
    [{ piece: 0, choice: 0, from: 0, to: 3 }],
    [
      { piece: 0, choice: 0, from: 3, to: 5 },
      { piece: 1, choice: 0, from: 0, to: 4 }
    ]
  ])
  expect(fit?.blankRows).toBe(0)
})

test('Copy over or under a picture in its leg is five rows deep, or none', () => {
  const picture: SetPiece = { ...slab, standsClear: true }
  const fit = copyfit([paragraph(9, 8, 11), picture, paragraph(9, 7)], even(2, 12))
  const at = fit?.legs.flatMap(leg => {
    const before = leg.findIndex(({ piece }) => piece === 1)
    const depth = (parts: typeof leg) => parts.reduce((sum, { from, to }) => sum + to - from, 0)
    return before < 0 ? [] : [depth(leg.slice(0, before)), depth(leg.slice(before + 1))]
  })
  expect(at).toEqual([0, 7])
})

test('Air is a row within a leg and none at its head', () => {
  const air: SetPiece = {
    ...paragraph(1),
    flow: 'slab',
    isAir: true,
    options: [
      { rows: 1, cost: 0, node },
      { rows: 0, cost: 0, isTight: true, node }
    ]
  }
  const choice = (first: number, height: number) =>
    copyfit([paragraph(first), air, paragraph(6)], even(2, height))?.choices[1]
  expect(choice(4, 8)).toBe(0)
  expect(choice(8, 8)).toBe(1)
})

test('A last line alone at the head of a leg is avoided where a line can be gained', () => {
  const fit = copyfit([paragraph(7, 8), paragraph(5)], [6, 8])
  expect(fit?.choices[0]).toBe(1)
})
