import { afterEach, expect, test, vi } from 'vitest'
import { settingsOf } from './setting.ts'

afterEach(() => vi.restoreAllMocks())

/** How many ways to a place in the paragraph are written down while it is broken. */
function waysOf(text: string): number {
  const written = vi.spyOn(Map.prototype, 'set')
  settingsOf(text, 12)
  const { length } = written.mock.calls
  written.mockRestore()
  return length
}

test.each([
  ['Chinese', '这是一个很长的段落，没有分段，一直写下去。'],
  ['mixed copy', '第12届COP会议于2019年5月28日在Katowice举行，']
])('twice as much %s in one paragraph is no more than about twice as much work', (_, sentence) => {
  const once = waysOf(sentence.repeat(150))
  const twice = waysOf(sentence.repeat(300))
  expect(twice).toBeLessThan(2.5 * once)
})
