import { expect, test } from 'vitest'
import { compareCopy } from '../../../desk/diff/compare-copy.ts'
import { markedText } from '../../../desk/diff/told-diff.ts'
import { wordMarks } from '../../../desk/diff/word-marks.ts'

test.each([
  ['三千万元', '三亿元', '三[-千万-]{+亿+}元'],
  ['the thirty million', 'the three hundred million', 'the [-thirty-]{+three hundred+} million'],
  ['买了iPhone 15手机', '买了iPhone 16手机', '买了iPhone [-15-]{+16+}手机'],
  ["it's 1,200.50 here", "it's 1,300.50 here", "it's [-1,200.50-]{+1,300.50+} here"],
  ['𠮷野家👩‍👩‍👧来了', '𠮶野家👩‍👧来了', '[-𠮷-]{+𠮶+}野家[-👩‍👩‍👧-]{+👩‍👧+}来了'],
  ['a fine day', 'a bad week', 'a [-fine day-]{+bad week+}'],
  ['', '新', '{+新+}']
])('%j and %j are marked as %j', (before, after, words) => {
  expect(markedText(wordMarks(before, after))).toBe(words)
})

test.each([
  [
    'They begin on the first Monday of September and last.',
    'They begin on the very first Monday of September and last.',
    '…on the {+very +}first Monday…'
  ],
  [
    '选手将积极备战8月中旬在海南三亚举行的国际少儿乒乓球锦标赛。',
    '选手将积极备战8月中旬在海南举行的国际少儿乒乓球锦标赛。',
    '…将积极备战8月中旬在海南[-三亚-]举行的国际少儿乒乓球锦标…'
  ]
])('what stands beside a mark is shown in whole words: %j', (before, after, words) => {
  expect(markedText(wordMarks(before, after))).toBe(words)
})

test('marks give both readings back', () => {
  const [before, after] = ['Rain fell, and\nfell.  雨停了', 'Rain stopped and fell.\t雨还没停']
  const marks = wordMarks(before, after)
  const side = (kind: string) => marks.filter(({ is }) => is !== kind).map(({ text }) => text)
  expect([side('in').join(''), side('out').join('')]).toEqual([before, after])
})

test('readings that have nothing to do with one another are told whole, at once', () => {
  const [before, after] = ['甲'.repeat(40_000), '乙'.repeat(40_000)]
  expect(wordMarks(before, after).map(({ is }) => is)).toEqual(['out', 'in'])
})

const pieces = (...texts: readonly (readonly [string, string])[]) =>
  texts.map(([id, text]) => ({ id, text }))
const kinds = (before: ReturnType<typeof pieces>, now: ReturnType<typeof pieces>) =>
  compareCopy(before, now).map(({ id, kind }) => [id, kind])

test('pieces are known by their ids, and by likeness where a story was filed anew', () => {
  const was = pieces(['headline.main', '春雨'], ['a', '今天下了一场春雨。'], ['b', '旱情缓解。'])
  const filed = pieces(['headline.main', '春雨'], ['c', '昨天下了一场春雨。'], ['b', '旱情缓解。'])
  expect(kinds(was, filed)).toEqual([['c', 'corrected']])
  const more = pieces(['headline.main', '春雨'], ['a', '今天下了一场春雨。'], ['x', 'New copy'])
  expect(kinds(was, more)).toEqual([
    ['b', 'removed'],
    ['x', 'added']
  ])
  const turned = pieces(['headline.main', '春雨'], ['b', '旱情缓解。'], ['a', '今天下了一场春雨。'])
  expect(kinds(was, turned)).toHaveLength(1)
  expect(kinds(was, turned)[0]?.[1]).toBe('moved')
})

test('a deck that came is no paragraph that went', () => {
  const was = pieces(['headline.main', '春雨'], ['a', '旱情缓解'])
  expect(kinds(was, pieces(['headline.main', '春雨'], ['headline.deck', '旱情缓解']))).toEqual([
    ['a', 'removed'],
    ['headline.deck', 'added']
  ])
})
