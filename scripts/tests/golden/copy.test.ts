import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { preparedCopy } from '../../desk/prepared-copy.ts'
import { diskWorld } from '../../kit/disk.ts'
import { memoryWorld } from '../../kit/memory-disk.ts'
import type { Issue } from '../../model/issue.ts'
import type { Story } from '../../model/story.ts'
import type { World } from '../../model/world.ts'
import { chineseEdition } from './chinese-edition.ts'
import { drawPictures } from './draw-pictures.ts'
import { madeIssues } from './made-issues.ts'
import { type Passages, sampleFolder, samplePassages } from './passages.ts'
import type { IssueFiles } from './pieces.ts'
import { broadsheet, duikai, type Sheet, sikai } from './sheets.ts'
import { cellsOf, headCellsOf, roomOf } from './worth.ts'
import { writeIssue } from './write-issue.ts'

const englishFolder = fileURLToPath(new URL('english-weekly', import.meta.url))

let passages: Passages
let english: Issue

beforeAll(async () => {
  passages = await samplePassages()
  english = await cleanCopy(englishFolder, diskWorld())
})

/** Reads and edits an issue; an error or a warning fails the test, advice is the editor's affair. */
async function cleanCopy(folder: string, world: World): Promise<Issue> {
  const problems: string[] = []
  const issue = await preparedCopy(folder, world, ({ severity, code, place, message }) => {
    if (severity !== 'advice') problems.push(`${place?.file}:${place?.line} ${code} ${message.en}`)
  })
  expect(problems).toEqual([])
  if (!issue) throw new Error(`${folder} could not be read`)
  return issue
}

async function made(name: string): Promise<Issue> {
  return written((await madeIssues[name]?.()) ?? new Map())
}

async function written(files: IssueFiles): Promise<Issue> {
  const world = memoryWorld()
  await writeIssue('/paper/manuscript/golden', files, world)
  return cleanCopy('/paper/manuscript/golden', world)
}

test('the English weekly has 35 stories of 60 to 1,500 words and about 10,000 in all', () => {
  const stories = storiesOf(english)
  const words = stories.map(story => broadsheet.unitsOf(textOf(story)))
  expect(stories).toHaveLength(35)
  expect(Math.min(...words)).toBeGreaterThanOrEqual(60)
  expect(Math.max(...words)).toBeLessThanOrEqual(1550)
  expect(sum(words)).toBeGreaterThan(9_800)
  expect(sum(words)).toBeLessThan(10_600)
})

test('the English weekly has 8 pictures, 5 adverts, letters, quotations, lists and tables', () => {
  expect(english.stories.flatMap(({ pictures }) => pictures)).toHaveLength(8)
  expect(advertsOf(english)).toHaveLength(5)
  expect(count(english.stories, ({ meta }) => meta.kind)).toMatchObject({
    advert: 5,
    brief: 10,
    editorial: 1,
    feature: 2,
    letter: 4
  })
  const blocks = count(
    english.stories.flatMap(story => story.blocks),
    ({ kind }) => kind
  )
  expect(blocks).toMatchObject({ picture: 8, table: 2, list: 4, subhead: 12, quote: 1 })
})

test('each page of the English weekly has its lead named, and no story a rectangle', () => {
  const plans = english.facts.pages.map(({ number, pins }) => [number, pins.map(pin => pin.story)])
  expect(plans).toEqual([
    [1, ['bridge-vote', 'school-merger']],
    [2, ['hospital-wing', 'editorial-bridge']],
    [3, ['market-hall']],
    [4, ['town-final']]
  ])
  expect(rectanglesOf(english)).toEqual([])
  expect(english.facts).toMatchObject({ format: 'us-broadsheet', style: 'broadsheet-en' })
})

test('the English weekly is worth its four pages', () => {
  expect(worthOf(english, broadsheet)).toBeGreaterThan(0.92)
  expect(worthOf(english, broadsheet)).toBeLessThan(1.03)
})

test('the pictures of the English weekly are what the code draws, 60 KB each at the most', async () => {
  const { default: sharp } = await import('sharp')
  const small = (bytes: Uint8Array) => sharp(bytes).resize(90, 60, { fit: 'fill' }).raw().toBuffer()
  const kept = new Map(
    english.stories.flatMap(story => story.pictures).map(picture => [picture.name, picture])
  )
  for (const [name, bytes] of await drawPictures()) {
    const picture = kept.get(`pictures/${name}`)
    if (!picture) throw new Error(`${name} is shown by no story`)
    expect(picture.bytes.length).toBeLessThanOrEqual(60 * 1024)
    expect(picture.widthPx).toBeGreaterThanOrEqual(900)
    expect(picture.widthPx).toBeLessThanOrEqual(1400)
    const [one, other] = [await small(picture.bytes), await small(bytes)]
    const off = [...one].map((tone, at) => Math.abs(tone - (other[at] ?? 0)))
    expect(sum(off) / off.length, name).toBeLessThan(2)
  }
})

test('the tabloid edition is the sample in another format, without its rectangles', async () => {
  const edition = await made('liaoyuan-sikai')
  const sample = await cleanCopy(sampleFolder, diskWorld())
  const texts = (issue: Issue) => issue.stories.map(story => [story.slug, textOf(story)])
  expect(texts(edition)).toEqual(texts(sample))
  const { paper, date, language, publisher, issueNumber, cn } = sample.facts
  expect(edition.facts).toMatchObject({ paper, date, language, format: 'sikai' })
  expect([edition.facts.publisher, edition.facts.issueNumber, edition.facts.cn]).toEqual([
    publisher,
    issueNumber,
    cn
  ])
  expect(edition.facts.pages.map(({ number }) => number)).toEqual([1, 2])
  expect(rectanglesOf(edition)).toEqual([])
  expect(worthOf(edition, sikai)).toBeGreaterThan(0.9)
  expect(worthOf(edition, sikai)).toBeLessThan(1.03)
})

test.each([1, 2])('the eight pages of seed %i are each worth their room', async seed => {
  const issue = await written(await chineseEdition(passages, seed))
  const lengths = storiesOf(issue).map(story => duikai.unitsOf(textOf(story)))
  expect(issue.stories.length).toBeGreaterThanOrEqual(66)
  expect(issue.stories.length).toBeLessThanOrEqual(80)
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(60)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(2550)
  for (const { number } of issue.facts.pages) {
    const page = issue.stories.filter(({ slug }) => slug.startsWith(`p${number}-`))
    const worth = cellsOf(page, duikai) / roomOf([number], duikai)
    expect(worth, `page ${number}`).toBeGreaterThan(0.92)
    expect(worth, `page ${number}`).toBeLessThan(1.03)
  }
  const heads = headCellsOf(issue.stories, duikai) / roomOf(pagesOf(issue), duikai)
  expect(heads).toBeGreaterThan(0.18)
  expect(heads).toBeLessThan(0.26)
  expect(rectanglesOf(issue)).toEqual([])
})

test('headlines of the eight pages are clauses of 6 to 18 characters, none twice', async () => {
  const issue = await made('eight-pages')
  const heads = storiesOf(issue).map(({ meta }) => meta.headline.main)
  expect(heads.filter(head => head.length < 6 || head.length > 18)).toEqual([])
  expect(new Set(heads).size).toBe(heads.length)
})

test('a seed always makes the same pages, another seed others', async () => {
  const [one, again, other] = await Promise.all(
    [1, 1, 2].map(seed => chineseEdition(passages, seed))
  )
  expect(again).toEqual(one)
  expect(other).not.toEqual(one)
})

test('the page of briefs has 25 of 60 to 330 characters', async () => {
  const issue = await made('briefs')
  const lengths = issue.stories.map(story => duikai.unitsOf(textOf(story)))
  expect(issue.stories.filter(({ meta }) => meta.kind === 'brief')).toHaveLength(25)
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(60)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(330)
  expectWorth(issue)
})

test('the long story has about 5,000 characters under subheads and fills its page', async () => {
  const issue = await made('one-long-story')
  const [story] = issue.stories
  expect(issue.stories).toHaveLength(1)
  expect(duikai.unitsOf(textOf(story))).toBeGreaterThan(4_800)
  expect(duikai.unitsOf(textOf(story))).toBeLessThan(5_300)
  expect(story?.blocks.filter(({ kind }) => kind === 'subhead').length).toBeGreaterThanOrEqual(6)
  expectWorth(issue)
})

test('the page of adverts has 8 stories, 3 pictures and 6 adverts, no two of a size', async () => {
  const issue = await made('adverts-heavy')
  expect(storiesOf(issue)).toHaveLength(8)
  expect(storiesOf(issue).flatMap(({ pictures }) => pictures)).toHaveLength(3)
  expect(new Set(advertsOf(issue).map(({ meta }) => JSON.stringify(meta.size))).size).toBe(6)
  expectWorth(issue)
})

function expectWorth(issue: Issue): void {
  expect(worthOf(issue, duikai)).toBeGreaterThan(0.92)
  expect(worthOf(issue, duikai)).toBeLessThan(1.03)
  expect(rectanglesOf(issue)).toEqual([])
}

function worthOf(issue: Issue, sheet: Sheet): number {
  return cellsOf(issue.stories, sheet) / roomOf(pagesOf(issue), sheet)
}

function pagesOf({ facts }: Issue): readonly number[] {
  return facts.pages.map(({ number }) => number)
}

function rectanglesOf({ facts }: Issue): readonly unknown[] {
  return facts.pages.flatMap(({ pins }) => pins).filter(({ rect }) => rect !== undefined)
}

function storiesOf({ stories }: Issue): readonly Story[] {
  return stories.filter(({ meta }) => meta.kind !== 'advert')
}

function advertsOf({ stories }: Issue): readonly Story[] {
  return stories.filter(({ meta }) => meta.kind === 'advert' && meta.size !== undefined)
}

/** All that a story shows but for its captions. */
function textOf(story: Story | undefined): string {
  const blocks = story?.blocks.filter(({ kind }) => kind !== 'picture') ?? []
  return blocks.map(({ text }) => text).join('\n')
}

function count<Item>(items: readonly Item[], name: (item: Item) => string): object {
  const times: Record<string, number> = {}
  for (const item of items) times[name(item)] = (times[name(item)] ?? 0) + 1
  return times
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
