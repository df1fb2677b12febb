import { expect, test } from 'vitest'
import { atomise } from '../../typeset/atomise.ts'
import { breakLines } from '../../typeset/break-lines.ts'
import { isHalfAtEnd, regionOf } from '../../typeset/region.ts'
import { copyOf, halfEmRuler, limits } from './setting.ts'

test.each([
  ['zh-CN', 'mainland'],
  ['zh', 'mainland'],
  ['zh-Hans', 'mainland'],
  ['zh-TW', 'taiwan'],
  ['zh-Hant', 'taiwan'],
  ['zh-HK', 'hong-kong'],
  ['zh-Hant-HK', 'hong-kong'],
  ['en', 'mainland']
])('%s follows the habits of %s', (language, region) => {
  expect(regionOf(language)).toBe(region)
})

test.each([
  ['，', true, false],
  ['。', true, false],
  ['？', true, false],
  ['」', true, true],
  ['）', true, true],
  ['「', false, false],
  ['字', false, false]
])('%s is half as wide at a line’s end: mainland %s, Taiwan %s', (mark, mainland, taiwan) => {
  expect(isHalfAtEnd(mark, 'zh-CN')).toBe(mainland)
  expect(isHalfAtEnd(mark, 'zh-TW')).toBe(taiwan)
  expect(isHalfAtEnd(mark, 'zh-HK')).toBe(taiwan)
})

test.each([
  ['zh-CN', ['甲乙，丙丁，', '戊己庚辛壬']],
  ['zh-TW', ['甲乙，丙', '丁，戊己庚', '辛壬']]
])('A measure of 5.5 em in %s is filled as %j', (language, lines) => {
  expect(linesOf('甲乙，丙丁，戊己庚辛壬', language)).toEqual(lines)
})

test('A centred mark never begins a line', () => {
  const lines = linesOf('甲乙丙丁戊，己庚辛壬癸。子丑寅卯？', 'zh-TW')
  expect(lines.filter(line => /^[，。？]/.test(line))).toEqual([])
})

function linesOf(text: string, language: string): readonly string[] {
  const faces = { family: 'Song', strongFamily: 'Hei', emphasisFamily: 'Song', language }
  const atoms = atomise(copyOf(text), faces, halfEmRuler)
  const [best] = breakLines(atoms, { ...limits, measureEm: 5.5, indentEm: 0 })
  return (best?.lines ?? []).map(({ first, last }) =>
    atoms
      .slice(first, last + 1)
      .map(atom => atom.text)
      .join('')
  )
}
