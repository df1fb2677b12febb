import { expect, test } from 'vitest'
import type { SetPiece } from '../../model/set-copy.ts'
import type { Style } from '../../model/style.ts'
import { withListAir } from '../../typeset/list-air.ts'
import type { SetContext } from '../../typeset/set-paragraph.ts'
import { halfEmRuler, headlineStyle } from './setting.ts'

const context: SetContext = {
  style: headlineStyle as Style,
  ruler: halfEmRuler,
  language: 'zh-CN'
}

const item: SetPiece = {
  block: 'a',
  line: 3,
  flow: 'lines',
  keepWithNext: false,
  options: [
    {
      rows: 2,
      cost: 0,
      node: () => ({ type: 'element', tagName: 'ul', properties: {}, children: [] })
    }
  ]
}

const rows = (pieces: readonly SetPiece[]) => pieces.map(({ options }) => options[0]?.rows)

test('A short list stays whole between the halves of a row', () => {
  const [list, ...more] = withListAir([item, item], { copyRows: 60, isLast: false }, context)
  expect([list?.flow, list?.options[0]?.rows, more]).toEqual(['slab', 5, []])
  expect(list?.options[0]?.node().properties).toMatchObject({ className: ['in-air'] })
})

test('A list that legs may part stands between rows, after which nothing need follow', () => {
  const long = [item, item, item, item]
  expect(rows(withListAir(long, { copyRows: 60, isLast: false }, context))).toEqual([
    1, 2, 2, 2, 2, 1
  ])
  expect(rows(withListAir(long, { copyRows: 60, isLast: true }, context))).toEqual([1, 2, 2, 2, 2])
})

test('Little copy may stand in low legs: its lists are never whole', () => {
  expect(rows(withListAir([item], { copyRows: 8, isLast: true }, context))).toEqual([1, 2])
})
