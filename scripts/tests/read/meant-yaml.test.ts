import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Problem } from '../../model/problem.ts'
import { readYaml } from '../../read/checked-yaml.ts'
import { group, text } from '../../read/yaml-fields.ts'
import { headline } from './front-lines.ts'
import { summary } from './summary.ts'

const texts = [
  'Bins: new days',
  '标题：副题',
  '标题: 副题: 再一题',
  'The end:',
  '@wang',
  '`code`',
  '%5 off',
  '*重要*',
  '& more',
  '&a b',
  '!important',
  '!!js x',
  '| a |',
  '> 3000',
  '[注] 关于放假',
  '[2026]12号',
  '[注]',
  '[国庆',
  '{a} and b',
  ', and so',
  '] odd',
  '- 国庆 -',
  '? 谁',
  ': 半',
  '-',
  '"春天" 来了',
  "'90s night",
  "'Tis the season, it's said",
  'say "hi"',
  "O'Brien: the mayor's men",
  '#国庆# 出行',
  '~',
  'null',
  'no',
  '0123',
  '1e3',
  '2026-03-18',
  'C:\\new: \\t',
  'http://a.b/c: d',
  '12:30',
  '比分 3:2',
  'a -- b',
  '---',
  '“春天”：来了'
]

test.each(texts)('a headline of one line is read as it was meant: %s', filed => {
  const { meta, summaries } = headline(`kind: news\nheadline: ${filed}\nbyline: 张三`)
  expect(summaries).toEqual([])
  expect(meta.headline.main).toBe(filed)
  expect(meta.byline).toBe('张三')
})

test.each(texts)('a byline, and a kicker in a group, are read as they were meant: %s', filed => {
  const { meta, summaries } = headline(
    `headline:\n  kicker: ${filed}\n  main: 题\nbyline: ${filed}`
  )
  expect(summaries).toEqual([])
  expect(meta).toMatchObject({ byline: filed, headline: { kicker: filed, main: '题' } })
})

test.each<[string, string]>([
  ['"a: b"', 'a: b'],
  ["'a: ''b'''", "a: 'b'"],
  ['"C:\\下载"', 'C:\\下载'],
  ['"a\\nb"', 'a\nb'],
  ['|\n  甲: 乙\n  丙', '甲: 乙\n丙'],
  ['甲\n  乙：丙', '甲 乙：丙'],
  ['"甲\n  乙: 丙"', '甲 乙: 丙'],
  ['{main: 甲}', '甲'],
  ['\u00a0甲', '甲'],
  ['　甲', '甲'],
  ['甲   ', '甲']
])('what YAML has for texts stays as it is: %j', (filed, main) => {
  const { meta, summaries } = headline(`kind: news\nheadline: ${filed}\nbyline: 张三`)
  expect(summaries).toEqual([])
  expect(meta.headline.main).toBe(main)
  expect(meta.byline).toBe('张三')
})

test('the places after a mended text are those of the file', () => {
  const { places } = headline("headline: it's: a, 'b': c\nbyline: x: y\nsource: z")
  expect(places).toMatchObject({
    'headline.main': { line: 2, column: 11 },
    byline: { line: 3, column: 9 },
    source: { line: 4, column: 9 }
  })
})

const listed = group({ stories: z.array(text()), note: z.record(z.string(), text()).optional() })

function list(source: string) {
  const problems: Problem[] = []
  const yaml = readYaml({ text: source, file: 'a.yaml', firstLine: 1 }, listed, {}, problem =>
    problems.push(problem)
  )
  return { value: yaml?.value, problems: problems.map(summary), hint: problems[0]?.hint.en }
}

test('the texts of lists and of groups with free keys are read as they were meant', () => {
  expect(list('stories: [a, "b: c"]\nnote:\n  stories: 原文: 无\n  x: [注] 推断').value).toEqual({
    stories: ['a', 'b: c'],
    note: { stories: '原文: 无', x: '[注] 推断' }
  })
  expect(list('stories:\n  - "a"\n  - @b\n  - *c*').value).toEqual({ stories: ['a', '@b', '*c*'] })
  expect(list('stories: [\n  a,\n  b\n]').value).toEqual({ stories: ['a', 'b'] })
  expect(list('---\nstories: [a]\n---\n').value).toEqual({ stories: ['a'] })
})

test.each([
  ['stories:\n  -a\n  -b', ['a.yaml:2:3', 'a.yaml:3:3'], 'Write “- a”.'],
  ['stories:\n• a\n－ b', ['a.yaml:2:1', 'a.yaml:3:1'], 'Write “- a”.'],
  [
    'stories: [a，b、"c，d"]',
    ['a.yaml:1:10'],
    'Write “[a, b, "c，d"]”; a text with such a mark in it goes into quotation marks: "…".'
  ],
  ['stories: [a, b', ['a.yaml:1:10'], 'Put “]” at the end of the list.'],
  ['stories:\n\t- a', ['a.yaml:2:1'], 'Indent with spaces, not tabs.'],
  [
    'stories:\n  - a\n - b',
    ['a.yaml:3:1'],
    'Put 2 spaces before it, so that it stands under the one above, or move both to one column.'
  ]
])('slips in the list %j are told', (source, places, hint) => {
  const { value, problems, hint: first } = list(source)
  expect(value).toBeUndefined()
  expect(problems).toEqual(places.map(place => `yaml/malformed error ${place}`))
  expect(first).toBe(hint)
})

test('words after a blank and # in a text that is printed stop the build, and its hint works', () => {
  const front = 'headline: 国庆放假通知 #第3号\nbyline: 记者 张三 # 实习\npriority: 1 # 最重'
  const { summaries, problems } = headline(front)
  expect(summaries).toEqual(['yaml/value-cut error a.md:2:18', 'yaml/value-cut error a.md:3:15'])
  const [hint = ''] = problems.map(
    problem => /写成 (.*?)；/.exec(problem.hint?.zh ?? '')?.[1] ?? ''
  )
  const mended = headline(hint)
  expect(mended.problems).toEqual([])
  expect(mended.meta.headline.main).toBe('国庆放假通知 #第3号')
})

test('a remark behind a quoted text, or on a line of its own, is a remark', () => {
  const { problems, meta } = headline('# 备注\nheadline: "国庆" # 备注\ndeck: 甲#乙')
  expect(problems).toEqual([])
  expect(meta.headline).toEqual({ main: '国庆', deck: '甲#乙' })
})
