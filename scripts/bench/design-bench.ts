import { join } from 'node:path'
import { type DesignOfPage, designOfPages } from '../desk/design/design-of-pages.ts'
import { keptProblems } from '../desk/kept-problems.ts'
import { type PreparedPages, preparedPages } from '../desk/prepared-pages.ts'
import { cacheFolder } from '../kit/folders.ts'
import type { World } from '../model/world.ts'
import { type RandomIssue, randomIssue } from './random-issue.ts'
import type { Genre } from './random-issue-page.ts'

/** A page of the bench as an art director sees it, and where it comes from. */
export interface DesignRow extends DesignOfPage {
  readonly seed: number
  readonly folder: string
  readonly format: string
  readonly style: string
  readonly genre: Genre
}

/** What the bench made up. */
export interface DesignBench {
  readonly issues: number
  readonly rows: readonly DesignRow[]
  /** `seed:page` of pages that could not be filled, and why the issue was not made. */
  readonly unfilled: readonly string[]
}

/** Which issues are made up. */
export interface DesignBenchRequest {
  readonly from: number
  readonly issues: number
  readonly root: string
  readonly done: (issue: RandomIssue, pages: number) => void
}

/** Makes issues up from their seeds, each as its editor would print it, and measures every page that is filled. */
export async function designBench(
  { from, issues, root, done }: DesignBenchRequest,
  world: World
): Promise<DesignBench> {
  const rows: DesignRow[] = []
  const unfilled: string[] = []
  for (let seed = from; seed < from + issues; seed += 1) {
    const folder = join(cacheFolder, 'bench', `design-${seed}`)
    const { issue, prepared, codes } = await madeUp(seed, folder, root, world)
    const pages = prepared?.layout.pages.filter(({ set }) => !set.isDraft) ?? []
    const seen = designOfPages(pages)
    rows.push(
      ...seen.map(page => ({ ...page, ...issue, genre: issue.genres[page.page - 1] as Genre }))
    )
    const made = new Set(pages.map(({ set }) => set.dummy.page))
    issue.genres.forEach((_, at) => {
      if (!made.has(at + 1)) unfilled.push(`${seed}:${at + 1} ${codes.join(' ')}`)
    })
    done(issue, pages.length)
  }
  return { issues, rows, unfilled }
}

interface MadeUp extends Awaited<ReturnType<typeof trial>> {
  readonly issue: RandomIssue
}

/** An editor whose page is too full or too empty takes a piece less or more for it, three times at most. */
async function madeUp(seed: number, folder: string, root: string, world: World): Promise<MadeUp> {
  const worth = [1, 1, 1]
  let tried: MadeUp | undefined
  for (let round = 0; round < 4; round += 1) {
    const issue = await randomIssue(seed, folder, worth, world)
    tried = { issue, ...(await trial(folder, root, world)) }
    const { short, over } = tried
    if (short.length + over.length === 0) break
    for (const page of over) worth[page - 1] = (worth[page - 1] ?? 1) * (0.93 - 0.02 * round)
    for (const page of short) worth[page - 1] = (worth[page - 1] ?? 1) * (1.05 + 0.02 * round)
  }
  return tried as MadeUp
}

/** Makes an issue up; a page that was not filled is over unless its advice says that it lacks copy. */
async function trial(folder: string, root: string, world: World) {
  const problems = keptProblems(() => undefined)
  const asked = { folder, root, draft: false, layout: 'first', keepsLayout: false } as const
  const prepared: PreparedPages | undefined = await preparedPages(
    asked,
    world,
    problems,
    () => undefined
  )
  const errors = problems.all.filter(({ severity }) => severity === 'error')
  const short = new Set(
    errors
      .filter(({ code }) => code === 'makeup/too-little-copy')
      .map(({ message }) => Number(/\d+/.exec(message.en)?.[0]))
  )
  const drafts = (prepared?.layout.pages ?? [])
    .filter(({ set }) => set.isDraft)
    .map(({ set }) => set.dummy.page)
  return {
    prepared,
    codes: [...new Set(errors.map(({ code }) => code))],
    short: drafts.filter(page => short.has(page)),
    over: drafts.filter(page => !short.has(page))
  }
}
