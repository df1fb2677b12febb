import { expect, test } from 'vitest'
import { changedLines } from '../../../desk/changes/line-changes.ts'

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
