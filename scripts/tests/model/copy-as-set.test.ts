import { expect, test } from 'vitest'
import { copyAsSet, rowsKept } from '../../model/copy-as-set.ts'
import type { SetPiece } from '../../model/set-copy.ts'

const node = () => ({ type: 'element' as const, tagName: 'p', properties: {}, children: [] })

function piece(block: string, ...rows: readonly number[]): SetPiece {
  const options = rows.map(count => ({ rows: count, cost: 0, node }))
  return { block, flow: 'lines', keepWithNext: false, line: 1, options }
}

const pieces = [piece('a', 5, 4), piece('b', 6), piece('c', 3, 4)]
const before = copyAsSet(14, pieces, [1, 0, 0])

test('copy as it was set keeps the rows of all its pieces, and knows of no change', () => {
  expect(rowsKept(before, 14, pieces)).toEqual({ rows: [4, 6, 3], from: Number.POSITIVE_INFINITY })
})

test('a paragraph that reads otherwise is the place of the change, and is free', () => {
  const [first, , last] = pieces as [SetPiece, SetPiece, SetPiece]
  expect(rowsKept(before, 14, [first, piece('b', 7), last])).toEqual({
    rows: [4, undefined, 3],
    from: 1
  })
})

test('a paragraph put in or taken out is the place of the change, those after it keep their rows', () => {
  const [first, second, last] = pieces as [SetPiece, SetPiece, SetPiece]
  expect(rowsKept(before, 14, [first, piece('new', 2), second, last])).toEqual({
    rows: [4, undefined, 6, 3],
    from: 1
  })
  expect(rowsKept(before, 14, [first, last])).toEqual({ rows: [4, 3], from: 1 })
  expect(rowsKept(before, 14, [first, second])).toEqual({ rows: [4, 6], from: 2 })
})

test('in another measure nothing is kept, nor where no setting is known', () => {
  expect(rowsKept(before, 15, pieces)).toBeUndefined()
  expect(rowsKept(undefined, 14, pieces)).toBeUndefined()
})
