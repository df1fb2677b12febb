import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { preparedCopy } from '../../desk/copy.ts'
import { readyFaces } from '../../desk/faces.ts'
import { madeUp } from '../../desk/lay-out.ts'
import { openCache } from '../../kit/cache.ts'
import { diskWorld } from '../../kit/disk.ts'
import { cacheFolder, projectFolder } from '../../kit/folders.ts'
import { memoryWorld } from '../../kit/memory-disk.ts'
import type { MadeUp, MadeUpPage } from '../../makeup/made-up.ts'
import type { Issue } from '../../model/issue.ts'
import type { Problem } from '../../model/problem.ts'
import { readStyle } from '../../read/style.ts'
import { madeIssues } from '../golden/made-issues.ts'
import { writeIssue } from '../golden/write-issue.ts'
import { present, sampleFolder, throwing } from '../press/sample.ts'

const english = fileURLToPath(new URL('../golden/english-weekly', import.meta.url))

const issues: Readonly<Record<string, () => Promise<Issue>>> = {
  'the English weekly': async () => present(await preparedCopy(english, disk, throwing)),
  'the real page': async () =>
    withoutPins(present(await preparedCopy(sampleFolder, disk, throwing))),
  ...Object.fromEntries(Object.keys(madeIssues).map(name => [name, () => generated(name)]))
}

const disk = diskWorld()

describe.each(Object.keys(issues))('%s', name => {
  it('fills every page without an error, within what may be printed, and the same way twice', async () => {
    const issue = present(await issues[name]?.())
    const problems: Problem[] = []
    const first = await make(issue, problem => problems.push(problem))
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(first.pages.map(page => page.set.dummy.page)).toEqual(
      issue.facts.pages.map(page => page.number)
    )
    for (const page of first.pages) {
      expect(tiles(page)).toBe(true)
      expect(unprintable(page)).toEqual([])
    }
    expect(placed(first).sort()).toEqual(issue.stories.map(({ slug }) => slug).sort())
    const second = await make(issue, () => {})
    expect(second.lock).toEqual(first.lock)
  }, 60_000)
})

describe('the real page as a tabloid', () => {
  it('lets its longest story run on, once', async () => {
    const { lock } = await make(await generated('liaoyuan-sikai'), throwing)
    expect(lock?.jumps).toMatchObject([{ story: 'nanbei', from: 1, to: 2 }])
  })
})

async function make(issue: Issue, report: (problem: Problem) => void): Promise<MadeUp> {
  const style = present(await readStyle(projectFolder, issue.facts, disk, throwing))
  const cache = openCache(disk, cacheFolder, 'faces')
  const faces = await readyFaces(issue, style, disk, cache, throwing)
  return madeUp(issue, style, faces, { lock: undefined, relayout: false }, report)
}

async function generated(name: string): Promise<Issue> {
  const world = memoryWorld()
  await writeIssue(`/paper/manuscript/${name}`, present(await madeIssues[name]?.()), world)
  return present(await preparedCopy(`/paper/manuscript/${name}`, world, throwing))
}

/** The stories on their pages, and nothing else of what the editor pinned. */
function withoutPins(issue: Issue): Issue {
  const pages = issue.facts.pages.map(page => ({
    ...page,
    pins: page.pins.map(({ story, place }) => ({ story, place }))
  }))
  return { ...issue, facts: { ...issue.facts, pages } }
}

/** Every cell of the room under one frame, and none under two. */
function tiles({ stands, room }: MadeUpPage): boolean {
  const covered = new Set(
    stands.flatMap(({ column, row, width, height }) =>
      Array.from({ length: width * height }, (_, at) => {
        const [x, y] = [column + (at % width), row + Math.floor(at / width)]
        return x < room.columns && y < room.rows ? `${x} ${y}` : 'outside'
      })
    )
  )
  const cells = stands.reduce((sum, { width, height }) => sum + width * height, 0)
  const whole = room.columns * room.rows
  return !covered.has('outside') && covered.size === whole && cells === whole
}

function unprintable({ score }: MadeUpPage): readonly string[] {
  return score.metrics
    .filter(({ value, never }) => never !== undefined && value > never)
    .map(({ number, value }) => `metric ${number}: ${value}`)
}

/** The stories that stand somewhere; the rest of one that runs on is no story of its own. */
function placed({ pages }: MadeUp): string[] {
  return pages
    .flatMap(({ stands }) => stands.map(({ story }) => story.slug))
    .filter(slug => !slug.includes('~'))
}
