import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { outputs } from '../desk/artifacts/all-outputs.ts'
import { wholeSet } from '../desk/artifacts/whole-set.ts'
import { writeOutput } from '../desk/delivery/output-folder.ts'
import { readHouse } from '../desk/house.ts'
import { keptProblems } from '../desk/kept-problems.ts'
import { makeIssue } from '../desk/make-issue.ts'
import { openBrowser } from '../kit/browser.ts'
import { onInterruption } from '../kit/interruption.ts'
import type { World } from '../model/world.ts'
import { pressRoom } from '../press/press-room.ts'
import { type PageChecks, pageChecks } from '../press/print-run.ts'

/** Runs a part of a build and counts its time. */
export type Timer = <Result>(work: () => Promise<Result>) => Promise<Result>

/** A check whose cost is measured: what a build does with it, and without. */
export interface Check {
  readonly measured: (timer: Timer) => MeasuredCheck
  readonly unmeasured: Partial<PageChecks>
}

/** A build's checks, one of which counts its time. */
export interface MeasuredCheck {
  readonly checks: Partial<PageChecks>
  /** What a build does beside other work is done once more when it is over, so that its own time can be told. */
  readonly afterwards?: () => Promise<void>
}

/** What is measured. */
export interface CheckBenchRequest {
  readonly check: Check
  readonly folders: readonly string[]
  readonly root: string
  readonly runs: number
  /** Told after each round of measurements. */
  readonly round: (number: number) => void
}

/** What was measured of one issue, a round after the other, milliseconds. */
export interface CheckBenchRuns {
  readonly pages: number
  readonly measured: readonly number[]
  readonly unmeasured: readonly number[]
  /** What the check took within the builds that have it. */
  readonly measuring: readonly number[]
}

/**
 * Builds issues with and without a check; the two take turns, and who goes first too, so that a busy
 * moment of the machine falls on both.
 * @throws Error when an issue has errors.
 */
export async function checkCost(
  { check, folders, root, runs, round }: CheckBenchRequest,
  world: World
): Promise<readonly CheckBenchRuns[]> {
  const output = mkdtempSync(join(tmpdir(), 'duikai-bench-'))
  const forget = onInterruption({ kind: 'path', path: output })
  const issues = folders.map(folder => ({ folder, ...nothingYet() }))
  try {
    // Round 0 is not counted: it cuts the faces and warms the program.
    for (let number = 0; number <= runs; number += 1) {
      for (const issue of issues) {
        const isFirst = number % 2 === 0
        for (const isMeasured of [isFirst, !isFirst]) {
          const one = await buildOnce(
            { folder: issue.folder, output, root },
            check,
            isMeasured,
            world
          )
          issue.pages = one.pages
          if (number > 0) note(issue, isMeasured, one)
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

function note(
  issue: ReturnType<typeof nothingYet>,
  isMeasured: boolean,
  { whole, measuring }: { readonly whole: number; readonly measuring: number }
): void {
  if (isMeasured) issue.measuring.push(measuring)
  issue[isMeasured ? 'measured' : 'unmeasured'].push(whole)
}

interface Places {
  readonly folder: string
  readonly output: string
  readonly root: string
}

async function buildOnce(
  places: Places,
  check: Check,
  isMeasured: boolean,
  world: World
): Promise<{ readonly whole: number; readonly measuring: number; readonly pages: number }> {
  let measuring = 0
  const timer: Timer = async work => {
    const asked = performance.now()
    const done = await work()
    measuring += performance.now() - asked
    return done
  }
  const measured = isMeasured ? check.measured(timer) : { checks: check.unmeasured }
  const started = performance.now()
  const { written, problems, pages } = await builtWith(measured.checks, places, world)
  const whole = performance.now() - started
  await measured.afterwards?.()
  const error = problems.find(problem => problem.severity === 'error')
  if (!written) throw new Error(`${places.folder} does not build: ${error?.message.en}`)
  return { whole, measuring, pages }
}

/** Builds as `build` does, from the same stages, but with some checks in place of the house's own. */
async function builtWith(checks: Partial<PageChecks>, places: Places, world: World) {
  const problems = keptProblems(() => undefined)
  const { report } = problems
  let pages = 0
  const house = await readHouse(places.root, world)
  const open = () => openBrowser(report, {})
  const room = pressRoom(open, false, Promise.resolve(house.pagedScript), report)
  try {
    const made = await makeIssue(
      { ...places, draft: false },
      {
        world,
        stage: () => undefined,
        madeUp: made => {
          pages = made.pages.length
        }
      },
      { house, room, problems },
      { ...pageChecks, ...checks }
    )
    const output = join(places.output, basename(places.folder))
    const artifacts =
      made && !problems.hasError() ? await wholeSet(made, outputs, report) : undefined
    const delivery = { issue: places.folder, lock: made?.layout.lock }
    const written =
      artifacts !== undefined &&
      (await writeOutput(output, { ...delivery, artifacts }, world, report))
    return { written, problems: problems.all, pages }
  } finally {
    await room.close()
  }
}
