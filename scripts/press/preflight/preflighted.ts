import type { Words } from '../../model/problem.ts'
import type { Check, DrawnCheck, Verdict } from './check.ts'
import { allChecks } from './checks/all-checks.ts'
import type { Demand } from './demand.ts'
import { faultLedger } from './fault-ledger.ts'
import { type Finding, type Group, groups } from './finding.ts'
import type { FaultList } from './open/file-fault.ts'
import { fileFaults } from './open/told-faults.ts'
import type { OpenedFile, OpenedPage } from './opened/file-parts.ts'
import { openFile } from './opened/open-file.ts'
import { emptyGround } from './walk/ground.ts'
import { walkPage } from './walk/walk-page.ts'

/** What was found of a file. */
export interface Preflight {
  /** By their groups, then by pages. */
  readonly findings: readonly Finding[]
  /** All groups, in their order. */
  readonly groups: readonly GroupVerdict[]
  readonly pages: number
}

/** What came of a group: `unasked` where the preset asks for none of its checks. */
export interface GroupVerdict {
  readonly group: Group
  readonly verdict: 'passed' | 'failed' | 'not-checkable' | 'unasked'
  /** Checks that could not be made, and why. */
  readonly unchecked: readonly { readonly code: string; readonly why: Words }[]
}

/** Judges a PDF, ours or a stranger's, by a preset; never throws for what the file is. */
export async function preflighted(
  bytes: Uint8Array,
  demand: Demand,
  checks: readonly Check[] = allChecks
): Promise<Preflight> {
  const { file, faults } = openFile(bytes)
  const run = openRun(demand, checks)
  if (!file) return unopened(run, faults)
  lookAtObjects(run, file)
  for (const page of file.pages) lookAtPage(run, file, page)
  // Last, for what is wrong with a stream is known when it has been read.
  for (const check of run.asked) {
    if (check.looksAt === 'file') run.take(check, await check.look(file, demand))
  }
  return { findings: run.findings(), groups: run.verdicts(), pages: file.pages.length }
}

type Run = ReturnType<typeof openRun>

function openRun(demand: Demand, checks: readonly Check[]) {
  const ledger = faultLedger()
  const unchecked = new Map<string, Words>()
  const asked = checks.filter(({ severity }) => severity(demand.preset) !== undefined)
  return {
    demand,
    asked,
    take: (check: Check, verdict: Verdict, page?: OpenedPage) => {
      const severity = check.severity(demand.preset)
      if ('notCheckable' in verdict) unchecked.set(check.code, verdict.notCheckable)
      else if (severity) for (const fault of verdict) ledger.add(check, severity, fault, page)
    },
    findings: ledger.findings,
    verdicts: () => groups.map(group => verdictOf(group, asked, ledger.findings(), unchecked))
  }
}

function verdictOf(
  group: Group,
  asked: readonly Check[],
  findings: readonly Finding[],
  why: ReadonlyMap<string, Words>
): GroupVerdict {
  const own = asked.filter(check => check.group === group)
  const unchecked = own.flatMap(({ code }) => {
    const words = why.get(code)
    return words ? [{ code, why: words }] : []
  })
  const isWrong = findings.some(one => one.group === group && one.severity === 'error')
  const verdict = isWrong
    ? 'failed'
    : own.length === 0
      ? 'unasked'
      : unchecked.length > 0
        ? 'not-checkable'
        : 'passed'
  return { group, verdict, unchecked }
}

function lookAtObjects(run: Run, file: OpenedFile): void {
  const checks = run.asked.filter(check => check.looksAt === 'object')
  if (checks.length === 0) return
  for (const object of file.objects())
    for (const check of checks) run.take(check, check.look(object, file, run.demand))
}

function lookAtPage(run: Run, file: OpenedFile, page: OpenedPage): void {
  const { demand, asked } = run
  for (const check of asked)
    if (check.looksAt === 'page') run.take(check, check.look(page, demand, file), page)
  const checks = asked.filter((check): check is DrawnCheck => check.looksAt === 'drawn')
  const ground = emptyGround(page.boxes.media ?? page.trim)
  const scene = { file, page, demand, ground }
  const isFollowed = walkPage(file, page, drawn => {
    for (const check of checks) run.take(check, check.look(drawn, scene), page)
    ground.add(drawn)
  })
  if (!isFollowed) for (const check of checks) run.take(check, { notCheckable: tooMuch })
}

const tooMuch: Words = {
  en: 'a page takes more than ten million steps to draw',
  zh: '有一页要画一千万步以上'
}

/** Of a file that is not open nothing can be said but why. */
function unopened(run: Run, faults: FaultList): Preflight {
  for (const check of run.asked) {
    for (const fault of fileFaults(faults, check.code)) run.take(check, [fault])
  }
  // One cause is told once, and not beside each of the checks that could not be made.
  return {
    findings: run.findings(),
    groups: groups.map(group => ({
      group,
      verdict: group === 'file' ? 'failed' : 'not-checkable',
      unchecked: []
    })),
    pages: 0
  }
}
