import { describe, expect, test } from 'vitest'
import { cornerMarks, withCornerQuotes } from '../../../book/vertical/corner-quotes.ts'

const mainland = cornerMarks('zh-CN')
const turned = (text: string) => withCornerQuotes(text, mainland)

describe('corner brackets', () => {
  test('are double outside and single inside on the mainland, the other way elsewhere', () => {
    const said = '她说：“都叫我‘活地图’。”'
    expect(turned(said)).toBe('她说：『都叫我「活地图」。』')
    expect(withCornerQuotes(said, cornerMarks('zh-TW'))).toBe('她说：「都叫我『活地图』。」')
  })

  test('stand where a quotation runs on into the next paragraph', () => {
    expect([turned('“话没有说完。'), turned('第二段说完了。”')]).toEqual([
      '『话没有说完。',
      '第二段说完了。』'
    ])
  })

  test('stand about Latin words in a Chinese sentence, and never for an apostrophe', () => {
    expect(turned('写着“Don’t panic”四字，O’Brien说')).toBe('写着『Don’t panic』四字，O’Brien说')
    expect(turned('原文：He said “yes” to me.')).toBe('原文：He said “yes” to me.')
  })

  test('leave a paragraph without a Chinese letter alone, and corner brackets as they are', () => {
    expect(turned('“Yes,” she said.')).toBe('“Yes,” she said.')
    expect(turned('「活地图」与“图”')).toBe('「活地图」与『图』')
  })
})
