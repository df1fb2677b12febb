import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { expect, test } from 'vitest'
import type { Problem } from '../../model/problem.ts'
import { readStory } from '../../read/story.ts'
import { summary } from './summary.ts'

async function read(copy: string, kind = 'news') {
  const problems: Problem[] = []
  const bytes = new TextEncoder().encode(`---\nkind: ${kind}\nheadline: 题\n---\n${copy}`)
  const story = await readStory({ bytes, file: 'a.md', slug: 'a' }, one => problems.push(one))
  const tree: Root = story?.tree ?? { type: 'root', children: [] }
  const blocks = tree.children.map(node => `${node.type} ${textOf(node).trim()}`)
  return { tree, blocks, problems, summaries: problems.map(summary) }
}

const first = '本报讯（记者 某某）四月十二日，河湾镇的老闸口提起闸门，水头向北流去。'
const second = '当天上午，村里人都到渠边来看。有的还带着孩子。'
const third = '镇长在现场说，水通了，今年的稻子就有了指望。'

test.each([
  ['two full-width spaces', '　　'],
  ['one full-width space', '　'],
  ['four spaces', '    '],
  ['two spaces', '  '],
  ['a tab', '\t'],
  ['no-break spaces', '\u00a0\u00a0\u00a0\u00a0'],
  ['em spaces', '\u2003\u2003'],
  ['nothing', '']
])(
  'lines with %s before them and no blank lines are paragraphs, which is said once',
  async (_, indent) => {
    const copy = [first, second, third].map(line => indent + line).join('\n')
    const { blocks, summaries, problems } = await read(copy)
    expect(blocks).toEqual([first, second, third].map(line => `paragraph ${line}`))
    expect(summaries).toEqual(['story/lines-as-paragraphs advice a.md:6:1'])
    expect(problems[0]?.message.en).toContain('2 line ends')
  }
)

test('indented paragraphs with blank lines between them are paragraphs and no code', async () => {
  const { blocks, summaries } = await read(`    ${first}\n\n    ${second}\n\n\t${third}\n`)
  expect(blocks).toEqual([first, second, third].map(line => `paragraph ${line}`))
  expect(summaries).toEqual([])
})

test('a line of nothing but full-width spaces is blank', async () => {
  const { blocks } = await read(`　　${first}\n　　\n　　${second}\n\u00a0\n${third}`)
  expect(blocks).toEqual([first, second, third].map(line => `paragraph ${line}`))
})

test('subheads without marks, numbered items and bullets of a file without blank lines stand alone', async () => {
  const lines = [
    '一、基本情况',
    first,
    '（一）水源',
    second,
    '1、闸口',
    '2、渠道',
    '① 春灌',
    '•秋灌',
    third
  ]
  const { blocks } = await read(lines.join('\n'))
  expect(blocks).toEqual(lines.map(line => `paragraph ${line}`))
})

const wrapped =
  '河湾镇的老闸口在四月十二日上午提起闸门水头顺着新渠向北流\n' +
  '去村里人都到渠边来看有的还带着孩子他们说这条渠修了三年前\n' +
  '后来了许多人，如今总算通了水，镇长在现场说今年的稻子有指\n' +
  '望了。'

test('lines of one length, as e-mail has them, are joined', async () => {
  const { blocks } = await read(wrapped)
  expect(blocks).toEqual([`paragraph ${wrapped}`])
})

test('lines of one length are parted where one is indented, or ends short with its sentence', async () => {
  const { blocks } = await read(`　　${wrapped}\n　　${wrapped}\n${wrapped}`)
  expect(blocks).toEqual([1, 2, 3].map(() => `paragraph ${wrapped}`))
})

const english =
  'The old sluice at Hewan was opened on the morning of 12 April, and the\n' +
  'water ran north along a canal that took three years to dig. People of\n' +
  'nine villages stood on its banks to watch. Some had brought their sons\n' +
  'and daughters.'

test('hard-wrapped English is joined, its paragraphs parted by blank lines', async () => {
  const { blocks, summaries } = await read(`${english}\n\n${english}`)
  expect(blocks).toEqual([1, 2].map(() => `paragraph ${english}`))
  expect(summaries).toEqual([])
})

test('hard-wrapped English is parted where a line is indented, or ends short with its sentence', async () => {
  const indented = await read(`    ${english}\n    ${english}`)
  expect(indented.blocks).toEqual([1, 2].map(() => `paragraph ${english}`))
  const short = await read(`${english}\n${english}`)
  expect(short.blocks).toEqual([1, 2].map(() => `paragraph ${english}`))
})

test('Markdown with blank lines is read as Markdown; joined sentences are told', async () => {
  const { blocks, summaries } = await read(`河水很清，\n鱼很多。\n\n甲说了。\n乙也说了。\n\n丙。`)
  expect(blocks).toEqual([
    'paragraph 河水很清，\n鱼很多。',
    'paragraph 甲说了。\n乙也说了。',
    'paragraph 丙。'
  ])
  expect(summaries).toEqual(['story/lines-joined warning a.md:9:1'])
})

test('long lines that hold several sentences each are paragraphs, blank lines or not', async () => {
  const { blocks, summaries } = await read(`${second}\n${first}\n\n${second}\n${third}`)
  expect(blocks).toEqual([second, first, second, third].map(line => `paragraph ${line}`))
  expect(summaries).toEqual(['story/lines-as-paragraphs advice a.md:6:1'])
})

test.each([
  ['a list', `${first}\n- 甲\n- 乙\n  续\n　　${second}`, ['paragraph', 'list', 'paragraph']],
  ['a subhead', `${first}\n## 小标题\n　　${second}`, ['paragraph', 'heading', 'paragraph']],
  [
    'an indented subhead',
    `　　${first}\n　　## 小标题\n　　${second}`,
    ['paragraph', 'heading', 'paragraph']
  ],
  [
    'a fence',
    `${first}\n\`\`\`\na。\n　　b。\n\`\`\`\n${second}`,
    ['paragraph', 'code', 'paragraph']
  ],
  ['a table', `| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n　　${second}`, ['table', 'paragraph']],
  [
    'a verse',
    `:::verse\n　　床前明月光。\n　　疑是地上霜。\n:::\n　　${second}`,
    ['containerDirective', 'paragraph']
  ],
  ['HTML', `<table>\n　　<tr><td>甲。</td></tr>\n　　<tr><td>乙。</td></tr>\n</table>`, ['html']],
  ['a quotation', `> 甲。\n> 乙。\n　　${second}`, ['blockquote', 'paragraph']],
  ['a list from 3', `要求如下：\n3. 甲。\n4. 乙。`, ['paragraph', 'list']]
])('%s keeps its lines', async (_, copy, types) => {
  const { tree } = await read(copy)
  expect(tree.children.map(node => node.type)).toEqual(types)
})

test('the lines of an advert and of a box are left to those who set them', async () => {
  expect((await read('开业大吉。\n全场八折。', 'advert')).blocks).toHaveLength(1)
  const { tree } = await read(':::box\n开业大吉。\n全场八折。\n:::')
  const [box] = tree.children
  expect(box && 'children' in box ? box.children : []).toHaveLength(1)
})

test('places are those of the file, however many lines were parted above', async () => {
  const { tree } = await read(`　　${first}\n　　${second}\n\n## 小标题\n正文**重**。`)
  const starts = tree.children.map(
    node => `${node.position?.start.line}:${node.position?.start.column}`
  )
  expect(starts).toEqual(['5:1', '6:1', '8:1', '9:1'])
  const last = tree.children.at(-1)
  const strong = last && 'children' in last ? last.children[1] : undefined
  expect(strong?.position?.start).toMatchObject({ line: 9, column: 3 })
})

test('columns parted by tabs are a table', async () => {
  const { tree, summaries } = await read(`${second}\n队名\t胜\t负\n甲队\t3\t1\n乙队\t2\t\n${third}`)
  expect(tree.children.map(node => node.type)).toEqual(['paragraph', 'table', 'paragraph'])
  const [, table] = tree.children
  const rows = table?.type === 'table' ? table.children : []
  expect(rows.map(row => row.children.map(cell => textOf(cell)))).toEqual([
    ['队名', '胜', '负'],
    ['甲队', '3', '1'],
    ['乙队', '2', '']
  ])
  expect(rows[1]?.children[1]?.children[0]?.position?.start).toMatchObject({ line: 7, column: 4 })
  expect(summaries).toContain('story/tabs-as-table advice a.md:6:1')
})

test('a name pushed to the right with blanks at the end signs the story', async () => {
  const { tree, blocks } = await read(
    `　　${first}\n　　　　　　　　　　　　　本报记者　张三\n                    2026年4月`
  )
  expect(blocks).toHaveLength(3)
  const names = tree.children.map(
    node => node.data && 'hProperties' in node.data && node.data.hProperties
  )
  expect(names.slice(1)).toEqual([{ className: ['signature'] }, { className: ['signature'] }])
})

test('lines that begin with a label stay lines, blank lines or not', async () => {
  const { blocks } = await read(`${second}\n\n联系人：张三\n电话：82097213\n地址：河湾镇1号`)
  expect(blocks).toEqual(
    [second, '联系人：张三', '电话：82097213', '地址：河湾镇1号'].map(line => `paragraph ${line}`)
  )
})

test('short lines are lines, whatever ends them', async () => {
  const lines = ['床前明月光，', '疑是地上霜。', '举头望明月，', '低头思故乡。']
  const { blocks } = await read(lines.join('\n'))
  expect(blocks).toEqual(lines.map(line => `paragraph ${line}`))
})
