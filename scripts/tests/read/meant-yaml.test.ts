import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Problem } from '../../model/problem.ts'
import { readYaml } from '../../read/checked-yaml.ts'
import { readStoryMeta } from '../../read/story-meta.ts'
import { group, text } from '../../read/yaml-fields.ts'
import { summary } from './summary.ts'

function headline(front: string) {
  const problems: Problem[] = []
  const source = { text: front, file: 'a.md', firstLine: 2 }
  const { meta, places } = readStoryMeta(source, 'a', problem => problems.push(problem))
  return { meta, places, problems, summaries: problems.map(summary) }
}

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

test.each<[string, readonly string[], string, string]>([
  [
    '标题：国庆\nbyline: 张三',
    ['yaml/malformed error a.md:2:1'],
    'A full-width colon “：” stands after the key: use “:” and a space. Write “headline: 国庆”.',
    '键名后是全角冒号“：”，请改用半角冒号加空格“: ”。请写成“headline: 国庆”。'
  ],
  [
    'headline：国庆\nbyline：张三',
    ['yaml/malformed error a.md:2:1', 'yaml/malformed error a.md:3:1'],
    'A full-width colon “：” stands after the key: use “:” and a space.',
    '键名后是全角冒号“：”，请改用半角冒号加空格“: ”。'
  ],
  [
    'headline:国庆\nkind:nwes',
    [
      'yaml/malformed error a.md:2:1',
      'yaml/malformed error a.md:3:1',
      'yaml/unknown-value error a.md:3:6'
    ],
    'Put a space after the colon.',
    '冒号后请加一个空格。'
  ],
  [
    'headline: "国庆\nbyline: 张三',
    ['yaml/malformed error a.md:2:11'],
    'Write the text without it, 国庆, or put one at its end as well.',
    '请去掉它，写成 国庆；或在末尾也加一个。'
  ],
  [
    '　headline: 国庆',
    ['yaml/malformed error a.md:2:1'],
    'Delete them: “headline: 国庆”; a line that belongs to the one above is indented with ordinary spaces.',
    '请删去，写成“headline: 国庆”；从属于上一行的，用半角空格缩进。'
  ],
  [
    'headline: 国庆\nheadline: 放假\nkind: x',
    ['yaml/duplicate-key error a.md:3:1', 'yaml/unknown-value error a.md:4:7'],
    'Keep one of them and delete the other.',
    '请只留一个，删去另一个。'
  ],
  [
    'headline: 国庆\n放假通知',
    ['yaml/malformed error a.md:3:1'],
    'If it goes on with the text above, put two spaces before it; else write “key: text”.',
    '若是接着上一行的文字，请在行首加两个空格；否则请写“键名: 文字”。'
  ],
  [
    'title: Bins',
    ['yaml/unknown-key error a.md:2:1'],
    'Did you mean “headline”?',
    '是否应为“headline”？'
  ],
  [
    '作者: 张三\nheadline: x',
    ['yaml/unknown-key error a.md:2:1'],
    'Did you mean “byline”?',
    '是否应为“byline”？'
  ],
  [
    'headline: x\nkind: 消息',
    ['yaml/unknown-value error a.md:3:7'],
    'Did you mean “news”?',
    '是否应为“news”？'
  ]
])('of the slips in %j each is told once', (front, summaries, en, zh) => {
  const found = headline(front)
  expect(found.summaries).toEqual(summaries)
  expect(found.problems[0]?.hint).toEqual({ en, zh })
})

test.each<[string, string, string]>([
  [
    'headline; 国庆',
    'yaml/malformed error a.md:2:1',
    'Put a colon and a space after it: “headline: 国庆”.'
  ],
  [
    'headline = 国庆',
    'yaml/malformed error a.md:2:1',
    'Put a colon and a space after it: “headline: 国庆”.'
  ],
  [
    'headline 国庆',
    'yaml/malformed error a.md:2:1',
    'Put a colon and a space after it: “headline: 国庆”.'
  ],
  [
    'headline: x\npage: 头版',
    'yaml/wrong-value error a.md:3:7',
    'Write a whole number from 1, such as 3, or take “page” out.'
  ],
  [
    'headline: x\nsize: 3x10',
    'yaml/wrong-value error a.md:3:7',
    'Write “size: {columns: …, rows: …}”.'
  ],
  [
    'headline: [国庆, 放假]\nsize: {columns：3，rows:10}',
    'yaml/malformed error a.md:3:7',
    'Write “{columns: 3, rows: 10}”; a text with such a mark in it goes into quotation marks: "…".'
  ],
  [
    'headline:\n  - 国庆\n  - 放假',
    'yaml/wrong-value error a.md:3:3',
    'Write it on one line: “headline: 国庆 放假”.'
  ],
  [
    'headline: x\ncolumns: 3',
    'yaml/unknown-key error a.md:3:1',
    '“columns” belongs under “size”: move it there, in line with the keys that it stands beside.'
  ],
  [
    'headline: x\nsize: {columns: 三,四, rows: 5}',
    'yaml/unknown-key error a.md:3:19',
    'If it belongs to the text before it, put that in quotation marks: columns: "三,四"; else delete it.'
  ]
])('of %j it is said what to write', (front, first, hint) => {
  const found = headline(front)
  expect(found.summaries[0]).toBe(first)
  expect(found.problems[0]?.hint.en).toBe(hint)
})

test.each([
  ['3', 3],
  ['３', 3],
  ['第3版', 3],
  ['第三版', 3],
  ['十二', 12],
  ['3 版', 3]
])('a page is counted as people write it: %s', (written, page) => {
  expect(headline(`headline: x\npage: ${written}`).meta.page).toBe(page)
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
