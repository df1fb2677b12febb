import { expect, test } from 'vitest'
import { numberedLines } from '../../../../../desk/preview/client/stage/line-numbers.ts'

test('lines are counted leg by leg, runs of one line once, from strip to strip', () => {
  const row = (x: number, at: number) => ({ x, y: at * 20 + 3, width: 90, height: 14 })
  const first = {
    ...{ left: 0, top: 0, stepPx: 100, rowPx: 20 },
    // The second leg is read after the first, and its first line is of two runs.
    boxes: [row(100, 0), row(150, 0), row(0, 2), row(0, 0), row(0, 1), row(100, 1)]
  }
  const second = { ...first, left: 300, boxes: [row(300, 5)] }
  const numbers = numberedLines([first, second])
  expect(numbers).toEqual([
    { x: 0, y: 20, number: 1 },
    { x: 100, y: 40, number: 5 }
  ])
  expect(numberedLines([])).toEqual([])
})
