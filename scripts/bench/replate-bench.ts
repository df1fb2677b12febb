import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { warmBrowser } from '../desk/preview/server/warm-browser.ts'
import { onInterruption } from '../kit/interruption.ts'
import type { World } from '../model/world.ts'
import { changeOneCharacter } from './changed-characters.ts'
import { freshCache } from './fresh-cache.ts'
import { processCost, treeCpuMs } from './process-tree.ts'
import { repeatedIssue } from './repeated-issue.ts'

/** What is measured. */
export interface ReplateRequest {
  /** An issue of one page whose stories have whole places. */
  readonly source: string
  readonly root: string
  readonly counts: readonly number[]
  readonly environment: NodeJS.ProcessEnv
  /** How often each is measured; the middle one counts. */
  readonly times: number
  /** Told before each build. */
  readonly next: (what: string) => void
}

/** One issue of so many pages, of which so many are changed by a character; processor and clock, ms. */
export interface ReplateRun {
  readonly pages: number
  readonly changed: number
  readonly warm: Cost
  readonly command: Cost
}

/** What a build took with all that it started. */
export interface Cost {
  readonly cpuMs: number
  readonly wallMs: number
}

/**
 * Builds issues of the same page over and over with one character of one page changed, then of four: by a command that
 * starts from nothing, and in a process that has built the issue before, with its browser open.
 * @throws Error when one does not build
 */
export async function replateBench(
  request: ReplateRequest,
  world: World
): Promise<readonly ReplateRun[]> {
  const shelf = mkdtempSync(join(tmpdir(), 'duikai-replate-'))
  const forget = onInterruption({ kind: 'path', path: shelf })
  const runs: ReplateRun[] = []
  try {
    for (const pages of request.counts) runs.push(...(await ofPages(pages, shelf, request, world)))
  } finally {
    rmSync(shelf, { recursive: true, force: true })
    forget()
  }
  return runs
}

async function ofPages(
  pages: number,
  shelf: string,
  { source, root, environment, times, next }: ReplateRequest,
  world: World
): Promise<readonly ReplateRun[]> {
  const folder = join(shelf, 'manuscript', `pages-${pages}`)
  const output = join(shelf, 'output')
  await repeatedIssue(source, folder, pages, world)
  const program = join(root, 'scripts', 'duikai.mjs')
  const own = { ...environment, DUIKAI_CACHE: freshCache(join(shelf, `cache-${pages}`)) }
  await processCost([program, 'version'], own)
  const command = async () => {
    const args = [program, 'build', folder, '--json', '--output', output]
    const { cpuMs = 0, wallMs } = await processCost(args, own)
    return { cpuMs, wallMs }
  }
  next(`${pages}: cold`)
  await command()
  let time = 0
  const changePages = async (count: number) => {
    time += 1
    for (let page = 1; page <= count; page += 1) await changeOneCharacter(folder, page, world, time)
  }
  const measured = async (count: number, build: () => Promise<Cost>) => {
    const costs: Cost[] = []
    for (let at = 0; at < times; at += 1) {
      await changePages(count)
      costs.push(await build())
    }
    return middle(costs)
  }
  const counts = [1, 4].filter(count => count <= pages)
  const commands: Cost[] = []
  for (const count of counts) {
    next(`${pages}: command, ${count} changed`)
    commands.push(await measured(count, command))
  }
  const warm = await warmBuilds({ folder, output, root }, world)
  try {
    next(`${pages}: warm`)
    await warm.build()
    await changePages(1)
    await warm.build()
    const runs: ReplateRun[] = []
    for (const [at, changed] of counts.entries()) {
      next(`${pages}: warm, ${changed} changed`)
      const cost = await measured(changed, warm.build)
      runs.push({ pages, changed, warm: cost, command: commands[at] ?? cost })
    }
    return runs
  } finally {
    await warm.close()
  }
}

interface WarmBuilds {
  readonly build: () => Promise<Cost>
  readonly close: () => Promise<void>
}

/** Builds in this process with one browser, as the desk does. */
async function warmBuilds(
  request: { readonly folder: string; readonly output: string; readonly root: string },
  world: World
): Promise<WarmBuilds> {
  const { build } = await import('../desk/build.ts')
  const browser = warmBrowser(undefined)
  return {
    build: async () => {
      const [cpu, wall] = [treeCpuMs(process.pid), performance.now()]
      const tools = { world, browser: browser.get, report: () => undefined, stage: () => undefined }
      const { written } = await build({ ...request, draft: false }, tools)
      if (!written) throw new Error(`${request.folder} does not build`)
      return { cpuMs: treeCpuMs(process.pid) - cpu, wallMs: performance.now() - wall }
    },
    close: browser.close
  }
}

function middle(costs: readonly Cost[]): Cost {
  const sorted = [...costs].sort((one, other) => one.cpuMs - other.cpuMs)
  return sorted[Math.floor(sorted.length / 2)] ?? { cpuMs: 0, wallMs: 0 }
}
