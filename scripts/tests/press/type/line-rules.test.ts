import { expect, test } from 'vitest'
import { edgeBreaches, type JudgedLine } from '../../../press/type/line-rules.ts'

test.each([
  ['a mark begins a line', '甲乙丙丁', '，戊己', 20, ['mark-begins-line']],
  ['a bracket ends one', '甲乙丙（', '丁戊', 20, ['mark-ends-line']],
  ['a dash is parted', '甲乙丙—', '—丁戊', 20, ['mark-begins-line', 'mark-ends-line']],
  ['a number loses its unit', '甲乙6.21', '米丁戊', 20, ['split-unit']],
  ['a number that is no unit’s is free', '甲乙6.21', '丁戊己', 20, []],
  ['two numbers with a space between are two', '甲乙10', '8888人', 20, []],
  ['a measure too narrow for a number and its unit may part them', '6.21', '米', 2.5, []],
  ['a measure too narrow for a mark may part it', '甲', '。乙', 1.2, []]
])('%s', (_, above, below, measure, rules) => {
  expect(judged(above, below, { measure })).toEqual(rules)
})

test('a line that its author ended is its author’s', () => {
  expect(judged('他说：“', '——甲乙', { ends: true })).toEqual([])
})

test.each([
  ['’90s were', []],
  ['– and so', ['mark-begins-line']],
  ['… and so', ['mark-begins-line']],
  ['”and so', ['mark-begins-line']]
])('an English line that begins %j', (below, rules) => {
  expect(judged('the canal', below, { language: 'en-GB' })).toEqual(rules)
})

/** What the break between two lines of one paragraph breaks; characters are as wide as they are typed. */
function judged(above: string, below: string, facts: Partial<JudgedLine>) {
  const [one, two] = [line(above, { first: true, ...facts }), line(below, { last: true, ...facts })]
  return [
    ...edgeBreaches(one, two, undefined, 'strict'),
    ...edgeBreaches(undefined, one, two, 'strict')
  ]
}

function line(text: string, facts: Partial<JudgedLine>): JudgedLine {
  const characters = [...text].map(one => ({ text: one, width: one < '\u0100' ? 0.5 : 1, size: 1 }))
  const none = { language: 'zh-CN', isHead: false, first: false, last: false, ends: false }
  return { ...none, measure: 20, characters, ...facts }
}
