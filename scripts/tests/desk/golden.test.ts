import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { type InkBars, inkBars } from '../../bench/bars/ink-bars.ts'
import { pixelsIn } from '../../book/cover/cover-source.ts'
import { inkError } from '../../book/cover/ink-error.ts'
import { build } from '../../desk/build.ts'
import { lockIn } from '../../desk/delivery/lock-text.ts'
import { keptProblems } from '../../desk/kept-problems.ts'
import { preparedPages } from '../../desk/prepared-pages.ts'
import { diskWorld } from '../../kit/disk.ts'
import { projectFolder } from '../../kit/folders.ts'
import type { Metric } from '../../makeup/page/page-metrics.ts'
import type { Frame, Rect } from '../../model/dummy.ts'
import { restPage } from '../../model/part-id.ts'
import type { Problem } from '../../model/problem.ts'
import type { ConformanceOfPage } from '../../press/type/conformance-report.ts'
import { type Gold, readGold, rounded, takeGold, worseThan } from '../golden/gold.ts'
import { goldenFolder, goldenNames } from '../golden/golden-folder.ts'
import { present, throwing } from '../press/sample.ts'

interface ReportedPage {
  readonly page: number
  readonly score: number
  readonly metrics: readonly Metric[]
  readonly grid: { readonly columns: number; readonly rows: number }
  readonly cells: number
  readonly frames: readonly Frame[]
}

interface Reported {
  readonly pages: readonly ReportedPage[]
  readonly conformance: readonly ConformanceOfPage[]
}

const world = diskWorld()
const shelf = await mkdtemp(join(tmpdir(), 'duikai-golden-'))
afterAll(() => rm(shelf, { recursive: true, force: true }))

/** Told, not forbidden: lines that no setting could fill well. Their number is in the gold. */
const soft: ReadonlySet<string> = new Set(['loose-line', 'short-line'])

const found: Record<string, Gold[string]> = {}

describe.each(goldenNames)('%s', name => {
  test('is built without an error, filled whole, well set, and made up the same way twice', async () => {
    const folder = await goldenFolder(name, shelf)
    const { pages, conformance } = await built(folder)
    expect(pages.length).toBeGreaterThan(0)
    for (const page of pages) expect(untiled(page), `page ${page.page}`).toEqual([])
    expect(pages.flatMap(unprintable)).toEqual([])
    for (const page of conformance) expectWellSet(page)
    expect(await coverOf(name, pages)).toEqual(asCover)
    const again = await madeAgain(folder)
    expect(placed(pages)).toEqual(again.slugs)
    expect(await lockOf(folder)).toEqual(again.lock && JSON.parse(JSON.stringify(again.lock)))
    for (const page of pages) found[`${name}, page ${page.page}`] = figuresOf(page, conformance)
  })
})

test('no golden page is worse than its gold', () => {
  if (process.env.DUIKAI_GOLD === 'take') takeGold(found)
  // To take what was found as the new gold, saying why in the commit: DUIKAI_GOLD=take npm test
  expect(worseThan(readGold(), found)).toEqual([])
})

test('the longest story of the tabloid runs on, once', async () => {
  const lock = await lockOf(join(shelf, 'manuscript', 'liaoyuan-sikai'))
  expect(lock?.jumps).toMatchObject([{ story: 'nanbei', from: 1, to: 2 }])
})

test('photographs in all ways that files tell colours keep the limit of ink, and what is black is black alone', async () => {
  const file = (name: string) => join(shelf, 'output', forPress, name)
  expect(await inkBars(file('paper.pdf'), file('press.pdf'), 1, 100)).toEqual({
    dark: expect.toSatisfy((pixels: number) => pixels > 200_000),
    darkWithColour: 0,
    typed: 0,
    typedLeast: 100,
    onColour: 0,
    onColourLost: 0,
    totalMost: expect.toSatisfy((percent: number) => percent > 200 && percent <= 220.2),
    totalUnderBlack: expect.toSatisfy((percent: number) => percent <= 220.2)
  } satisfies Record<keyof InkBars, unknown>)
})

/** What a shelf shows of each issue. */
const asCover = {
  bytes: expect.toSatisfy((bytes: number) => bytes <= 500_000),
  widthPx: 1600,
  ink: expect.toSatisfy((error: number) => error <= 0.06),
  hasMasthead: expect.any(Boolean)
}

/** The cover as it lies on the shelf, against the picture of the first page that there is. */
async function coverOf(name: string, pages: readonly ReportedPage[]) {
  const output = join(shelf, 'output', name.replaceAll(' ', '-'))
  const names = await readdir(join(output, 'shelf'))
  const cover = await readFile(join(output, 'shelf', present(names.find(isCover))))
  const page = sharp(join(output, 'pages', `${pages[0]?.page}.png`))
  const shown = await pixelsIn(cover)
  const { widthPx: width } = shown
  const drawn = await page.flatten().toBuffer()
  const { width: drawnPx = width } = await sharp(drawn).metadata()
  const whole = sharp(drawn).extend({ right: width - drawnPx, background: '#ffffff' })
  const original = await pixelsIn(await whole.png().toBuffer())
  const hasMasthead = names.some(one => one.startsWith('masthead.'))
  expect(hasMasthead).toBe(pages[0]?.page === 1)
  return { bytes: cover.length, widthPx: width, ink: inkError(original, shown).ink, hasMasthead }
}

function isCover(name: string): boolean {
  return name.startsWith('cover.')
}

/** The issue that is built for a press too. */
const forPress = 'colour-photographs'

async function built(folder: string): Promise<Reported> {
  const problems: Problem[] = []
  const press = folder.endsWith(forPress) ? { press: { preset: 'coldset-220' } } : {}
  const places = { folder, output: join(shelf, 'output'), root: projectFolder }
  const result = await build(
    { ...places, draft: false, relayout: 'all', ...press },
    { world, report: problem => problems.push(problem), stage: () => {} }
  )
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  return JSON.parse(await readFile(join(result.output, 'report.json'), 'utf8'))
}

/** Undefined where every page is pinned: then `issue.yaml` is the lock. */
async function lockOf(folder: string) {
  const text = await readFile(join(folder, 'layout.lock.json'), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : present(lockIn(text))
}

async function madeAgain(folder: string) {
  const asked = { folder, root: projectFolder, draft: false, keepsLayout: false }
  const told = keptProblems(throwing)
  const { issue, layout } = present(
    await preparedPages({ ...asked, layout: 'first' }, world, told, () => {})
  )
  return { lock: layout.lock, slugs: issue.stories.map(({ slug }) => slug).sort() }
}

/** The stories that stand somewhere; the rest of one that runs on is no story of its own. */
function placed(pages: readonly ReportedPage[]): readonly string[] {
  const slugs = pages.flatMap(({ frames }) => frames.map(({ story }) => story))
  return slugs.filter(slug => restPage(slug) === undefined).sort()
}

/** Cells of the page under no frame, under two, or outside it. */
function untiled({ grid, cells, frames }: ReportedPage): readonly string[] {
  const covered = frames.flatMap(({ rect }) => cellsOf(rect))
  const twice = covered.filter((cell, at) => covered.indexOf(cell) !== at)
  const outside = frames
    .filter(({ rect }) => rect.column + rect.width > grid.columns || rect.row < 0)
    .map(({ story }) => `${story} stands outside`)
  const missing = cells - new Set(covered).size
  return [...twice, ...outside, ...(missing === 0 ? [] : [`${missing} cells are empty`])]
}

function cellsOf({ column, row, width, height }: Rect): readonly string[] {
  return Array.from(
    { length: width * height },
    (_, at) => `${column + (at % width)} ${row + Math.floor(at / width)}`
  )
}

function unprintable({ page, metrics }: ReportedPage): readonly string[] {
  return metrics
    .filter(({ value, never }) => never !== undefined && value > never)
    .map(({ number, value }) => `page ${page}, metric ${number}: ${value}`)
}

function expectWellSet({ page, places, figures, doubtfulBreaks, type }: ConformanceOfPage): void {
  const hard = places.filter(place => !soft.has(place.rule))
  expect(hard.map(({ rule, story, text }) => `${page} ${rule} ${story}: ${text}`)).toEqual([])
  expect(doubtfulBreaks).toEqual([])
  expect(type?.endMarksTrimmed).toBe(1)
  const off = figures.filter(({ number, value, target }) => /^H/.test(number) && value > target)
  expect(off).toEqual([])
}

function figuresOf(page: ReportedPage, conformance: readonly ConformanceOfPage[]): Gold[string] {
  const places = conformance.find(one => one.page === page.page)?.places ?? []
  const count = (rule: string) => places.filter(place => place.rule === rule).length
  return {
    score: rounded(page.score),
    metrics: Object.fromEntries(
      page.metrics.map(({ number, value }) => [String(number), rounded(value)])
    ),
    looseLines: count('loose-line'),
    shortLines: count('short-line')
  }
}
