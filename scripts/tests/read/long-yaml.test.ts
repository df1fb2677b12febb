import { expect, test } from 'vitest'
import type { Problem } from '../../model/problem.ts'
import { parseYaml } from '../../read/yaml-text.ts'
import { summary } from './summary.ts'

function read(text: string) {
  const problems: Problem[] = []
  const source = { text, file: 'issue.yaml', firstLine: 1 }
  parseYaml(source, problem => problems.push(problem))
  return problems.map(summary)
}

test.each([
  ['a headline of 201 characters', `kind: news\nheadline: ${'题'.repeat(201)}`, '2:11'],
  ['a word of 1,001 letters', `paper: ${'a'.repeat(1001)}`, '1:8'],
  ['a name deep in a list', `pages:\n  - name: ${'版'.repeat(1001)}`, '2:11'],
  ['a correction of 20,001 characters', `- wrong: ${'错'.repeat(20_001)}`, '1:10']
])('%s is refused at its place', (_, text, place) => {
  expect(read(text)).toEqual([`yaml/text-too-long error issue.yaml:${place}`])
})

test.each([
  ['a headline of 200 characters', `headline: ${'题'.repeat(200)}`],
  ['a correction of 20,000 characters', `- wrong: ${'错'.repeat(20_000)}`]
])('%s is read', (_, text) => {
  expect(read(text)).toEqual([])
})
