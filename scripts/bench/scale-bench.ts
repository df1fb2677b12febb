import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onInterruption } from '../kit/interruption.ts'
import type { World } from '../model/world.ts'
import { changeOneCharacter } from './changed-characters.ts'
import { freshCache } from './fresh-cache.ts'
import { plainPrint } from './plain-print.ts'
import { type ProcessCost, processCost } from './process-tree.ts'
import { repeatedIssue } from './repeated-issue.ts'

/** What is measured. */
export interface ScaleRequest {
  /** An issue of one page whose stories have whole places. */
  readonly source: string
  readonly root: string
  readonly counts: readonly number[]
  readonly environment: NodeJS.ProcessEnv
  /** Told before each build. */
  readonly next: (what: string) => void
}

/** One issue of so many pages, each build a process of its own. */
export interface ScaleRun {
  readonly pages: number
  /** No layout, no cut face, no kept page; only the browser is unpacked. */
  readonly cold: ProcessCost
  readonly unchanged: ProcessCost
  /** One character of one story is another. */
  readonly changed: ProcessCost
  /** Chromium alone on the same pages: start, load, print, end. */
  readonly plainMs: number
}

/**
 * Builds issues of the same page over and over, cold, unchanged and with a character changed.
 * @throws Error when one does not build, or does work where nothing changed
 */
export async function scaleBench(
  request: ScaleRequest,
  world: World
): Promise<readonly ScaleRun[]> {
  const shelf = mkdtempSync(join(tmpdir(), 'duikai-scale-'))
  const forget = onInterruption({ kind: 'path', path: shelf })
  const runs: ScaleRun[] = []
  try {
    for (const pages of request.counts) runs.push(await ofPages(pages, shelf, request, world))
  } finally {
    rmSync(shelf, { recursive: true, force: true })
    forget()
  }
  return runs
}

async function ofPages(
  pages: number,
  shelf: string,
  { source, root, environment, next }: ScaleRequest,
  world: World
): Promise<ScaleRun> {
  const folder = join(shelf, 'manuscript', `pages-${pages}`)
  const output = join(shelf, 'output')
  const cache = freshCache(join(shelf, `cache-${pages}`))
  await repeatedIssue(source, folder, pages, world)
  const program = join(root, 'scripts', 'duikai.mjs')
  const build = async (what: string) => {
    next(`${pages}: ${what}`)
    const args = [program, 'build', folder, '--json', '--output', output]
    return processCost(args, { ...environment, DUIKAI_CACHE: cache })
  }
  // Joins the program, as on any second day.
  await processCost([program, 'version'], { ...environment, DUIKAI_CACHE: cache })
  const cold = await build('cold')
  next(`${pages}: print`)
  const plainMs = await plainPrint(join(output, `pages-${pages}`), world)
  const unchanged = await build('unchanged')
  if (!/"unchanged": true/.test(unchanged.out)) throw new Error(`${folder} is not found unchanged`)
  await changeOneCharacter(folder, Math.ceil(pages / 2), world)
  const changed = await build('changed')
  if (!/"unchanged": false/.test(changed.out)) throw new Error(`${folder} is not found changed`)
  rmSync(output, { recursive: true, force: true })
  return { pages, cold, unchanged, changed, plainMs }
}
