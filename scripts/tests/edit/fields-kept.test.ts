import { expect, test } from 'vitest'
import { checkFields } from '../../edit/fields-kept.ts'
import type { Problem } from '../../model/problem.ts'

test.each([
  ['headline: 甲乙丙', '甲乙丙', []],
  ['headline: "甲，乙"  # 备注', '甲，乙', []],
  ["headline: '李''s'", '李’s', []],
  ['headline: "甲\\n乙 \\"丙\\""', '甲\n乙 “丙”', []],
  ['headline: |\n  甲\n  乙', '甲\n乙', []],
  ['# 备注\nheadline:\n  甲\n  # 备注\n  乙\nbyline: 丙', '甲 乙', []],
  ['headline: 甲,乙...', '甲，乙……', []],
  ['headline: 甲 #乙', '甲', ['1:13 #乙']],
  ['headline: 3*2*1', '321', ['1:12 *', '1:14 *']],
  ['headline: [公告]放假', '公告放假', ['1:11 [', '1:14 ]']],
  ['kind: news\nheadline: C:\\用户', 'C:用户', ['2:13 \\']],
  ['headline: 甲', '', ['1:11 甲']]
])('%j is printed as %j', (yaml, text, lost) => {
  const problems: Problem[] = []
  const placeAt = (index: number) => {
    const before = yaml.slice(0, index).split('\n')
    return { file: 'a', line: before.length, column: (before.at(-1) ?? '').length + 1 }
  }
  checkFields(yaml, [{ key: 'headline', text }], placeAt, problem => problems.push(problem))
  expect(
    problems.map(
      ({ place, message }) => `${place?.line}:${place?.column} ${/“(.*?)”/.exec(message.zh)?.[1]}`
    )
  ).toEqual(lost)
})
