import { expect, test } from 'vitest'
import type { Problem } from '../../model/problem.ts'
import { readIssueFacts } from '../../read/issue-facts.ts'

function read(said: string) {
  const problems: Problem[] = []
  const text = `paper: 报\ndate: none\n${said}\n`
  const facts = readIssueFacts({ text, file: 'a.yaml', firstLine: 1 }, 'x', one =>
    problems.push(one)
  )
  const told = problems.map(
    ({ code, place, hint }) => `${code} ${place?.line}:${place?.column} ${hint.en}`
  )
  return { facts, told }
}

test.each([
  ['', 'all', 'sikai 0 usual'],
  ['pages: auto', 'all', 'sikai 0 usual'],
  ['format: 自动\npages: 自动\nbodySize: 自动', 'all', 'sikai 0 auto'],
  ['format: duikai', 'pages', 'duikai 0 usual'],
  ['format: A4\nbodySize: 小五', 'pages', 'a4 0 9'],
  ['language: en\nbodySize: 9.5 pt', 'all', 'tabloid-en 0 9.5'],
  ['pages: 4', 'format', 'sikai 4 usual'],
  ['format: sikai\npages: 三', '', 'sikai 3 usual'],
  ['format: sikai\npages: 2 pages\nbodySize: １０．５磅', '', 'sikai 2 10.5'],
  ['format: auto\npages:\n  - number: 3', 'format', 'sikai 1 own'],
  ['format: sikai\npages:\n  - number: 3\nbodySize: auto', '', 'sikai 1 auto']
])('%j leaves %s open', (said, what, expected) => {
  const { facts, told } = read(said)
  expect(told).toEqual([])
  const { open, format, pages } = facts ?? {}
  const left = [open?.format && 'format', open?.pages && 'pages'].filter(Boolean)
  expect(left.length === 2 ? 'all' : left.join()).toBe(what)
  expect(`${format} ${pages?.length} ${open?.bodySize}`).toBe(expected)
})

test('an issue that lists its pages and names its format leaves nothing open', () => {
  expect(read('format: sikai\npages:\n  - number: 1').facts?.open).toBeUndefined()
})

test.each([
  ['format: sikai\npages: atuo', 'yaml/wrong-value 4:8 Write “auto”, or take “pages” out.'],
  [
    'format: sikai\npages: many',
    'yaml/wrong-value 4:8 Write auto, a number of pages such as 4, or a list of pages, or take “pages” out.'
  ],
  ['bodySize: atuo', 'yaml/wrong-value 3:11 Write “auto”, or take “bodySize” out.'],
  ['bodySize: 五好', 'yaml/wrong-value 3:11 Write “五号”, or take “bodySize” out.'],
  ['bodySize: 14px', 'yaml/wrong-value 3:11 Write “10.5”, or take “bodySize” out.'],
  [
    'bodySize: large',
    'yaml/wrong-value 3:11 Write auto or a size in points such as 10.5, or take “bodySize” out.'
  ],
  ['bodysize: 10', 'yaml/unknown-key 3:1 Did you mean “bodySize”?'],
  ['字号: 10', 'yaml/unknown-key 3:1 Did you mean “bodySize”?'],
  ['pages:\n  - number: 1', 'yaml/missing-key 1:1 Add a line “format: duikai”.']
])('of %j is told what to write', (said, expected) => {
  expect(read(said).told).toEqual([expected])
})
