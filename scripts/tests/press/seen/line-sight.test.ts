import { expect, test } from 'vitest'
import { seenLine } from '../../../press/seen/line-sight.ts'
import type { SeenLine } from '../../../press/seen/seen-lines.ts'

test('A variation selector after a Han character is no character that is covered', () => {
  const pixels = new Uint8Array(20 * 10 * 3).fill(255)
  for (let at = 0; at < 200; at++) if (at % 2 === 0) pixels.fill(0, 3 * at, 3 * at + 3)
  const span = (left: number, right: number, area: number) => ({ left, right, area, isSure: true })
  const line: SeenLine = {
    ...{ page: 0, text: '祇\ufe00園', left: 0, right: 20, top: 0.5, bottom: 9.5, area: 100 },
    facts: {
      ...{ story: 'names', block: 'a', families: 'Song', size: 10, colour: [0, 0, 0], strength: 1 },
      ...{ upright: false, isNote: false }
    },
    spans: [span(0, 10, 50), span(10, 10, 0), span(10, 20, 50)],
    ...{ size: 10, ease: 1, press: 1, isNote: false, isLoneMark: false }
  }
  const { leastShare, mostShare } = seenLine(line, { pixels, width: 20, height: 10 }, 1)
  expect([leastShare, mostShare]).toEqual([1, 1])
})
