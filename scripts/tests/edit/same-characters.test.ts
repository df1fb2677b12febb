import { expect, test } from 'vitest'
import { tokenAt } from '../../edit/same-characters.ts'

test('Blanks and invisible characters are taken one at a time, so that a long row of them is read once', () => {
  const row = ' \t\u3000\u200b\u{e0001}\n'.repeat(50)
  const ends: number[] = []
  for (let at = 0; at < row.length; at = ends.at(-1) ?? row.length) {
    const { counts, end } = tokenAt(row, at)
    expect(counts).toBe('')
    ends.push(end)
  }
  expect(ends).toHaveLength([...row].length)
})
