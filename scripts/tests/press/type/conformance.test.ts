import { expect, test } from 'vitest'
import { pageConformance } from '../../../press/type/conformance.ts'
import { splitsUnit } from '../../../press/type/split-unit.ts'
import type { TypeLine } from '../../../press/type/type-lines.ts'

test('A page says how many line-end marks are trimmed and which last lines head a leg', () => {
  const lines = [
    line('甲乙丙，', { leg: 0, first: true }),
    line('甲乙丁。', { leg: 0 }),
    line('戊己。', { leg: 1, last: true })
  ]
  const finding = { rule: 'wide-end-mark', page: 0, story: 's', block: 'b', line: 2 } as const
  const [page] = pageConformance(lines, [{ ...finding, text: '甲乙丁。', amount: 1 }], 0.4)
  expect(page).toMatchObject({
    lines: 3,
    paragraphs: 1,
    counts: { 'wide-end-mark': 1 },
    endMarks: 3,
    endMarksTrimmed: 2 / 3,
    lastLinesAtLegHeadPer100: 100
  })
  expect(page?.lastLinesAtLegHead.map(place => place.text)).toEqual(['戊己。'])
  expect(page).not.toHaveProperty('latin')
})

test.each([
  [['甲乙丙丁戊己庚辛'], true],
  [['甲乙丙丁戊己'], false],
  [['甲乙丙丁戊己庚辛', '甲乙丙'], false],
  [['甲乙丙丁戊己庚辛', '甲乙丙丁'], true]
])('A headline of ten characters’ width set as %j is well filled: %s', (texts, isGood) => {
  const lines = texts.map(text => line(text, { block: 'head', isMain: true }))
  expect(pageConformance(lines, [], 0.4)[0]?.headlines).toMatchObject([{ lines: texts, isGood }])
})

test('English is counted by its hyphens, and only there', () => {
  const lines = [
    line('a news\u2010', { language: 'en', first: true }),
    line('paper', { language: 'en', last: true, justified: false })
  ]
  expect(pageConformance(lines, [], 0.4)[0]?.latin).toMatchObject({ lines: 2, hyphens: 1 })
})

test.each([
  ['售出120', '元的报纸', true],
  ['翻到第', '3版继续', true],
  ['售出120元', '的报纸', false]
])('%s | %s parts a unit: %s', (above, below, parts) => {
  expect(splitsUnit(above, below)).toBe(parts)
})

/** A line of square characters of 10 px in a leg of 100 px. */
function line(text: string, facts: Partial<TypeLine>): TypeLine {
  return {
    page: 0,
    story: 's',
    language: 'zh-CN',
    block: 'b',
    line: 1,
    characters: [...text].map((character, at) => ({
      text: character,
      left: at * 10,
      right: at * 10 + 10,
      top: 0,
      bottom: 10,
      size: 10
    })),
    justified: true,
    isShort: false,
    ends: false,
    measure: 100,
    isTabular: false,
    first: false,
    last: false,
    isMain: false,
    leg: 0,
    legLeft: 0,
    legRight: 100,
    ...facts
  }
}
