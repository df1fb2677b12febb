import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Problem } from '../../model/problem.ts'
import { readYaml } from '../../read/checked-yaml.ts'
import { calendarDate, countingNumber, group, text, yesOrNo } from '../../read/yaml-fields.ts'
import { parseYaml } from '../../read/yaml-text.ts'
import { summary } from './summary.ts'

const schema = group({
  paper: text(),
  date: calendarDate().optional(),
  kind: z.enum(['news', 'notice']).optional(),
  boxed: yesOrNo().optional(),
  pages: z.array(group({ number: countingNumber() })).optional()
})

function read(source: string) {
  const problems: Problem[] = []
  const yaml = { text: source, file: 'a.yaml', firstLine: 1 }
  const checked = readYaml(yaml, schema, {}, problem => problems.push(problem))
  return { value: checked?.value, problems }
}

test('scalars stay as written and are read by the schema', () => {
  expect(read('paper: 01\ndate: 2019-05\nboxed: no\npages:\n  - number: 2')).toEqual({
    value: { paper: '01', date: '2019-05', boxed: false, pages: [{ number: 2 }] },
    problems: []
  })
})

test.each<[string, string, string]>([
  ['a key twice', 'paper: a\npaper: b', 'yaml/duplicate-key error a.yaml:2:1'],
  ['an anchor', 'pages: &a\n  - number: 1', 'yaml/anchor error a.yaml:2:3'],
  ['an alias', 'pages: *a', 'yaml/alias error a.yaml:1:8'],
  ['a tag', 'pages: !!js/function x', 'yaml/tag error a.yaml:1:22'],
  ['a merge key', '<<: {paper: a}', 'yaml/merge error a.yaml:1:1'],
  ['a directive', '%YAML 1.1\n---\npaper: a', 'yaml/directive error a.yaml:1:1'],
  ['__proto__', 'paper: a\n__proto__: {x: y}', 'yaml/forbidden-key error a.yaml:2:1'],
  ['20,000 brackets', `paper: ${'['.repeat(20_000)}`, 'yaml/too-deep error a.yaml:1:32'],
  ['20,000 hyphens', '- '.repeat(20_000), 'yaml/too-deep error a.yaml:1:1'],
  ['more than 256 KB', `paper: ${'报'.repeat(88_000)}`, 'yaml/too-large error a.yaml:1:1'],
  ['a second document', 'paper: a\n---\npaper: b', 'yaml/malformed error a.yaml:2:1'],
  ['an open quotation', 'paper: "a', 'yaml/malformed error a.yaml:1:8'],
  ['a colon where a list stands', 'paper: a\npages: b: c', 'yaml/malformed error a.yaml:2:8'],
  ['a tab', 'pages:\n\t- number: 1', 'yaml/malformed error a.yaml:2:1'],
  ['a list as a whole', '- a', 'yaml/wrong-value error a.yaml:1:1'],
  ['nothing', '', 'yaml/missing-key error a.yaml:1:1'],
  ['no text', 'paper:', 'yaml/wrong-value error a.yaml:1:7'],
  ['a day that is none', 'paper: a\ndate: 2019-02-30', 'yaml/wrong-value error a.yaml:2:7'],
  [
    'a number that is none',
    'paper: a\npages:\n  - number: 0',
    'yaml/wrong-value error a.yaml:3:13'
  ],
  ['a text for a list', 'paper: a\npages: 2', 'yaml/wrong-value error a.yaml:2:8'],
  ['neither yes nor no', 'paper: a\nboxed: maybe', 'yaml/wrong-value error a.yaml:2:8'],
  ['constructor as a value', 'paper: a\nboxed: constructor', 'yaml/wrong-value error a.yaml:2:8']
])('refuses %s at its place', (_, source, problem) => {
  const { value, problems } = read(source)
  expect(value).toBeUndefined()
  expect(problems.map(summary)).toEqual([problem])
})

test.each<[string, string, string, string]>([
  [
    'papr: a\npaper: b',
    'yaml/unknown-key error a.yaml:1:1',
    'Did you mean “paper”?',
    '是否应为“paper”？'
  ],
  [
    'paper: b\n日期: 2019',
    'yaml/unknown-key error a.yaml:2:1',
    'Did you mean “date”?',
    '是否应为“date”？'
  ],
  [
    'paper: b\npages:\n  - number: 1\n    nmae: x',
    'yaml/unknown-key error a.yaml:4:5',
    'Known keys: number.',
    '可用的键名：number。'
  ],
  [
    'paper: a\nkind: nwes',
    'yaml/unknown-value error a.yaml:2:7',
    'Did you mean “news”?',
    '是否应为“news”？'
  ],
  [
    'paper: a\nkind: poem',
    'yaml/unknown-value error a.yaml:2:7',
    'It may be one of: news, notice.',
    '可以是：news, notice。'
  ],
  [
    'kind: news\n标题：辽源',
    'yaml/malformed error a.yaml:2:1',
    'A full-width colon “：” stands after the key: use “:” and a space.',
    '键名后是全角冒号“：”，请改用半角冒号加空格“: ”。'
  ],
  [
    '标题：辽源',
    'yaml/wrong-value error a.yaml:1:1',
    'A full-width colon “：” stands after the key: use “:” and a space.',
    '键名后是全角冒号“：”，请改用半角冒号加空格“: ”。'
  ],
  [
    'kind: news\npaper:辽源',
    'yaml/malformed error a.yaml:2:1',
    'Put a space after the colon.',
    '冒号后请加一个空格。'
  ]
])('of %j it says what was meant', (source, problem, en, zh) => {
  const { problems } = read(source)
  expect(problems.map(summary)).toContain(problem)
  expect(problems.find(found => summary(found) === problem)?.hint).toEqual({ en, zh })
})

test('every complaint of a text is told in one go', () => {
  const { problems } = read('papr: a\nkind: x\nboxed: y')
  expect(problems.map(summary).sort()).toEqual([
    'yaml/unknown-key error a.yaml:1:1',
    'yaml/unknown-value error a.yaml:2:7',
    'yaml/wrong-value error a.yaml:3:8'
  ])
})

test('of very many faults the first hundred are told', () => {
  expect(read('paper: a\n'.repeat(20_000)).problems).toHaveLength(100)
})

test('64 KB of keys are read', () => {
  const source = Array.from({ length: 9000 }, (_, index) => `a${index}:`).join('\n')
  const yaml = parseYaml({ text: source, file: 'a.yaml', firstLine: 1 }, () => {})
  expect(Object.keys(yaml?.value ?? {})).toHaveLength(9000)
})
