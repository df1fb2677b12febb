import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { check } from '../../../desk/check.ts'
import { diskWorld } from '../../../kit/disk.ts'
import { projectFolder } from '../../../kit/folders.ts'
import type { Problem } from '../../../model/problem.ts'

type Files = Record<'issue.yaml' | 'lead.md' | 'brief.md' | 'ad.md', string>

const here = mkdtempSync(join(tmpdir(), 'duikai-hints-'))
let filed: Files

beforeAll(() => {
  cpSync(join(import.meta.dirname, 'pinned-issue'), join(here, 'new'), { recursive: true })
  const text = (name: string) => readFileSync(join(here, 'new', name), 'utf8')
  filed = {
    'issue.yaml': text('issue.yaml'),
    'lead.md': text('lead.md'),
    'brief.md': text('brief.md'),
    'ad.md': ''
  }
})

afterAll(() => rmSync(here, { recursive: true, force: true }))

let count = 0

/** What is told of the new issue with some of its files changed. */
async function problemsOf(change: (files: Files) => Partial<Files>): Promise<readonly Problem[]> {
  count += 1
  const folder = join(here, `issue-${count}`)
  cpSync(join(here, 'new'), folder, { recursive: true })
  for (const [name, text] of Object.entries(change({ ...filed })))
    if (text !== '') writeFileSync(join(folder, name), text)
  const tools = { world: diskWorld(), report: () => undefined, stage: () => undefined }
  const { problems } = await check({ folder, root: projectFolder }, tools)
  return problems.filter(({ severity }) => severity !== 'advice')
}

const pages = (text: string, stories: string) =>
  text.replace(/ {4}stories:[\s\S]*/, `    stories: [${stories}]\n`)
const free = 'lead, second, brief, comment, notice'
const line = '村里的水渠修了三年，今年春天总算通了水，村里人都到渠边来看。'
const advert = (size: string, words: string) =>
  `---\nkind: advert\nheadline: 大甩卖\nsize: ${size}\n---\n\n${words}\n`

interface Row {
  readonly code: string
  readonly wrong: (files: Files) => Partial<Files>
  /** The same after the hint was followed. */
  readonly followed: (files: Files, hint: string) => Partial<Files>
}

const onePage = (from: string, to: string) => (files: Files) => ({
  'issue.yaml': files['issue.yaml'].replace(from, to)
})
const stories = (text: string) => (files: Files) => ({
  'issue.yaml': pages(files['issue.yaml'], text)
})

const rows: readonly Row[] = [
  {
    code: 'makeup/off-page',
    wrong: onePage('column: 4, row: 1, width: 2', 'column: 5, row: 1, width: 2'),
    followed: (files, hint) =>
      onePage(
        'column: 4, row: 1, width: 2',
        `column: 5, row: 1, width: ${/width: (\d+) at most/.exec(hint)?.[1]}`
      )(files)
  },
  {
    code: 'makeup/overlap',
    wrong: onePage('row: 24, width: 2, height: 17', 'row: 20, width: 2, height: 21'),
    followed: onePage('row: 24, width: 2, height: 17', 'row: 24, width: 2, height: 17')
  },
  {
    code: 'makeup/hole',
    wrong: onePage('row: 24, width: 2, height: 17', 'row: 24, width: 2, height: 15'),
    followed: onePage('row: 24, width: 2, height: 17', 'row: 24, width: 2, height: 17')
  },
  {
    code: 'makeup/overset',
    wrong: files => ({ 'lead.md': `${files['lead.md']}\n${line.repeat(12)}\n` }),
    followed: (files, hint) => {
      const cut = Number(/Cut (\d+) line/.exec(hint)?.[1]) * 12
      return { 'lead.md': `${files['lead.md']}\n${line.repeat(12).slice(0, -cut)}\n` }
    }
  },
  {
    code: 'makeup/underset',
    wrong: files => ({ 'brief.md': files['brief.md'].trimEnd().slice(0, -200) }),
    followed: (files, hint) => {
      const add = Number(/Add (\d+) line/.exec(hint)?.[1]) * 12
      return {
        'brief.md': files['brief.md'].trimEnd().slice(0, -200) + line.repeat(20).slice(0, add)
      }
    }
  },
  {
    code: 'makeup/pins-contradict',
    wrong: stories(
      '{story: lead, corner: top-left}, {story: second, corner: top-left}, brief, comment, notice'
    ),
    followed: stories('{story: lead, corner: top-left}, second, brief, comment, notice')
  },
  {
    code: 'makeup/story-unfit',
    wrong: stories('{story: lead, legs: 9}, second, brief, comment, notice'),
    followed: stories(free)
  },
  {
    code: 'makeup/no-dummy',
    wrong: stories(
      '{story: lead, width: 5}, {story: second, width: 5}, brief, {story: comment, width: 1}, notice'
    ),
    followed: stories('{story: lead, width: 3}, second, brief, comment, notice')
  },
  {
    code: 'makeup/not-upright',
    wrong: files => ({
      ...stories(free)(files),
      'brief.md': files['brief.md']
        .replace('---\n', '---\nheadStyle: upright\n')
        .replace(/headline: .*/, 'headline: Duikai 正式启用')
    }),
    followed: files => ({
      ...stories(free)(files),
      'brief.md': files['brief.md']
        .replace('---\n', '---\nheadStyle: upright\n')
        .replace(/headline: .*/, 'headline: 全县欢庆丰收')
    })
  },
  {
    code: 'makeup/advert-too-large',
    wrong: files => ({
      ...stories(free)(files),
      'ad.md': advert('{columns: 9, rows: 3}', '大甩卖。')
    }),
    followed: (files, hint) => ({
      ...stories(free)(files),
      'ad.md': advert(/\{ columns: \d+, rows: \d+ \}/.exec(hint)?.[0] ?? '', '大甩卖。')
    })
  },
  {
    code: 'makeup/advert-too-full',
    wrong: files => ({
      ...stories(free)(files),
      'ad.md': advert('{columns: 2, rows: 3}', line.repeat(3))
    }),
    followed: files => ({
      ...stories(free)(files),
      'ad.md': advert('{columns: 2, rows: 12}', line.repeat(3))
    })
  },
  {
    code: 'makeup/not-placed',
    wrong: files => ({
      ...stories(free)(files),
      'ad.md': `---\nheadline: 渠水到村\npage: 9\n---\n\n${line}\n`
    }),
    followed: (files, hint) => ({
      ...stories(free)(files),
      'ad.md': `---\nheadline: 渠水到村\n${/page: \d+/.exec(hint)?.[0]}\n---\n\n${line}\n`
    })
  },
  {
    code: 'check/no-glyph',
    wrong: files => ({ 'brief.md': files['brief.md'].replace('。', '𒀀。') }),
    followed: files => ({ 'brief.md': files['brief.md'] })
  }
]

test.each(rows)('the hint of $code, followed, leads to pages without it', async row => {
  const wrong = await problemsOf(row.wrong)
  const problem = wrong.find(({ code }) => code === row.code)
  expect(problem, JSON.stringify(wrong)).toBeDefined()
  const followed = await problemsOf(files => row.followed(files, problem?.hint.en ?? ''))
  expect(followed.map(({ code }) => code)).not.toContain(row.code)
})
