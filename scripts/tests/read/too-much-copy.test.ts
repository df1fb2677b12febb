import { expect, test } from 'vitest'
import type { Problem } from '../../model/problem.ts'
import { readStory } from '../../read/story.ts'
import { summary } from './summary.ts'

/** Copy filed after two paragraphs: its first line is the 8th of the file. */
async function read(copy: string) {
  const problems: Problem[] = []
  const text = `---\nheadline: 题\n---\n第一段。\n\n第二段。\n\n${copy}\n`
  const file = { bytes: new TextEncoder().encode(text), file: 'a.md', slug: 'a' }
  const story = await readStory(file, problem => problems.push(problem))
  const errors = problems.filter(({ severity }) => severity === 'error')
  return { story, errors: errors.map(summary), hint: errors[0]?.hint.en ?? '' }
}

const sentence = '这是一个很长的段落，没有分段。'
const row = (columns: number) => `|${'a|'.repeat(columns)}\n`
const table = (columns: number, rows: number) =>
  `${row(columns)}|${'-|'.repeat(columns)}\n${row(columns).repeat(rows - 1)}`

test.each<[string, string, string, number]>([
  ['emphasis that never ends', '*a_'.repeat(10_000), 'too-many-marks', 8],
  ['emphasis on many lines', `${'*a_'.repeat(20)}\n`.repeat(1000), 'too-many-marks', 8],
  ['brackets', '['.repeat(10_000), 'too-many-marks', 8],
  ['links', '[a](b'.repeat(5000), 'too-many-marks', 8],
  ['backticks', '`a'.repeat(20_000), 'too-many-marks', 8],
  ['backslashes', '\\*'.repeat(10_000), 'too-many-marks', 8],
  ['comments', '<!--'.repeat(20_000), 'too-many-marks', 8],
  ['bars without a table', 'a|b\n'.repeat(20_000), 'too-many-marks', 8],
  ['marks in a later paragraph', `甲。\n\n${'*a_'.repeat(10_000)}`, 'too-many-marks', 10],
  ['quotations side by side', '> 甲\n\n'.repeat(9000), 'too-many-marks', 4476],
  ['quotations in one another', `${'> '.repeat(5000)}甲`, 'too-deep', 8],
  ['lists in one another', `甲。\n\n${'- '.repeat(1000)}甲`, 'too-deep', 10],
  ['numbered lists in one another', `${'1. '.repeat(1000)}甲`, 'too-deep', 8],
  [
    'items pushed in further and further',
    Array.from({ length: 400 }, (_, at) => `${' '.repeat(2 * at)}- 甲`).join('\n'),
    'too-deep',
    68
  ],
  ['directives in one another', ':::box\n'.repeat(2000), 'too-deep', 28],
  ['elements in one another', `${'<div>'.repeat(3000)}甲${'</div>'.repeat(3000)}`, 'too-deep', 8],
  ['emphasis in emphasis', `${'*a '.repeat(1500)}${' b*'.repeat(1500)}`, 'too-deep', 8],
  ['emphasis in Chinese', `${'*甲，'.repeat(100)}乙${'，丙*'.repeat(100)}`, 'too-deep', 8],
  ['readings that no ruby holds', `甲${'<rt>'.repeat(1500)}乙`, 'too-deep', 8],
  ['readings of a ruby left open', `甲${'<ruby>乙<rt>'.repeat(1500)}`, 'too-deep', 8],
  ...['> ', '- ', '1. ', '> - '].map((mark): [string, string, string, number] => [
    `20,000 of ${mark}`,
    `${mark.repeat(20_000)}甲`,
    'too-deep',
    8
  ]),
  ...['*', '_', '~~', '[', '![', '*(', '<!--'].map((mark): [string, string, string, number] => [
    `20,000 of ${mark}`,
    mark.repeat(20_000),
    'too-many-marks',
    8
  ]),
  ...['span', 'ruby', 'option', 'nosuch', 'template'].map(
    (name): [string, string, string, number] => [
      `20,000 of <${name}>`,
      `甲${`<${name}>`.repeat(20_000)}`,
      'paragraph-too-long',
      8
    ]
  ),
  ['a paragraph', sentence.repeat(23_333), 'paragraph-too-long', 8],
  ['a paragraph on many lines', 'the quick brown fox\n'.repeat(2000), 'paragraph-too-long', 8],
  ['an item', `- ${sentence.repeat(2000)}`, 'paragraph-too-long', 8],
  ['a caption', `::picture[${sentence.repeat(2000)}]{src="a.png"}`, 'paragraph-too-long', 8],
  [
    'a paragraph of elements on lines of their own',
    '<span>甲\n'.repeat(20_000),
    'paragraph-too-long',
    8
  ],
  ['a paragraph after a list', `- 甲\n\n${'<b>甲</b>\n'.repeat(20_000)}`, 'paragraph-too-long', 10],
  ['elements that close one another', '<p>甲'.repeat(20_000), 'too-long', 8],
  ['items in HTML', '<li>甲\n'.repeat(20_000), 'too-long', 10_008],
  ['code', `\`\`\`\n${'x = 1\n'.repeat(5000)}\`\`\``, 'paragraph-too-long', 8],
  ['HTML', `<div>\n${sentence.repeat(2000)}</div>`, 'paragraph-too-long', 8],
  ['a word', `甲乙${'a'.repeat(50_000)}丙`, 'word-too-long', 8],
  ['blanks', `甲。\n\n${' '.repeat(300_000)}乙`, 'too-many-blanks', 8],
  ['tabs in a line', `甲${'\t'.repeat(200_000)}乙`, 'too-many-blanks', 8],
  ['empty lines', `${'\n'.repeat(300_000)}乙`, 'too-many-blanks', 6],
  ['dashes', '—'.repeat(100_000), 'paragraph-too-long', 8],
  ['a line of 400 kB', '好人'.repeat(70_000), 'paragraph-too-long', 8],
  ['a story', `${sentence.repeat(100)}\n\n`.repeat(300), 'too-long', 4],
  ['paragraphs', '甲。\n\n'.repeat(12_000), 'too-long', 20_004],
  ['notes', notes(1001), 'too-long', 2008],
  ['a table of many columns', table(200, 3), 'table-too-large', 8],
  ['a table of many rows', table(10, 500), 'table-too-large', 8],
  ['a cell over many columns', cell('colspan="99999999"'), 'table-too-large', 9],
  ['a cell over many rows', cell("rowspan='99999999'"), 'table-too-large', 9],
  [
    'a cell over a number past all bounds',
    cell(`COLSPAN=${'9'.repeat(400)}`),
    'table-too-large',
    9
  ],
  [
    'a row of wide cells',
    `<table><tr>${'<td colspan="40">甲</td>\n'.repeat(40)}</tr></table>`,
    'table-too-large',
    9
  ]
])('too much of %s is refused at once, with its line', async (_, copy, reason, line) => {
  const { story, errors, hint } = await read(copy)
  expect(errors).toEqual([`story/${reason} error a.md:${line}:1`])
  expect(story).toBeUndefined()
  expect(hint).not.toMatch(/fault/)
})

function notes(count: number): string {
  return Array.from({ length: count }, (_, at) => `[^${at}]: 注。`).join('\n\n')
}

function cell(attribute: string): string {
  return `<table>\n<tr><td ${attribute}>甲</td></tr></table>`
}

test.each<[string, string]>([
  ['a hundred names with stars before them', '*张三、'.repeat(100)],
  ['a hundred words in emphasis', '*甲*，乙，'.repeat(100)],
  ['ruby of two hundred readings', `<ruby>${'甲<rt>a</rt>'.repeat(200)}</ruby>`],
  ['a long paragraph with much emphasis', `这是**重点**，${sentence}`.repeat(150)],
  ['a list of 800 items with emphasis', '- **人名**（*籍贯*）\n'.repeat(800)],
  [
    'a numbered list of 800 items',
    Array.from({ length: 800 }, (_, at) => `${at + 1}. **甲**`).join('\n')
  ],
  [
    'a table of 300 rows',
    `| 名次 | **队** | 分 |\n|--|--|--|\n${'| 1 | **甲队** | 3 |\n'.repeat(299)}`
  ],
  ['a table of twelve columns', table(12, 100)],
  ['a rule of blanks and dashes', '- '.repeat(80)],
  ['a name pushed to the right', `${'　'.repeat(70)}- 张三`],
  ['an address', `见 https://a.example/${'abc/'.repeat(400)} 。`],
  ['HTML with the spans of real tables', cell('colspan="12" rowspan=3')],
  ['a hundred closed elements', '<div>甲</div>\n\n'.repeat(100)],
  ['cells that HTML need not close', `<table>${'<tr><td>甲<td>乙'.repeat(200)}</table>`],
  ['a paragraph in each of two thousand lines', '<p>这是一段话。</p>\n'.repeat(2000)],
  ['a list in HTML of one piece', `<ul>\n${'<li><b>甲</b>乙\n'.repeat(2000)}</ul>`],
  ['a list of many lines', '- 这是其中的一条。\n'.repeat(3000)],
  ['definitions of links one below another', '[甲]: https://a.example/b\n'.repeat(900)],
  ['twenty boxes', ':::box\n甲\n:::\n\n'.repeat(20)]
])('%s is read', async (_, copy) => {
  const { story, errors } = await read(copy)
  expect(errors).toEqual([])
  expect(story).toBeDefined()
})
