import { describe, expect, test } from 'vitest'
import type { Ruler } from '../../typeset/atom.ts'
import { boxEdgeRows, headInPx, headRows, isCrammed } from '../../typeset/head-block.ts'
import { lineReach } from '../../typeset/line-reach.ts'
import { setHead } from '../../typeset/set-head.ts'
import { halfEmRuler, headlineStyle, measures } from './setting.ts'

const context = { style: headlineStyle, ruler: halfEmRuler, language: 'zh-CN' }
const { rowPx, bodyPx } = headlineStyle.grid
/** Of the faces of the tests the ink of copy begins 0.42 em over the middle of its row. */
const copyPx = rowPx / 2 - 0.42 * bodyPx
const stands = ['open', 'edged'] as const

describe('The block of a head', () => {
  test.each(stands)(
    'that is %s is whole rows, from ¼ row less than the style’s white to ¾ over',
    stand => {
      const overs = Array.from({ length: 160 }, (_, at) => {
        const stack = { inkPx: 20 + at, firstInkPx: 3 }
        const rows = headRows(stack.inkPx, stand, context)
        const top = headInPx(stack, rows, stand, context) + stack.firstInkPx
        const under = rows * rowPx - top - stack.inkPx + copyPx
        const edge = stand === 'open' ? measures.ruleDropRows : boxEdgeRows({ measures }) - 1
        const over = top - edge * rowPx
        return { left: (over + under) / rowPx - 1.5, over: over / rowPx - 0.7 }
      })
      for (const { left, over } of overs) {
        expect(left).toBeGreaterThanOrEqual(-0.251)
        expect(left).toBeLessThan(0.751)
        expect(over).toBeCloseTo(0.4 * left, 2)
      }
      expect(Math.max(...overs.map(({ left }) => left))).toBeGreaterThan(0.7)
    }
  )
})

/** A face whose g hangs 0.2 em under the line and whose other letters stand on it. */
const latin: Ruler = {
  ...halfEmRuler,
  boxEm: () => ({ ascent: 0.9, descent: 0.3 }),
  inkEm: one => ({ left: 0, right: 0.5, top: 0.7, bottom: 'g('.includes(one) ? -0.2 : 0 })
}

describe('The ink of a line', () => {
  const reach = (text: string) =>
    lineReach(text, 'Song', { ...context, ruler: latin, language: 'en' })

  test('counts what hangs under it, of letters and of brackets', () => {
    expect(reach('rain').above).toBeCloseTo(0.7 - 0.3)
    expect(reach('rain').below).toBeCloseTo(0.3)
    expect(reach('fog').below).toBeCloseTo(0.5)
    expect(reach('a (b').below).toBeCloseTo(0.5)
  })

  test('sets what follows as far under a g as under an n', () => {
    const style = { ...headlineStyle, headSizesPx: [40, 32, 24] }
    const marginUnder = (main: string) => {
      const copy = { kind: 'news', headline: { main, deck: 'rain' } } as const
      const head = setHead(copy, 2, 400, { style, ruler: latin, language: 'en' })
      const drawn = String(head?.nodes()[1]?.properties.style)
      const size = Number(/font-size:(\d+)/.exec(String(head?.nodes()[0]?.properties.style))?.[1])
      return [Number(/margin-block-start:(-?[\d.]+)/.exec(drawn)?.[1]), size] as const
    }
    const [plain, size] = marginUnder('rain')
    const [hanging] = marginUnder('raig')
    expect(hanging - plain).toBeCloseTo(0.2 * size, 1)
  })
})

test('White taken off a head is taken over it and under it, and what leaves none is crammed', () => {
  const head = { inkPx: 2 * rowPx, firstInkPx: 0 }
  const rows = headRows(head.inkPx, 'open', context)
  const place = headInPx(head, rows - 1, 'open', context)
  // Its ink stays within its strip.
  expect(place).toBeGreaterThan(0)
  expect(place + head.inkPx).toBeLessThanOrEqual((rows - 1) * rowPx)
  expect(isCrammed(head, rows, 'open', context)).toBe(false)
  expect(isCrammed(head, rows - 2, 'open', context)).toBe(true)
})
