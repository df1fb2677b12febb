import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build } from '../../desk/build.ts'
import { specimenIssue } from '../../desk/specimen.ts'
import { diskWorld } from '../../kit/disk.ts'
import { withoutSelectors } from '../../kit/emoji.ts'
import { projectFolder } from '../../kit/folders.ts'
import { bare } from '../../press/proof.ts'
import { styleSets } from '../../read/style-sets.ts'
import { present, throwing } from './sample.ts'
import { said } from './second-opinions.ts'

/** Line 1 closes a rule of a style sheet and opens another that makes the page white. */
const hostile = `晨"; } } body { color: white !important }\n甲'乙&丙<丁>戊\\己${'名'.repeat(20)}`
const paper = '河湾日报🌅 & "晨刊"'
const emoji = ['😀', '👩‍🚒', '❤️', '👍🏽', '1️⃣', '🇨🇳', '🏳️‍🌈', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '☎️']

let folder: string
let pages: readonly string[]
let html: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duikai-furniture-'))
  const world = diskWorld()
  const set = present(
    (await styleSets(projectFolder, world)).find(({ id }) => id === 'commemorative')
  )
  const issue = join(folder, 'issue')
  await cp(await specimenIssue(projectFolder, set, world), issue, { recursive: true })
  const yaml = await readFile(join(issue, 'issue.yaml'), 'utf8')
  const facts = [
    `paper: ${JSON.stringify(paper)}`,
    'issueNumber: 12345',
    'cn: 22-0001',
    'editors: 张三、李四'
  ].join('\n')
  await writeFile(
    join(issue, 'issue.yaml'),
    yaml
      .replace(/^paper: .*$/m, facts)
      .replace(/^issueNumber: "1024"$/m, '')
      .replace('name: 副刊', `name: ${JSON.stringify(hostile)}`)
  )
  let at = 0
  // As wide as the character in whose place they stand.
  const pictured = (copy: string) => copy.replaceAll('的', () => emoji[at++] ?? '的')
  for (const file of (await readdir(issue)).filter(name => name.endsWith('.md'))) {
    await writeFile(join(issue, file), pictured(await readFile(join(issue, file), 'utf8')))
  }
  const request = {
    folder: issue,
    output: join(folder, 'output'),
    root: projectFolder,
    draft: false
  }
  const { output } = await build(request, { world, report: throwing, stage: () => {} })
  html = await readFile(join(output, 'pages.html'), 'utf8')
  const read = ['1', '2'].map(page =>
    said('pdftotext', '-f', page, '-l', page, join(output, 'paper.pdf'), '-')
  )
  pages = (await Promise.all(read)).map(bare)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('poppler reads the nameplate of a front page, its numbers as they were filed', () => {
  const facts = '2031年5月6日第12345期国内统一连续出版物号CN22-0001第1版要闻'
  const said = bare(paper + facts)
  expect(pages[0]?.slice(0, said.length)).toBe(said)
})

test('poppler reads every character of an inner page’s number, name, paper, date and editors', () => {
  expect(pages[1]).toContain(bare(`2${hostile}`))
  expect(pages[1]).toContain(bare(`${paper}2031年5月6日责任编辑张三、李四`))
})

test('poppler reads every emoji of the copy, which one face draws whole', () => {
  const copy = pages.join('')
  expect(emoji.filter(one => !copy.includes(bare(one)))).toEqual([])
  const printed = html.match(/(?<=<span class="emoji"[^>]*>)[^<]*/g) ?? []
  expect(new Set(printed)).toEqual(new Set(emoji.map(withoutSelectors)))
})

test('no word of the issue stands in a style sheet', () => {
  const sheets = [...html.matchAll(/<style>([\s\S]*?)<\/style>|style="([^"]*)"/g)].join('\n')
  // The faces are in them, megabytes that an assertion would copy to show them.
  expect(sheets.includes('@page')).toBe(true)
  expect(/河湾|晨刊|张三|甲|22-0001/.exec(sheets)?.[0]).toBeUndefined()
})
