import { join } from 'node:path'
import sharp from 'sharp'
import { dailyStyle } from '../makeup/leaf/daily-style.ts'
import type { World } from '../model/world.ts'
import { type BenchPage, benchPages } from './bench-pages.ts'
import { type BenchAim, benchAims, benchTable, worstPages } from './bench-pages-table.ts'

/** What is measured, and where the worst pages are written. */
export interface MakeupBenchRequest {
  /** Random pages, seeds from 1. */
  readonly pages: number
  /** Absolute folder, emptied of what an earlier run wrote there. */
  readonly output: string
  /** Told after every page. */
  readonly done: (page: number) => void
}

/** What the benchmark of the make-up found. */
export interface MakeupBench {
  readonly pages: number
  readonly aims: readonly BenchAim[]
  /** For people: the aims and the distribution. */
  readonly table: string
  /** Paths of the pictures of the worst pages, the worst first. */
  readonly worst: readonly string[]
}

const worstShown = 10

/** What an earlier run drew; nothing else in the folder is ours to remove. */
const drawnName = /^\d\d-seed-\d+\.(?:svg|png)$/

/** Solves seeded random pages, measures them, and draws the worst ten as SVG and PNG. */
export async function benchMakeup(
  { pages: count, output, done }: MakeupBenchRequest,
  world: World
): Promise<MakeupBench> {
  const seeds = Array.from({ length: count }, (_, at) => at + 1)
  const pages = benchPages(
    seeds,
    dailyStyle,
    () => performance.now(),
    page => done(page.seed)
  )
  for (const name of await world.list(output)) {
    if (drawnName.test(name)) await world.remove(join(output, name))
  }
  const worst: string[] = []
  for (const [at, page] of worstPages(pages, worstShown).entries()) {
    worst.push(...(await drawn(page, at + 1, output, world)))
  }
  return { pages: count, aims: benchAims(pages), table: benchTable(pages), worst }
}

/** A page that was not filled has nothing to show. */
async function drawn(
  { svg, seed }: BenchPage,
  rank: number,
  output: string,
  world: World
): Promise<readonly string[]> {
  if (svg === '') return []
  const path = join(output, `${String(rank).padStart(2, '0')}-seed-${seed}`)
  await world.write(`${path}.svg`, svg)
  await world.write(`${path}.png`, await sharp(Buffer.from(svg)).png().toBuffer())
  return [`${path}.png`]
}
