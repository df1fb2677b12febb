import { expect, test } from 'vitest'
import { doubtfulBreaks } from '../../../press/type/doubtful-breaks.ts'

const copy =
  '广场舞比赛开始。她教广场舞，也跳舞。广场上有人，广场舞的人多。河边的会议召开了，会议室大。'

test('a break is in doubt where the copy has its two characters joined three times, and seldom apart', () => {
  expect(doubtfulBreaks(['千人广场', '舞大赛'], copy)).toEqual(['千人广场|舞大赛'])
})

test('none is where they stand together once, after a mark, or where the author ended the line', () => {
  expect(doubtfulBreaks(['河边会议', '召开'], copy)).toEqual([])
  expect(doubtfulBreaks(['广场，', '舞起来'], copy)).toEqual([])
  expect(doubtfulBreaks(['千人广场', '舞大赛'], copy, new Set([4]))).toEqual([])
})

test('words are judged as characters are', () => {
  const news = 'Alder River rose. The Alder River fell, and Alder River boats left the river.'
  expect(doubtfulBreaks(['New bridge over Alder', 'River opens'], news)).toEqual([
    'New bridge over Alder|River opens'
  ])
  expect(doubtfulBreaks(['New bridge', 'over Alder River'], news)).toEqual([])
})
