import { expect, test } from 'vitest'
import { headline } from './front-lines.ts'

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
