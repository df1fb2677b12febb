import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cacheFolder } from '../kit/folders.ts'
import { onInterruption } from '../kit/interruption.ts'
import type { World } from '../model/world.ts'
import { plainPrint } from './plain-print.ts'

/** What is measured. */
export interface BenchRequest {
  readonly folder: string
  readonly root: string
  readonly runs: number
  readonly environment: NodeJS.ProcessEnv
  /** Told after each round of measurements. */
  readonly round: (number: number) => void
}

/** One measured build: the whole process, and its stages; milliseconds. */
export interface BenchRun {
  readonly whole: number
  readonly stages: Readonly<Record<string, number>>
}

/** All that was measured, a round after the other on the same machine. */
export interface BenchRuns {
  readonly cold: readonly BenchRun[]
  readonly warm: readonly BenchRun[]
  /** Chromium alone: start, load the same pages.html, print, end. */
  readonly plain: readonly number[]
}

/**
 * Builds an issue in whole processes, cold (no face cut yet) and warm, and prints the result with Chromium
 * alone; the three take turns, so that a busy moment of the machine falls on all of them.
 * @throws Error when the issue has errors.
 */
export async function wholeBuilds(request: BenchRequest, world: World): Promise<BenchRuns> {
  const folder = mkdtempSync(join(tmpdir(), 'duikai-bench-'))
  const forget = onInterruption({ kind: 'path', path: folder })
  const cold: BenchRun[] = []
  const warm: BenchRun[] = []
  const plain: number[] = []
  try {
    // Once without measuring: the program is joined and the driver loaded, as on any second day.
    const first = await buildOnce(request, folder, freshCache(folder, 0))
    await plainPrint(first.output, world)
    for (let round = 1; round <= request.runs; round += 1) {
      const cache = freshCache(folder, round)
      cold.push(await buildOnce(request, folder, cache))
      warm.push(await buildOnce(request, folder, cache))
      plain.push(await plainPrint(first.output, world))
      request.round(round)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
    forget()
  }
  return { cold, warm, plain }
}

/** Without faces, but with the browser, which is unpacked once when Duikai is installed. */
function freshCache(folder: string, round: number): string {
  const cache = join(folder, `cache-${round}`)
  mkdirSync(cache)
  const browser = join(cacheFolder, 'browser')
  if (existsSync(browser)) symlinkSync(browser, join(cache, 'browser'))
  return cache
}

async function buildOnce(
  { folder, root, environment }: BenchRequest,
  output: string,
  cache: string
): Promise<BenchRun & { readonly output: string }> {
  const program = join(root, 'scripts', 'duikai.mjs')
  const args = [program, 'build', folder, '--json', '--output', join(output, 'output')]
  const started = performance.now()
  const text = await new Promise<string>((resolve, reject) => {
    const env = { ...environment, DUIKAI_CACHE: cache }
    execFile(process.execPath, args, { env, maxBuffer: 1 << 26 }, (error, stdout) =>
      error ? reject(new Error(`the issue does not build: ${stdout}`)) : resolve(stdout)
    )
  })
  const whole = performance.now() - started
  const { issues } = JSON.parse(text) as { readonly issues: readonly BuiltIssue[] }
  const [issue] = issues
  return { whole, stages: issue?.millisecondsByStage ?? {}, output: issue?.output ?? '' }
}

interface BuiltIssue {
  readonly output: string
  readonly millisecondsByStage: Readonly<Record<string, number>>
}
