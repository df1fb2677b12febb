import { describe, expect, test } from 'vitest'
import { foldText } from '../../../../desk/preview/client/panel/fold-text.ts'
import { searchCopy } from '../../../../desk/preview/client/panel/search-copy.ts'

const piece = (text: string) => ({ story: 'rain', id: 'a1', text, file: 'x/rain.md', line: 7 })

describe('A search', () => {
  test.each([
    ['降雨，', '今年降雨,不多', '降雨,'],
    ['降雨,', '今年降雨，不多', '降雨，'],
    ['(3月', '今年（３月）', '（３月'],
    ['"店小二"', '学习“店小二”式', '“店小二”'],
    ['《方案》', '出台<方案>等', '<方案>'],
    ['ABC', '见ａｂｃ栏', 'ａｂｃ'],
    ['11.5 毫米', '为11.5　毫米，', '11.5　毫米'],
    ['等……', '他等...了', '等...'],
    ['Straße', 'In der STRASSE', undefined],
    ['𠮷野家', '在𠮷野家旁', '𠮷野家']
  ])('for %s finds in %s: %s', (sought, text, words) => {
    const { found } = searchCopy([piece(text)], sought, 9)
    expect(found[0]?.words).toBe(words)
  })

  test('counts more places than it lists, and none for nothing', () => {
    const { found, count } = searchCopy([piece('雨雨雨雨'), piece('雨')], '雨', 3)
    expect([found.length, count]).toEqual([3, 5])
    expect(searchCopy([piece('雨')], '  ', 3)).toEqual({ found: [], count: 0 })
  })

  test('shows what stands around', () => {
    const long = '一二三四五六七八九十'.repeat(3)
    const [first] = searchCopy([piece(`${long}雨${long}`)], '雨', 1).found
    expect(first?.before).toBe('…三四五六七八九十一二三四五六七八九十')
    expect(first?.after).toBe('一二三四五六七八九十一二三四五六七八…')
  })
})

test('a folded text knows where each of its units came from', () => {
  const { text, from } = foldText('A…　B')
  expect(text).toBe('a... b')
  expect(from).toEqual([0, 1, 1, 1, 2, 3])
})
