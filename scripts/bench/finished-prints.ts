import { basename } from 'node:path'
import { readHouse } from '../desk/house.ts'
import { keptProblems } from '../desk/kept-problems.ts'
import { type PreparedPages, preparedPages } from '../desk/prepared-pages.ts'
import { pressWork } from '../desk/press-work.ts'
import { openBrowser } from '../kit/browser.ts'
import { median } from '../kit/median.ts'
import type { World } from '../model/world.ts'
import { pressRoom } from '../press/press-room.ts'
import { type Printed, pageChecks, printRun } from '../press/print-run.ts'
import { type PressWork, proofedPaper } from '../press/proofed-paper.ts'
import { writtenPages } from '../press/written-pages.ts'

/** What is measured. */
export interface PressBenchRequest {
  readonly folders: readonly string[]
  readonly root: string
  readonly preset: string
  readonly runs: number
  /** Told after each round of an issue. */
  readonly round: (number: number) => void
}

/** What finishing a print took of one issue: medians of milliseconds of processor. */
export interface PressBench {
  readonly issue: string
  readonly pages: number
  /** `paper.pdf` alone; with `press.pdf`; what the press file takes of that, and that for a page. */
  readonly paperMs: number
  readonly bothMs: number
  readonly pressMs: number
  readonly pressMsPerPage: number
  readonly pressBytes: number
  /** The most memory that the whole program has held so far, MB. */
  readonly peakMb: number
}

/**
 * Prints issues once with Chromium, and finishes each print several times without and with a press file, in turn.
 * @throws Error when an issue has errors.
 */
export async function pressBench(
  { folders, root, preset, runs, round }: PressBenchRequest,
  world: World
): Promise<readonly PressBench[]> {
  const found: PressBench[] = []
  for (const folder of folders) {
    const print = await printOf(folder, { root, preset, world })
    const { paper, both, pressBytes } = await rounds(print, runs, round)
    const [paperMs, bothMs] = [median(paper), median(both)]
    const pages = print.prepared.layout.pages.length
    const pressMs = bothMs - paperMs
    found.push({
      issue: basename(folder),
      pages,
      paperMs,
      bothMs,
      pressMs,
      pressMsPerPage: pressMs / pages,
      pressBytes,
      peakMb: process.resourceUsage().maxRSS / 1024
    })
  }
  return found
}

/** Finishes a print without and with a press file in turn; the first round warms the program and is not counted. */
async function rounds(print: Print, runs: number, round: (number: number) => void) {
  const taken: Record<'paper' | 'both', number[]> = { paper: [], both: [] }
  let pressBytes = 0
  for (let number = 0; number <= runs; number++) {
    for (const kind of number % 2 === 0 ? kinds : [...kinds].reverse()) {
      const before = process.cpuUsage()
      const { press } = await finish(print, kind === 'both' ? print.work : {})
      const { user, system } = process.cpuUsage(before)
      if (number > 0) taken[kind].push((user + system) / 1000)
      pressBytes = press?.bytes.length ?? pressBytes
    }
    if (number > 0) round(number)
  }
  return { ...taken, pressBytes }
}

/** The table for people. */
export function pressBenchTable(found: readonly PressBench[]): string {
  const head =
    'issue                     pages   paper ms    both ms   press ms   a page    MB peak'
  const rows = found.map(one =>
    [
      one.issue.padEnd(24),
      ...[one.pages, one.paperMs, one.bothMs, one.pressMs, one.pressMsPerPage, one.peakMb].map(
        number => number.toFixed(0).padStart(9)
      )
    ].join(' ')
  )
  return [head, ...rows].join('\n')
}

const kinds = ['paper', 'both'] as const

interface Print {
  readonly prepared: PreparedPages
  readonly printed: Printed
  readonly work: { readonly press?: PressWork }
}

function finish({ prepared, printed }: Print, work: Print['work']) {
  const { issue, style, layout } = prepared
  const pages = layout.pages.map(page => page.set)
  return proofedPaper(printed, issue, pages, { ...layout, ...work }, style, () => undefined)
}

async function printOf(
  folder: string,
  { root, preset, world }: { readonly root: string; readonly preset: string; readonly world: World }
): Promise<Print> {
  const problems = keptProblems(() => undefined)
  const { report } = problems
  const house = await readHouse(root, world)
  const room = pressRoom(
    () => openBrowser(report, {}),
    false,
    Promise.resolve(house.pagedScript),
    report
  )
  try {
    const asked = { folder, root, draft: false, layout: 'accepted', keepsLayout: false } as const
    const request = { ...asked, press: { preset } }
    const prepared = await preparedPages(request, world, problems, () => undefined)
    if (!prepared) throw new Error(`${folder} cannot be made up`)
    const { issue, style, faces, layout } = prepared
    const pages = layout.pages.map(page => page.set)
    const laidOut = writtenPages(pages, issue, style, faces, house.pageTemplates, report)
    if (!laidOut) throw new Error(`${folder} cannot be laid out`)
    const look = { look: async () => [], problems: () => [] }
    const checks = { ...pageChecks, ...look, readSeen: async () => [] }
    const finished = async (printed: Printed) => printed
    const bind = async () => undefined
    const order = { laidOut, issue, style, checks, finish: finished, bind }
    const run = await room.run(({ press }) => printRun(press, order, report), pages.length)
    if (!run) throw new Error(`${folder} cannot be printed`)
    return { prepared, printed: run.finished, work: await pressWork(prepared, world) }
  } finally {
    await room.close()
  }
}
