import { toHtml } from 'hast-util-to-html'
import { toString as textOf } from 'hast-util-to-string'
import { expect, test } from 'vitest'
import type { Style } from '../../model/style.ts'
import { breakHeadline, leastTorn } from '../../typeset/break-headline.ts'
import type { SetContext } from '../../typeset/set-paragraph.ts'
import { halfEmRuler, limits } from './setting.ts'

const context = {
  style: { ...limits, headGapEm: 0.125 } as Style,
  ruler: halfEmRuler,
  language: 'zh-CN'
}

function linesOf(text: string, widthEm: number): readonly string[] | undefined {
  return leastTorn(3, (lines, ends) =>
    breakHeadline(text, widthEm, 'Song', lines, context, { ends })
  )
    ?.lines()
    .map(children => textOf({ type: 'element', tagName: 'h2', properties: {}, children }))
}

test('A headline that fits stays on one line', () => {
  expect(linesOf('南北协同入佳境', 8)).toEqual(['南北协同入佳境'])
})

test('A headline breaks at the author’s own break first', () => {
  expect(linesOf('人工增雨\n缓旱情', 20)).toEqual(['人工增雨', '缓旱情'])
})

test('A headline breaks at a typed space before it breaks between words', () => {
  expect(linesOf('人工增雨缓旱情　全力以赴助春耕', 9)).toEqual(['人工增雨缓旱情', '全力以赴助春耕'])
})

test('A headline does not break inside a word, a number or brackets', () => {
  const lines = linesOf('市政府召开2019年第五次党组（扩大）会议', 11) ?? []
  expect(lines.join('')).toBe('市政府召开2019年第五次党组（扩大）会议')
  expect(lines.some(line => line.includes('2019年'))).toBe(true)
  expect(lines.every(line => !/^[）]|[（]$/.test(line))).toBe(true)
})

test('A headline too long for three lines is not set in that size', () => {
  const ends = 'torn'
  const long = '甲乙丙丁戊己庚辛壬癸子丑寅卯'
  expect(breakHeadline(long, 4, 'Song', 3, context, { ends })).toBeUndefined()
})

test('A headline whose lines would end where an editor calls it bad is not set in that size', () => {
  expect(breakHeadline('村民在水库边种树', 6, 'Song', 3, context)).toBeUndefined()
  expect(breakHeadline('村民在水库边种树', 8, 'Song', 3, context)?.count).toBe(1)
})

test('Brackets in a headline give up half of their blanks', () => {
  expect(breakHeadline('党组（扩大）会议', 20, 'Song', 3, context)?.longestEm).toBe(7.5)
})

test('Digits in a headline are set larger, so that they are as full as Han characters', () => {
  const larger = {
    ...context,
    style: { ...context.style, headFigures: 1.2 }
  }
  const plain = breakHeadline('五四运动100年', 20, 'Song', 3, context)?.longestEm ?? 0
  const head = breakHeadline('五四运动100年', 20, 'Song', 3, larger)
  expect(head?.longestEm).toBeCloseTo(plain + 3 * 0.5 * 0.2, 6)
  expect(toHtml(head?.lines()[0] ?? [])).toContain('font-size:1.2em')
})

test('An opening mark at the head of any line gives up its blank, once', () => {
  const lines = breakHeadline('“天”路归来\n《山乡》归来', 20, 'Song', 3, context)?.lines() ?? []
  for (const line of lines) {
    expect(toHtml(line).match(/^<span style="margin-inline-start:([^"]+)">/)?.[1]).toBe('-0.5em')
  }
  expect(lines).toHaveLength(2)
})

test('An address wider than the line is parted where that is asked for', () => {
  const deck = '来信请寄someone.with.a.long.name@mail.example.org'
  expect(breakHeadline(deck, 9, 'Song', 99, context)).toBeUndefined()
  const parted = breakHeadline(deck, 9, 'Song', 99, context, { partsWords: true })
  expect(parted?.longestEm).toBeLessThanOrEqual(9)
})

test.each<[string, string, Partial<SetContext>, Partial<SetContext>]>([
  ['space beside Latin letters', '我爱AI', styled({ headGapEm: 0.25 }), styled({ headGapEm: 0 })],
  ['size of digits', '五四100年', styled({ headFigures: 1 }), styled({ headFigures: 1.5 })],
  [
    'rule for the edges of lines',
    '我们去看——大海',
    styled({ lineRules: 'basic' }),
    styled({ lineRules: 'strict' })
  ],
  ['language', '甲“乙”丙', { language: 'zh-CN' }, { language: 'en' }],
  [
    'list of phrases, though its words are the same',
    '山河上下两岸',
    { phrases: ['河上下两岸', '春 秋'] },
    { phrases: ['河上下两岸 春', '秋'] }
  ]
])('A headline set with another %s is worked out anew', (_, text, one, other) => {
  const set = (own: Partial<SetContext>, ruler: SetContext['ruler']) => {
    const ends = 'torn'
    const head = breakHeadline(text, 5, 'Song', 3, { ...context, ...own, ruler }, { ends })
    return head && { ...head, lines: head.lines() }
  }
  const shared = { ...halfEmRuler }
  const first = set(one, shared)
  expect(set(other, shared)).toEqual(set(other, { ...halfEmRuler }))
  expect(set(other, shared)).not.toEqual(first)
})

function styled(own: Partial<Style>): Partial<SetContext> {
  return { style: { ...limits, headGapEm: 0.125, ...own } as Style }
}
