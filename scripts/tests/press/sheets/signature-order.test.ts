import { expect, test } from 'vitest'
import { signatureOrder } from '../../../press/sheets/signature-order.ts'

test('sheets of four, eight and twelve pages lie in one another', () => {
  expect(signatureOrder(4)).toEqual([{ front: [4, 1], back: [2, 3] }])
  expect(signatureOrder(8)).toEqual([
    { front: [8, 1], back: [2, 7] },
    { front: [6, 3], back: [4, 5] }
  ])
  expect(signatureOrder(12)[2]).toEqual({ front: [8, 5], back: [6, 7] })
})

test('pages that are missing to a multiple of four are blanks at the end', () => {
  expect(signatureOrder(6)).toEqual([
    { front: [undefined, 1], back: [2, undefined] },
    { front: [6, 3], back: [4, 5] }
  ])
})

test('each page stands once, and two pages that follow one another inside share a spread', () => {
  for (let pages = 1; pages <= 40; pages++) {
    const sheets = signatureOrder(pages)
    const standing = sheets.flatMap(({ front, back }) => [...front, ...back])
    const numbers = standing.filter(page => page !== undefined).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: pages }, (_, at) => at + 1))
    // Unfolded, the left page of an inner side is even and the sum of a side is that of every other.
    for (const { back } of sheets) expect((back[0] ?? 0) % 2).toBe(0)
  }
})
