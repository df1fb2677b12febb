import { expect, test } from 'vitest'
import { errata } from '../../../book/errata.ts'
import { recordText } from '../../../desk/changes/print-record.ts'
import { putNotice } from '../../../desk/notice/put-notice.ts'
import { noticeOf } from '../../../desk/notice/written-notice.ts'
import { preparedCopy } from '../../../desk/prepared-copy.ts'
import { diskWorld } from '../../../kit/disk.ts'
import { projectFolder } from '../../../kit/folders.ts'
import { type MemoryWorld, memoryWorld } from '../../../kit/memory-disk.ts'
import type { Problem } from '../../../model/problem.ts'
import type { World } from '../../../model/world.ts'
import { present } from '../../press/sample.ts'

const folder = '/news/manuscript/x'
const next = '/news/manuscript/next'
const facts = (language: string) =>
  `paper: 日报\ndate: 2019-05-08\nlanguage: ${language}\nformat: duikai\npages:\n  - number: 1\n  - number: 2\n`
const rain =
  '---\nheadline: 春雨落辽源\n---\n\n记者说“降雨量为 11.5 毫米”，比常年多。\n\n常年多雨，今年更多。\n'
const bridge = '---\nheadline: 新桥通车\n---\n\n新桥总投资3千万元，全长三里。\n'

let world: MemoryWorld
let told: Problem[]

/** The issue with its corrections, and its pages as a build left them: a story a page. */
async function printed(corrections: string, language = 'zh-CN', copy = { rain, bridge }) {
  told = []
  world = memoryWorld({
    [`${folder}/issue.yaml`]: facts(language),
    [`${folder}/rain.md`]: copy.rain,
    [`${folder}/bridge.md`]: copy.bridge,
    [`${folder}/corrections.yaml`]: corrections
  })
  const issue = present(await preparedCopy(folder, world, problem => told.push(problem)))
  const frame = ({ slug, meta, blocks }: (typeof issue.stories)[number]) => ({
    story: slug,
    headline: meta.headline.main ?? '',
    rect: { column: 0, row: 0, width: 1, height: 1 },
    boxed: false,
    legs: 1,
    headPx: 20,
    head: [meta.headline.main ?? ''],
    // In lines of seven, as no word minds.
    lines: blocks.map(({ id, text }): [string, ...string[]] => [
      id,
      ...(text.match(/.{1,7}/gsu) ?? [])
    ]),
    picture: ''
  })
  const record = {
    version: 1 as const,
    issue: issue.facts.id,
    sheets: '',
    pages: issue.stories.map((story, at) => ({
      page: at + 1,
      print: '',
      frames: [frame(story)]
    })),
    corrections: [{ slug: 'issue', mended: issue.mended ?? [] }, ...issue.stories].flatMap(
      ({ slug, mended }) =>
        mended.map(({ correction, after }) => ({ id: correction.id, story: slug, after }))
    )
  }
  await world.write('/news/output/x/record.json', recordText(record))
  return issue
}

/** The id of a story's first paragraph. */
async function firstBlock(slug: string): Promise<string> {
  const { stories } = await printed('[]')
  return present(present(stories.find(one => one.slug === slug)).blocks[0]).id
}

/** What belongs to the program comes from the disk. */
function withProgram(): World {
  const disk = diskWorld()
  const of = (path: string) => (path.startsWith(projectFolder) ? disk : world)
  return {
    ...world,
    read: (path, most) => of(path).read(path, most),
    list: path => of(path).list(path),
    look: path => of(path).look(path),
    realPath: path => of(path).realPath(path)
  }
}

function notice() {
  const request = {
    folder,
    output: '/news/output',
    root: projectFolder,
    buildLine: 'duikai build x'
  }
  return noticeOf(request, withProgram(), problem => told.push(problem))
}

const codes = () => told.filter(({ severity }) => severity === 'error').map(({ code }) => code)
const entry = (id: string, story: string, wrong: string, right: string, more = 'notice: true') =>
  `- {id: ${id}, story: ${story}, wrong: ${wrong}, right: ${right}, reason: 误, date: 2019-05-09, ${more}}\n`

test('it says what was printed, where, and what is right, a paragraph a story in the order of the pages', async () => {
  await printed(
    entry('rain-1', 'rain', '“降雨量为 11.5 毫米”', '“降雨量为 15.1 毫米”') +
      entry('rain-2', 'rain', '今年更多', '今年更少') +
      entry('bridge-1', 'bridge', '3千万元', '三亿元') +
      entry('bridge-2', 'bridge', '全长三里', '全长五里', 'notice: false')
  )
  const { name, text } = present(await notice())
  expect(name).toBe('correction-2019-05-08')
  expect(text).toBe(
    '---\nkind: notice\nheadline: 更正\n---\n\n' +
      '本报2019年5月8日第1版《新桥通车》一文中，“3千万元”应为“三亿元”。\n\n' +
      '本报2019年5月8日第2版《春雨落辽源》一文中，“‘降雨量为11.5毫米’”应为“‘降雨量为15.1毫米’”；“今年更多”应为“今年更少”。特此更正。\n'
  )
})

test('of a headline it names the one that was printed, and words that are dropped it says so of', async () => {
  await printed(
    entry('bridge-1', 'bridge', '新桥通车', '大桥通车') +
      entry('rain-1', 'rain', '，今年更多', '""')
  )
  const { text } = present(await notice())
  expect(text).toContain('第1版《新桥通车》标题中，“新桥通车”应为“大桥通车”。')
  expect(text).toContain('“，今年更多”系误植，应删去。')
})

test('of words corrected twice it has the reading that stands', async () => {
  await printed(
    entry('bridge-1', 'bridge', '3千万元', '三亿元') +
      entry('bridge-2', 'bridge', '三亿元', '四亿元')
  )
  const { text } = present(await notice())
  expect(text).toContain('“3千万元”应为“四亿元”。特此更正。')
})

test('of what was left out, of a whole paragraph and of the paper itself it says so', async () => {
  await printed(
    `- {id: bridge-1, story: bridge, after: headline, right: 桥头设岗亭。, reason: 漏, notice: true}\n`.replace(
      'after: headline',
      `after: ${await firstBlock('bridge')}`
    ) +
      `- {id: issue-1, story: issue, block: paper, wrong: 日报, right: 晚报, reason: 误, notice: true}\n`
  )
  const made = await notice()
  expect(told.filter(({ severity }) => severity === 'error')).toEqual([])
  const { text } = present(made)
  expect(text).toContain('本报2019年5月8日所刊本报事项中，“日报”应为“晚报”。')
  expect(text).toContain('《新桥通车》一文中，漏排“桥头设岗亭。”。特此更正。')
})

test('it speaks the language of the paper', async () => {
  const copy = {
    rain: '---\nheadline: Rain falls\n---\n\nHe said "11.5 mm" fell, more than usual.\n',
    bridge: '---\nheadline: Bridge opens\n---\n\nIt cost thirty million.\n'
  }
  const all =
    entry('bridge-1', 'bridge', 'thirty million', 'three hundred million') +
    entry('rain-1', 'rain', 'Rain falls', 'Snow falls')
  await printed(all, 'en-GB', copy)
  expect(present(await notice()).text).toBe(
    '---\nkind: notice\nheadline: Correction\n---\n\n' +
      'In the report “Bridge opens” (8 May 2019, Page 1), “thirty million” should have read “three hundred million”.\n\n' +
      'In the headline “Rain falls” (8 May 2019, Page 2), “Rain falls” should have read “Snow falls”.\n'
  )
  await printed(entry('bridge-1', 'bridge', '3千万元', '三亿元'), 'zh-TW')
  expect(present(await notice()).text).toContain('「3千万元」應為「三亿元」。特此更正。')
})

test('it agrees with the errata page of the book', async () => {
  const issue = await printed(
    entry('rain-1', 'rain', '“降雨量为 11.5 毫米”', '“降雨量为 15.1 毫米”') +
      entry('bridge-1', 'bridge', '3千万元', '三亿元')
  )
  const { stories } = present(await notice())
  const places = issue.stories.map(story => ({
    story,
    fileName: 'x.xhtml',
    title: '',
    language: 'zh-CN'
  }))
  const book = errata(places as never, issue, { pageOf: new Map(), breaks: [] })
  const told = stories.flatMap(({ readings }) => readings)
  expect(book).toMatchObject(told.map(({ wrong, right }) => ({ wrong, right })))
})

test('a paper without such corrections, or not built with them, is told of', async () => {
  await printed(entry('bridge-1', 'bridge', '3千万元', '三亿元', 'notice: false'))
  expect(await notice()).toBeUndefined()
  expect(codes()).toEqual(['notice/nothing-asked'])
  await printed('[]')
  await world.write(`${folder}/corrections.yaml`, entry('bridge-1', 'bridge', '3千万元', '三亿元'))
  expect(await notice()).toBeUndefined()
  expect(codes()).toEqual(['notice/not-built'])
})

test('what the pages do not have is never called right', async () => {
  await printed(entry('bridge-1', 'bridge', '3千万元', '三亿元'))
  const path = '/news/output/x/record.json'
  const text = new TextDecoder().decode(await world.read(path))
  await world.write(
    path,
    text.replaceAll('三亿', '二亿').replace('"after": "二亿', '"after": "三亿')
  )
  expect(await notice()).toBeUndefined()
  expect(codes()).toEqual(['notice/not-printed'])
})

test.each([
  [
    'in a list of lines',
    '    stories:\n      - one # the lead\n      - two\n  # end\n',
    '      - two\n      - correction-2019-05-08\n  # end\n'
  ],
  [
    'in a list in brackets',
    '    stories: [one, two] # all\n',
    '[one, two, correction-2019-05-08] # all\n'
  ],
  ['in an empty list', '    stories: []\n', '[correction-2019-05-08]\n']
])(
  'it is put into the next issue and %s, every other character as it was',
  async (_, list, after) => {
    await printed(entry('bridge-1', 'bridge', '3千万元', '三亿元'))
    const made = present(await notice())
    const yaml = `# 下一期\n${facts('zh-CN').replace(/ {2}- number: 2\n$/, '')}${list}`
    await world.write(`${next}/issue.yaml`, yaml)
    for (const name of ['one', 'two']) await world.write(`${next}/${name}.md`, rain)
    const put = await putNotice(made, { folder: next }, world, problem => told.push(problem))
    expect(put).toMatchObject({ wasThere: false, page: 1 })
    const now = new TextDecoder().decode(await world.read(`${next}/issue.yaml`))
    expect(now).toContain(after)
    expect(now.replace(/(?:, |\n {6}- )?correction-2019-05-08/, '')).toBe(yaml)
    const again = await putNotice(made, { folder: next }, world, problem => told.push(problem))
    expect(again).toMatchObject({ wasThere: true })
    await world.write(`${next}/correction-2019-05-08.md`, 'mine')
    expect(await putNotice(made, { folder: next }, world, one => told.push(one))).toBeUndefined()
    expect(codes()).toEqual(['notice/file-stands'])
  }
)

test('a page or an issue that is not there is said', async () => {
  await printed(entry('bridge-1', 'bridge', '3千万元', '三亿元'))
  const made = present(await notice())
  const report = (problem: Problem) => told.push(problem)
  expect(await putNotice(made, { folder: '/news/none' }, world, report)).toBeUndefined()
  await world.write(`${next}/issue.yaml`, `${facts('zh-CN')}    stories: []\n`)
  expect(await putNotice(made, { folder: next, page: 7 }, world, report)).toBeUndefined()
  expect(codes()).toEqual(['notice/not-put', 'notice/not-put'])
  expect(await world.look(`${next}/correction-2019-05-08.md`)).toBeUndefined()
})
