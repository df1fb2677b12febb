import { expect, test } from 'vitest'
import { profileOf } from '../../model/language.ts'
import type { Atom, Ruler } from '../../typeset/atom.ts'
import { atomise } from '../../typeset/atomise.ts'
import { breakLines } from '../../typeset/break-lines.ts'
import { isHalfAtEnd } from '../../typeset/half-at-end.ts'
import { lineWidths } from '../../typeset/line-widths.ts'
import { copyOf, halfEmRuler, limits, measures } from './setting.ts'

test.each([
  ['，', true, false, false],
  ['。', true, false, false],
  ['？', true, false, false],
  ['」', true, true, false],
  ['）', true, true, false],
  ['「', false, false, false],
  ['·', false, false, false],
  ['字', false, false, false]
])(
  '%s is half as wide at a line’s end: mainland %s, Hong Kong %s, Taiwan %s',
  (mark, mainland, hongKong, taiwan) => {
    expect(isHalfAtEnd(mark, 'zh-CN')).toBe(mainland)
    expect(isHalfAtEnd(mark, 'zh-HK')).toBe(hongKong)
    expect(isHalfAtEnd(mark, 'zh-TW')).toBe(taiwan)
  }
)

test.each([
  ['zh-CN', ['甲乙，丙丁，', '戊己庚辛壬']],
  ['zh-TW', ['甲乙，丙', '丁，戊己庚', '辛壬']]
])('A measure of 5.5 em in %s is filled as %j', (language, lines) => {
  expect(linesOf('甲乙，丙丁，戊己庚辛壬', language)).toEqual(lines)
})

test.each([
  ['zh-CN', ['甲（乙丙）', '丁戊己庚']],
  ['zh-HK', ['甲（乙丙）', '丁戊己庚']],
  ['zh-TW', ['甲（乙', '丙）丁戊', '己庚']]
])(
  'A bracket at the end of a line of 4.6 em keeps its em only in Taiwan: %s, %j',
  (language, lines) => {
    expect(linesOf('甲（乙丙）丁戊己庚', language, 4.6)).toEqual(lines)
  }
)

test.each([
  ['zh-CN', 2.5],
  ['zh-HK', 3],
  ['zh-TW', 3]
])('甲·乙 takes in %s %s em', (language, em) => {
  const { markWidths } = profileOf(language).region
  const widths = lineWidths(atomsOf('甲·乙', language), { ...limits, markWidths })
  expect(widths.line(0, 2).naturalEm).toBe(em)
})

test.each([
  ['Marks in the corner of their em are moved into its middle', 'zh-TW', 0.25, 0.3],
  ['Marks of the mainland stay where their face has them', 'zh-CN', undefined, undefined]
])('%s', (_, language, right, up) => {
  const corner = {
    ...halfEmRuler,
    inkEm: () => ({ left: 0.1, right: 0.4, top: 0.23, bottom: -0.07 })
  }
  const moved = atomsOf('甲，', language, corner)[1]?.movedEm
  expect(moved?.right).toBe(right)
  expect(moved?.up).toBe(up)
})

test('A centred mark never begins a line', () => {
  const lines = linesOf('甲乙丙丁戊，己庚辛壬癸。子丑寅卯？', 'zh-TW')
  expect(lines.filter(line => /^[，。？]/.test(line))).toEqual([])
})

function atomsOf(text: string, language: string, ruler: Ruler = halfEmRuler): readonly Atom[] {
  const faces = { measures, family: 'Song', strongFamily: 'Hei', emphasisFamily: 'Song', language }
  return atomise(copyOf(text), faces, ruler)
}

function linesOf(text: string, language: string, measureEm = 5.5): readonly string[] {
  const atoms = atomsOf(text, language)
  const { markWidths } = profileOf(language).region
  const [best] = breakLines(atoms, { ...limits, markWidths, measureEm, indentEm: 0 })
  return (best?.lines ?? []).map(({ first, last }) =>
    atoms
      .slice(first, last + 1)
      .map(atom => atom.text)
      .join('')
  )
}
