import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, test } from 'vitest'
import type { Style } from '../../model/style.ts'
import { breakHeadline, leastTorn } from '../../typeset/break-headline.ts'
import { breakCosts } from '../../typeset/headline-costs.ts'
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

describe('Names that no dictionary has stay whole', () => {
  test.each([
    ['what a person is and a rare family name', '董事长宫保禄卸任瑞禾乳业换帅', '宫保禄'],
    ['a given name that begins the next word', '戏曲名家尤素秋收下关门弟子', '尤素秋'],
    ['a family name that is a word elsewhere', '老把式曲有粮支招麦田倒伏', '曲有粮'],
    ['a double family name and a verb', '标枪名将尉迟燕投出今年最好成绩', '尉迟燕'],
    ['a name written for its sound', '俄罗斯钢琴家索科列娃专场座无虚席', '索科列娃'],
    ['one of the steppe', '女子铁人三项赛奥云其其格卫冕成功', '奥云其其格'],
    ['four characters about 无', '飞鹰岭马术赛黑马踏雪无痕爆冷夺魁', '踏雪无痕'],
    ['a place of several endings', '老教师重返鹿回坡村修学校', '鹿回坡村'],
    ['a shop and its kind', '百年盛祥隆物流关店', '盛祥隆物流'],
    ['figures read one by one', '渔船闽霞渔零六二八沉没', '闽霞渔零六二八']
  ])('%s', (_, text, name) => {
    expect(goodPlaces(text, 'zh-CN').filter(at => isInside(text, name, at))).toEqual([])
  })

  test('in traditional characters as in simplified ones', () => {
    for (const [text, name] of [
      ['老牌歌手蘇芷晴紅館演唱會加場', '蘇芷晴'],
      ['泰雅族獵人尤命達陸帶路重返舊部落', '尤命達陸']
    ] as const)
      expect(goodPlaces(text, 'zh-HK').filter(at => isInside(text, name, at))).toEqual([])
  })

  test('and English ones with a small word in them, or with a street', () => {
    for (const [text, name] of [
      ['Coastguard finds crew of the Maid of Arran alive', 'Maid of Arran'],
      ['Notice of closure: St. Brannock’s Lane, 3–9 March', 'St. Brannock’s Lane']
    ] as const)
      expect(goodPlaces(text, 'en').filter(at => isInside(text, name, at))).toEqual([])
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

/** Places at which a line ends where a reader takes breath. */
function goodPlaces(text: string, language: string): readonly number[] {
  const { costs } = headlineWords(text, language)
  return [...costs].flatMap(([at, cost]) => (cost < breakCosts.close ? [at] : []))
}

function isInside(text: string, name: string, at: number): boolean {
  const from = text.indexOf(name)
  return at > from && at < from + name.length
}

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
