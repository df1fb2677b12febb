import { expect, test } from 'vitest'
import { fieldLines } from '../../../../desk/preview/beside/field-lines.ts'

test('fields are found by the names that corrections use', () => {
  const text =
    '---\nkind: news\nheadline: 雨\n# a note\nkicker: 引\ndeck: |\n  一\n  二\nbyline: 甲\n---\n\n正文\n'
  expect([...fieldLines(text)]).toEqual([
    ['kind', 2],
    ['headline.main', 3],
    ['headline.kicker', 5],
    ['headline.deck', 6],
    ['byline', 9]
  ])
})

test.each(['', '正文', '---\n: [', '---\n- a\n---\n'])('%j has none', text => {
  expect([...fieldLines(text)]).toEqual([])
})
