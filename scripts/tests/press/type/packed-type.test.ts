import { expect, test } from 'vitest'
import { unpackedType } from '../../../press/type/packed-type.ts'
import type { TypeFacts } from '../../../press/type/type-part.ts'

test('Packed type becomes runs again: rows of their own height, gaps, and several characters that stand evenly', () => {
  const [body, head] = [facts('b', 10), facts('head', 20)]
  const px = (length: number) => length * 64
  const place = { page: 0, story: 's', language: 'zh-CN', isHead: false }
  const legs = { left: 0, legWidth: 100, legGap: 10, legs: 1 }
  const parts = unpackedType({
    parts: [
      { ...place, ...legs, isHead: true, runs: 1 },
      { ...place, ...legs, runs: 3 }
    ],
    facts: [body, head],
    text: '题𠮷乙丙丁，A',
    numbers: [
      ...[0, 1, px(5), px(25), 1, px(4), px(20)],
      ...[0, 0, px(30), px(40), 4, px(-24), px(41.5), px(10.5), px(10)],
      ...[1, px(0), px(5)],
      ...[0, 0, px(45), px(55), 1, px(-46.5), px(6.25)]
    ]
  })
  const single = (left: number, right: number) => ({
    left,
    right,
    firstRight: right,
    lastLeft: left
  })
  expect(parts.map(part => part.runs)).toEqual([
    [{ characters: ['题'], ...single(4, 24), top: 5, bottom: 25, facts: head }],
    [
      {
        characters: ['𠮷', '乙', '丙', '丁'],
        left: 0,
        right: 41.5,
        firstRight: 10.5,
        lastLeft: 31.5,
        top: 30,
        bottom: 40,
        facts: body
      },
      { characters: ['，'], ...single(41.5, 46.5), top: 30, bottom: 40, facts: body },
      { characters: ['A'], ...single(0, 6.25), top: 45, bottom: 55, facts: body }
    ]
  ])
})

function facts(block: string, size: number): TypeFacts {
  return {
    size,
    block,
    paragraph: 0,
    justified: true,
    isShort: false,
    ends: false,
    measure: 100,
    isTabular: false,
    insetRight: 0,
    isMain: false
  }
}
