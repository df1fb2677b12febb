import { expect, test } from 'vitest'
import type { Style } from '../../model/style.ts'
import { smallSizesPx } from '../../typeset/head-sizes.ts'
import { setHead } from '../../typeset/set-head.ts'
import { halfEmRuler, headlineStyle } from './setting.ts'

const style: Style = {
  ...headlineStyle,
  headSizesPx: [72, 56, 48, 38, 32, 24],
  headGrowMost: 1,
  headSteps: { least: 2, most: 4 }
}
const context = { style, ruler: halfEmRuler, language: 'zh-CN' }

test('Kicker and deck may be two to four grades under the main line, never as large as it nor under the copy', () => {
  expect(smallSizesPx(style, 1)).toEqual([48, 38, 32])
  expect(smallSizesPx(style, 6)).toEqual([20])
  expect(smallSizesPx({ ...style, headSizesPx: [16] }, 1)).toEqual([15])
})

test('What goes on from another page says so in the smallest of them', () => {
  expect(smallSizesPx(style, 1, true)).toEqual([32])
})

test('A deck of more than two lines, a kicker of more than one and what has no room are smaller', () => {
  const sizeOf = (deck: string, kicker?: string, roomPx?: number) => {
    const headline = { main: '春天', deck, ...(kicker ? { kicker } : {}) }
    const head = setHead({ kind: 'news', headline }, 1, 400, context, roomPx ? { roomPx } : {})
    return head?.nodes().map(node => /font-size:(\d+)px/.exec(String(node.properties.style))?.[1])
  }
  expect(sizeOf('水渠通水')).toEqual(['72', '48'])
  expect(sizeOf('水渠通水以后，全村的庄稼都喝上了河水')).toEqual(['72', '32'])
  expect(sizeOf('水渠通水', '农田水利建设今年再上新台阶')).toEqual(['32', '72', '32'])
  expect(sizeOf('水渠通水', undefined, 118)).toEqual(['72', '38'])
})
