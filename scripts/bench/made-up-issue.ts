import { keptProblems } from '../desk/kept-problems.ts'
import { type PreparedPages, preparedPages } from '../desk/prepared-pages.ts'
import type { World } from '../model/world.ts'
import { type RandomIssue, randomIssue } from './random-issue.ts'

/** A random issue as its editor would print it. */
export interface MadeUpIssue extends Trial {
  readonly issue: RandomIssue
}

/** Makes a random issue up in a folder, as its editor would print it. */
export async function madeUpIssue(
  seed: number,
  folder: string,
  root: string,
  world: World
): Promise<MadeUpIssue> {
  const write = (worth: readonly number[]) => randomIssue(seed, folder, worth, world)
  return untilFilled(write, folder, root, world)
}

/**
 * Makes an issue up that is written by what its editor thinks each page to take. One whose page is too full or too
 * empty takes a piece less or more for it, three times at most.
 */
export async function untilFilled<Written>(
  write: (worth: readonly number[]) => Promise<Written>,
  folder: string,
  root: string,
  world: World
): Promise<Trial & { readonly issue: Written }> {
  const worth = Array.from({ length: pagesMost }, () => 1)
  for (let round = 0; ; round += 1) {
    const issue = await write(worth)
    const tried = { issue, ...(await trial(folder, root, world)) }
    const { short, over } = tried
    if (short.length + over.length === 0 || round === 3) return tried
    for (const page of over) worth[page - 1] = (worth[page - 1] ?? 1) * (0.93 - 0.02 * round)
    for (const page of short) worth[page - 1] = (worth[page - 1] ?? 1) * (1.05 + 0.02 * round)
  }
}

/** More than any issue of a bench has. */
const pagesMost = 12

type Trial = Awaited<ReturnType<typeof trial>>

/** Makes an issue up; a page that was not filled is over unless its advice says that it lacks copy. */
async function trial(folder: string, root: string, world: World) {
  const problems = keptProblems(() => undefined)
  const asked = { folder, root, draft: false, layout: 'first', keepsLayout: false } as const
  let before = process.cpuUsage()
  let makeUpMs = 0
  const prepared: PreparedPages | undefined = await preparedPages(asked, world, problems, stage => {
    const { user, system } = process.cpuUsage(before)
    if (stage === 'make-up') makeUpMs = (user + system) / 1000
    before = process.cpuUsage()
  })
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
    /** Processor time of measuring and make-up, ms. */
    makeUpMs,
    codes: [...new Set(errors.map(({ code }) => code))],
    short: drafts.filter(page => short.has(page)),
    over: drafts.filter(page => !short.has(page))
  }
}
