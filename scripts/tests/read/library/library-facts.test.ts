import { expect, test } from 'vitest'
import type { Problem } from '../../../model/problem.ts'
import { readIssueFacts } from '../../../read/issue-facts.ts'
import { rightFacts, wrongFacts } from './written-facts.ts'

const head = 'paper: 小城日报\ndate: 2026-11-26\n'

function read(lines: string) {
  const problems: Problem[] = []
  const text = `${head}${lines}\n`
  const facts = readIssueFacts({ text, file: 'issue.yaml', firstLine: 1 }, 'x', problem =>
    problems.push(problem)
  )
  return { facts, problems }
}

test.each(wrongFacts)('%s is told where it stands, with a hint in both languages', (lines, at) => {
  const { facts, problems } = read(lines)
  const [line, column] = typeof at === 'number' ? [1, at] : at
  expect(facts).toBeUndefined()
  expect(problems.map(({ place }) => place)).toContainEqual({
    file: 'issue.yaml',
    line: line + 2,
    column
  })
  for (const { code, severity, message, hint } of problems) {
    expect(code).toMatch(/^yaml\//)
    expect(severity).toBe('error')
    for (const words of [message, hint]) {
      expect(words.en).toMatch(/^[\x20-\x7e‘’“”–…]*[a-z]{2}/)
      expect(words.zh).toMatch(/[一-鿿]{2}/)
    }
  }
})

test.each(rightFacts)('%s is read', (lines, expected) => {
  const { facts, problems } = read(lines)
  expect(problems).toEqual([])
  expect(facts).toMatchObject(expected)
})

test('the tables hold sixty wrong and forty right values at the least', () => {
  expect(wrongFacts.length).toBeGreaterThanOrEqual(60)
  expect(rightFacts.length).toBeGreaterThanOrEqual(40)
})

test('all that is wrong in a file is told in one run, each at its line', () => {
  const all = wrongFacts
    .filter(([lines]) => !lines.includes('\n'))
    .filter(([lines], at, list) => list.findIndex(([one]) => keyOf(one) === keyOf(lines)) === at)
  const { problems } = read(all.map(([lines]) => lines).join('\n'))
  expect(new Set(problems.map(({ place }) => place?.line))).toEqual(
    new Set(all.map((_, at) => at + 3))
  )
})

test('what nobody wrote is absent', () => {
  const { facts } = read('publisher: 小城日报社')
  const known = ['id', 'file', 'places', 'paper', 'date', 'language', 'format', 'pages']
  expect(Object.keys(facts ?? {}).toSorted()).toEqual(
    [...known, 'inferred', 'open', 'publisher'].toSorted()
  )
})

test('a number with a wrong check digit is told the right one', () => {
  const [problem] = read('issn: 0028-0835').problems
  expect(problem?.hint.en).toContain('0028-0836')
  expect(problem?.hint.zh).toContain('0028-0836')
})

function keyOf(line: string): string {
  return line.split(':')[0] ?? ''
}
