import { basename, dirname } from 'node:path'
import { openBrowser, type RenderBrowser } from '../../kit/browser.ts'
import type { Issue } from '../../model/issue.ts'
import type { Problem, Report, Words } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import type { OfficePaper } from '../../press/office/office-paper.ts'
import { pressRoom } from '../../press/press-room.ts'
import { copyOfIssue } from '../changes/story-copy.ts'
import { writeOverOwn } from '../delivery/write-over-own.ts'
import { compareCopy } from '../diff/compare-copy.ts'
import { readHouse } from '../house.ts'
import { preparedCopy } from '../prepared-copy.ts'
import { comparedState } from './compared-state.ts'
import { printedProof } from './printed-proof.ts'
import { madeBefore, notBuilt, notWritten } from './proof-problems.ts'
import { keepProofed, proofFolder } from './proofed-states.ts'
import { type StandingPages, standingPages } from './standing-pages.ts'

/** Which proof is made, and where. */
export interface ProofRequest {
  /** Absolute folder of the issue, and the one in which its own output stands. */
  readonly folder: string
  readonly output: string
  /** The project's own folder. */
  readonly root: string
  /** A3 where nothing is said. */
  readonly paper?: OfficePaper
  /** Each page at its own size, over several sheets. */
  readonly isFull: boolean
  /** Which browser, as for `openBrowser`. */
  readonly browser?: string
  /** What a person types to build the issue. */
  readonly buildLine: string
}

/** What a proof is made with. */
export interface ProofTools {
  readonly world: World
  readonly report: Report
  /** Gives a browser that stays open; else one is opened and closed. */
  readonly browser?: (report: Report) => Promise<RenderBrowser | undefined>
}

/** A proof that was written. */
export interface Proof {
  readonly file: string
  readonly sheets: number
  /** The sign of the state that it shows. */
  readonly sign: string
  readonly changes: number
  readonly against: Words
}

/** Makes a proof of the pages that stand in the output, and keeps their state by its sign; undefined after an error was reported. */
export async function makeProof(
  request: ProofRequest,
  { world, report, browser }: ProofTools
): Promise<Proof | undefined> {
  const { folder, output, root, paper = 'a3', isFull, buildLine } = request
  const file = `${basename(dirname(folder))}/${basename(folder)}/issue.yaml`
  const issue = await readIssue(folder, world, report)
  const pages = issue && (await standingPages(output, issue.facts.id, world))
  if (issue && !pages) report(notBuilt(file, buildLine))
  if (!issue || !pages) return undefined
  const state = await comparedState(folder, pages, world)
  if ('problems' in state) {
    for (const problem of state.problems) report(problem)
    return undefined
  }
  const stale = changedStories(issue, pages)
  if (stale.length > 0) report(madeBefore(file, stale, buildLine))
  const house = readHouse(root, world)
  const wish = request.browser ? { browser: request.browser } : {}
  const room = pressRoom(
    () => browser?.(report) ?? openBrowser(report, wish),
    browser !== undefined,
    house.then(({ pagedScript }) => pagedScript),
    report
  )
  try {
    const templates = (await house).pageTemplates
    const asked = { issue, pages, state, stale, templates, root, way: { paper, isFull } }
    const made = await room.run(
      ({ press }) => printedProof(press, asked, world, report),
      pages.record.pages.length
    )
    if (!made) return undefined
    const path = `${proofFolder(output)}/proof-${paper}${isFull ? '-full' : ''}.pdf`
    if (!(await written(path, made.bytes, world, report))) return undefined
    await keepProofed(output, state.sign, pages, world)
    const { sign, changes } = state
    return {
      file: path,
      sheets: made.sheets,
      sign,
      changes: changes.length,
      against: state.against
    }
  } finally {
    await room.close()
  }
}

/** What is wrong with the copy now is told only where it cannot be read at all. */
async function readIssue(folder: string, world: World, report: Report): Promise<Issue | undefined> {
  const errors: Problem[] = []
  const issue = await preparedCopy(folder, world, problem => {
    if (problem.severity === 'error') errors.push(problem)
  })
  if (!issue) for (const problem of errors) report(problem)
  return issue
}

/** Headlines of stories whose words are other now than on the pages. */
function changedStories(issue: Issue, { copy }: StandingPages): readonly string[] {
  const now = new Map(copyOfIssue(issue).map(one => [one.story, one]))
  const before = new Map(copy.map(one => [one.story, one]))
  return [...new Set([...before.keys(), ...now.keys()])].flatMap(story => {
    const [was, is] = [before.get(story), now.get(story)]
    const isOther = compareCopy(was?.pieces ?? [], is?.pieces ?? []).length > 0
    return isOther ? [(is ?? was)?.headline || story] : []
  })
}

/** Whether a proof was written, never over a file of the newsroom's own. */
async function written(
  path: string,
  bytes: Uint8Array,
  world: World,
  report: Report
): Promise<boolean> {
  const why = await writeOverOwn(path, bytes, isOwn, world)
  if (why) report(notWritten(`${basename(dirname(path))}/${basename(path)}`, why))
  return why === undefined
}

function isOwn(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes('Duikai, Chromium')
}
