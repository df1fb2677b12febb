import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { recordIn, recordName } from '../../desk/changes/print-record.ts'
import type { Call } from '../../desk/cli/command.ts'
import { deskHands, type ShownDesk } from '../../tests/desk/preview/desk-hands.ts'
import { openDesk } from '../../tests/desk/preview/open-desk.ts'
import { type DayAct, dayActs } from './day-acts.ts'
import { fourPagePaper } from './four-page-paper.ts'

/** What came of one correction. */
interface DayRow {
  readonly name: string
  readonly outcome: 'done' | 'relaid' | 'undone' | 'failed'
  /** Pages that changed though they were not to. */
  readonly disturbed: readonly number[]
  readonly codes: readonly string[]
  readonly seconds: number
}

/** An office's day at the desk, in a real browser: twelve corrections by mouse and keyboard, then the acceptance. */
export async function runDeskDay(
  call: Call
): Promise<{ readonly table: string; readonly found: unknown }> {
  const paper = await fourPagePaper()
  const desk = await openDesk(folder => {
    rmSync(folder, { recursive: true })
    for (const [name, content] of paper) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
  })
  const hands = deskHands(desk.tab)
  const rows: DayRow[] = []
  try {
    for (const act of dayActs) {
      const row = await made(act)
      rows.push(row)
      call.desk.terminal.progress(`  ${row.name}: ${row.outcome} ${row.seconds.toFixed(1)} s`)
    }
    const accepted = await hands.act('accept', { 'act-signer-0': '王编辑' })
    const words = await desk.text('#act-said')
    const isAccepted = errorsOf(accepted).length === 0 && /第 1 个/.test(words)
    return { table: tableOf(rows, words), found: { rows, isAccepted } }
  } finally {
    await desk.close()
  }

  /** What stands on each page of the output: its number and a hash. */
  function printed(): ReadonlyMap<number, string> {
    const record = recordIn(readFileSync(join(desk.preview.state().output, recordName), 'utf8'))
    return new Map((record?.pages ?? []).map(({ page, print }) => [page, print]))
  }

  async function made(act: DayAct): Promise<DayRow> {
    const before = printed()
    const started = performance.now()
    const filed = (story: string) => readFileSync(join(desk.folder, `${story}.md`), 'utf8')
    let now: ShownDesk
    try {
      now = await act.act(hands, filed)
    } catch (error) {
      await desk.tab.keyboard.press('Escape')
      return row(act, 'failed', [String(error)], before, before, started)
    }
    const codes = errorsOf(now)
    if (codes.length === 0) return row(act, 'done', [], before, printed(), started)
    const relaid = await hands.act('relayout').catch(() => now)
    if (errorsOf(relaid).length === 0) return row(act, 'relaid', codes, before, printed(), started)
    for (let tries = 0; tries < 2 && errorsOf(await hands.desk()).length > 0; tries += 1)
      await hands.act('undo')
    return row(act, 'undone', codes, before, printed(), started)
  }
}

function row(
  { name, pages }: DayAct,
  outcome: DayRow['outcome'],
  codes: readonly string[],
  before: ReadonlyMap<number, string>,
  now: ReadonlyMap<number, string>,
  started: number
): DayRow {
  const disturbed = [...now.keys()].filter(
    page => !pages.includes(page) && before.get(page) !== now.get(page)
  )
  return { name, outcome, disturbed, codes, seconds: (performance.now() - started) / 1000 }
}

function errorsOf({ problems }: ShownDesk): readonly string[] {
  return problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)
}

function tableOf(rows: readonly DayRow[], said: string): string {
  const lines = rows.map(({ name, outcome, disturbed, codes, seconds }) =>
    [
      name.padEnd(10),
      outcome.padEnd(8),
      `${seconds.toFixed(1)} s`.padStart(7),
      disturbed.length > 0 ? `pages ${disturbed.join(', ')} changed` : '',
      codes.join(' ')
    ].join('  ')
  )
  const done = rows.filter(({ outcome }) => outcome === 'done' || outcome === 'relaid').length
  return [...lines, `${done} of ${rows.length} done; ${said}`].join('\n')
}
