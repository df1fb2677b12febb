import { expect, test } from 'vitest'
import { changedLines, trackedBlocks } from '../../../desk/changes/line-changes.ts'

test.each([
  ['nothing', [['a', '一', '二']], [['a', '一', '二']], 0],
  ['a line other', [['a', '一', '二']], [['a', '一', '三']], 1],
  [
    'a line put in, which moves the rest and changes none',
    [['a', '一', '二']],
    [['a', '零', '一', '二']],
    1
  ],
  ['a line taken out', [['a', '一', '二', '三']], [['a', '一', '三']], 0],
  [
    'a block put in',
    [['a', '一']],
    [
      ['a', '一'],
      ['b', '二', '三']
    ],
    2
  ],
  [
    'a block taken out',
    [
      ['a', '一'],
      ['b', '二', '三']
    ],
    [['a', '一']],
    2
  ]
] as const)('%s', (_, before, now, count) => {
  expect(changedLines(before, now)).toBe(count)
})

test('a paragraph of the same words on fewer lines is set tighter, one on more is looser', () => {
  const before = [
    ['a', '五月五日记', '者从市'],
    ['b', '气象台', '获悉'],
    ['c', '今晨']
  ] as const
  const now = [
    ['a', '五月五日记者从市'],
    ['b', '气象', '台获', '悉'],
    ['c', '今晨', '小雨']
  ] as const
  expect(trackedBlocks(before, now)).toEqual({ tighter: 1, looser: 1 })
})
