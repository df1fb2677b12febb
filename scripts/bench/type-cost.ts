import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../desk/build.ts'
import { measurePageType, type PageTypeMeasure } from '../desk/measure-pages.ts'
import { onInterruption } from '../kit/interruption.ts'
import type { World } from '../model/world.ts'

/** What is measured. */
export interface TypeBenchRequest {
  readonly folders: readonly string[]
  readonly root: string
  readonly runs: number
  /** Told after each round of measurements. */
  readonly round: (number: number) => void
}

/** What was measured of one issue, a round after the other, milliseconds. */
export interface TypeBenchRuns {
  readonly pages: number
  readonly measured: readonly number[]
  readonly unmeasured: readonly number[]
  /** From asking for the type until all of it is judged, within the measured builds. */
  readonly measuring: readonly number[]
}

/**
 * Builds issues with and without measuring their type; the two take turns, and who goes first too, so that a busy
 * moment of the machine falls on both.
 * @throws Error when an issue has errors.
 */
export async function typeCost(
  { folders, root, runs, round }: TypeBenchRequest,
  world: World
): Promise<readonly TypeBenchRuns[]> {
  const output = mkdtempSync(join(tmpdir(), 'duikai-bench-'))
  const forget = onInterruption({ kind: 'path', path: output })
  const issues = folders.map(folder => ({ folder, ...nothingYet() }))
  try {
    // Round 0 is not counted: it cuts the faces and warms the program.
    for (let number = 0; number <= runs; number += 1) {
      for (const issue of issues) {
        const order = number % 2 === 0 ? [true, false] : [false, true]
        for (const isMeasured of order) {
          const one = await buildOnce({ folder: issue.folder, output, root }, isMeasured, world)
          issue.pages = one.pages
          if (number === 0) continue
          if (isMeasured) issue.measuring.push(one.measuring)
          issue[isMeasured ? 'measured' : 'unmeasured'].push(one.whole)
        }
      }
      if (number > 0) round(number)
    }
  } finally {
    rmSync(output, { recursive: true, force: true })
    forget()
  }
  return issues
}

function nothingYet() {
  const none = (): number[] => []
  return { pages: 0, measured: none(), unmeasured: none(), measuring: none() }
}

async function buildOnce(
  places: { readonly folder: string; readonly output: string; readonly root: string },
  isMeasured: boolean,
  world: World
): Promise<{ readonly whole: number; readonly measuring: number; readonly pages: number }> {
  let measuring = 0
  let pages = 0
  const timed: PageTypeMeasure = async (...args) => {
    const asked = performance.now()
    const type = await measurePageType(...args)
    measuring = performance.now() - asked
    return type
  }
  const started = performance.now()
  const { written, problems } = await build(
    { ...places, draft: false },
    {
      world,
      report: () => undefined,
      stage: () => undefined,
      measureType: isMeasured ? timed : unmeasured,
      madeUp: made => {
        pages = made.pages.length
      }
    }
  )
  const whole = performance.now() - started
  const error = problems.find(problem => problem.severity === 'error')
  if (!written) throw new Error(`${places.folder} does not build: ${error?.message.en}`)
  return { whole, measuring, pages }
}

const unmeasured: PageTypeMeasure = async () => ({
  lines: 0,
  justifiedLines: 0,
  paragraphs: 0,
  meanStretchEm: 0,
  largestStretchEm: 0,
  findings: [],
  pages: []
})
