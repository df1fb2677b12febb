import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, test } from 'vitest'
import type { Style } from '../../model/style.ts'
import { breakHeadline, leastTorn } from '../../typeset/break-headline.ts'
import { headlineWords } from '../../typeset/headline-words.ts'
import { halfEmRuler, limits } from './setting.ts'

describe('Names and set phrases stay whole where the segmenter parts them', () => {
  test.each([
    ['“一带一路”国际合作高峰论坛', '一带一路'],
    ['扫黑除恶再出重拳', '扫黑除恶'],
    ['最多跑一次改革见实效', '最多跑一次']
  ])('in %s: %s', (text, phrase) => {
    const { costs } = headlineWords(text, 'zh-CN')
    const from = text.indexOf(phrase)
    for (let at = from + 1; at < from + phrase.length; at++) expect(costs.has(at)).toBe(false)
    expect(costs.has(from + phrase.length)).toBe(true)
  })

  test('in an English headline: New York', () => {
    expect(linesOf('Flights to New York resume', 9, 'en')).toEqual([
      'Flights',
      'to New York resume'
    ])
  })

  test('and the names of the issue', () => {
    expect(headlineWords('西安区人工增雨忙', 'zh-CN').costs.has(5)).toBe(true)
    const { costs } = headlineWords('西安区人工增雨忙', 'zh-CN', ['人工增雨'])
    expect([...costs.keys()]).toEqual([3, 7, 8])
  })
})

describe('A headline’s line', () => {
  test('does not end with a word that leans on the next', () => {
    expect(linesOf('春风又绿旧书摊', 5)).toEqual(['春风又绿', '旧书摊'])
  })

  test('does not begin with a particle that leans on the last', () => {
    const lines = linesOf('孩子们的春天来得早', 5) ?? []
    expect(lines.every(line => !/^[的得们]/.test(line))).toBe(true)
  })

  test('keeps quotes, brackets and titles whole where there is another place', () => {
    expect(linesOf('“铅与火的故事”走进学校', 8)).toEqual(['“铅与火的故事”', '走进学校'])
  })
})

function linesOf(
  text: string,
  widthEm: number,
  language = 'zh-CN',
  phrases: readonly string[] = []
): readonly string[] | undefined {
  const style = limits as Style
  const context = { style, ruler: halfEmRuler, language, phrases }
  return leastTorn(3, (lines, ends) =>
    breakHeadline(text, widthEm, 'Song', lines, context, { ends })
  )
    ?.lines()
    .map(children => textOf({ type: 'element', tagName: 'h2', properties: {}, children }))
}
