import { expect, test } from 'vitest'
import { solvePage } from '../../../makeup/solve/solve-page.ts'
import { tinyRoom, tinyStory, tinyStyle } from '../tiny-page.ts'

/** How often a page of so many equal briefs, which fill it, looks at one of them. */
function looksAt(count: number): number {
  const room = tinyRoom(6, 60)
  const lines = Math.floor((room.columns * room.rows) / count) - 3
  let looks = 0
  const briefs = Array.from({ length: count }, (_, at) =>
    tinyStory(`brief-${String(at).padStart(2, '0')}`, lines, { priority: 4 })
  )
  const [first, ...others] = briefs
  const counted = Object.defineProperty({ ...first }, 'priority', {
    enumerable: true,
    get: () => {
      looks += 1
      return 4
    }
  })
  const { pages } = solvePage([counted as (typeof briefs)[number], ...others], room, tinyStyle)
  expect(pages.length).toBeGreaterThan(0)
  return looks
}

test('a page of briefs is not looked at more often the more there are', () => {
  expect(looksAt(40)).toBeLessThan(looksAt(24))
})
