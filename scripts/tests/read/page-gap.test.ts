import { expect, test } from 'vitest'
import type { Problem } from '../../model/problem.ts'
import { readIssueFacts } from '../../read/issue-facts.ts'

function codes(numbers: readonly number[], more = ''): readonly string[] {
  const problems: Problem[] = []
  const pages = numbers.map(number => `  - number: ${number}\n`).join('')
  const text = `paper: 日报\ndate: 2019-05-06\nformat: duikai\n${more}pages:\n${pages}`
  readIssueFacts({ text, file: 'issue.yaml', firstLine: 1 }, 'x', one => problems.push(one))
  return problems.map(({ code, place }) => `${code} ${place?.line}`)
}

test.each<[readonly number[], string, readonly string[]]>([
  [[1, 2, 4], '', ['issue/page-gap 7']],
  [[4, 2, 1], '', ['issue/page-gap 5']],
  [[5, 6, 7], '', []],
  [[1, 2, 4], 'pageCount: 8\n', []],
  [[3], '', []]
])('pages %j%s', (numbers, more, expected) => {
  expect(codes(numbers, more)).toEqual(expected)
})
