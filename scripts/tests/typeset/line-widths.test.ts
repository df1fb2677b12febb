import { expect, test } from 'vitest'
import { atomise } from '../../typeset/atomise.ts'
import { lineWidths } from '../../typeset/line-widths.ts'
import { copyOf, halfEmRuler, limits, measures } from './setting.ts'

function widthOf(text: string): number {
  const family = {
    measures,
    family: 'Song',
    strongFamily: 'Hei',
    emphasisFamily: 'Song',
    language: 'zh-CN'
  }
  const atoms = atomise(copyOf(text), family, halfEmRuler)
  return lineWidths(atoms, limits).line(0, atoms.length - 1).naturalEm
}

test.each([
  ['甲乙丙', 3, 'three characters'],
  ['甲，乙', 3, 'a mark inside a line keeps its em'],
  ['甲乙，', 2.5, 'a mark at the end of a line takes half (GB/T 15834)'],
  ['甲，”乙', 3.5, 'two marks side by side share one and a half ems'],
  ['甲。”', 2, 'both marks are halved at the end'],
  ['甲：“乙', 3.5, 'a colon before an opening quote gives up its half'],
  ['甲）（乙', 3.5, 'a closing and an opening bracket share one and a half ems'],
  ['（《甲', 2.5, 'two opening marks at the start of a paragraph: the second is halved'],
  ['甲12乙', 3.5, 'a gap of a quarter em on each side of Latin'],
  ['甲，12乙', 4.25, 'no gap between a mark and Latin'],
  ['甲——乙', 4, 'a dash of two ems'],
  ['甲……乙', 4, 'an ellipsis of two ems'],
  ['甲·乙', 2.5, 'a middle dot of half an em'],
  ['赵强　王彦雨', 6, 'an ideographic space of one em']
])('%s is %d em wide: %s', (text, width) => {
  expect(widthOf(text)).toBeCloseTo(width, 6)
})
