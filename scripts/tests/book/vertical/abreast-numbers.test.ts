import { describe, expect, test } from 'vitest'
import { abreastNumbers } from '../../../book/vertical/abreast-numbers.ts'

const upright = (text: string) => abreastNumbers(text).map(({ from, to }) => text.slice(from, to))

describe('numbers that stand upright', () => {
  test.each([
    ['5月16日清晨6时30分', ['5', '16', '6', '30']],
    ['第3版、第12期', ['3', '12']],
    ['5—10岁', ['5', '10']],
    ['占50％', ['50']],
    ['第 7 版', ['7']]
  ])('%s has those of one and two digits', (text, expected) => {
    expect(upright(text)).toEqual(expected)
  })

  test.each([
    '2019年，100万，3,600户',
    '增长50%，约3.5倍，10:30开始',
    'A4纸，G20峰会，PM2.5，5-10岁',
    '一部iPhone 12，全长10 km',
    '拨打0431-12345678'
  ])('%s has none', text => {
    expect(upright(text)).toEqual([])
  })
})
