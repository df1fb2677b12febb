import type { Correction, MadeCorrection } from '../model/correction.ts'
import type { CorrectableRun } from './correctable-runs.ts'
import { lineBreak } from './run-characters.ts'
import type { TextEdit } from './text-edit.ts'
import { editRun, runText, type TextRun } from './text-run.ts'

/** Keeps where each correction stands while later ones move the copy around it. */
export interface MendedRuns {
  /** Makes a correction whose wording begins at `start`; false, and nothing done, where it covers what is no text. */
  readonly mend: (
    correction: Correction,
    right: string,
    at: CorrectableRun,
    start: number
  ) => boolean
  /** Takes note of a correction of a whole block, which stands nowhere in a run. */
  readonly note: (made: MadeCorrection) => void
  /** What was made in a run, in its order. */
  readonly madeIn: (run: CorrectableRun) => readonly Mended[]
  /** In the order in which they were made. */
  readonly made: () => readonly MadeCorrection[]
}

/** A correction in its run, with the edit that it was when it was made. */
export interface Mended {
  readonly correction: Correction
  readonly at: CorrectableRun
  readonly edit: TextEdit
  readonly madeAt: number
  start: number
  end: number
}

/** No correction made yet. */
export function mendedRuns(): MendedRuns {
  const all: (Mended | MadeCorrection)[] = []
  const byRun = new Map<TextRun, Mended[]>()
  return {
    mend(correction, right, at, start) {
      const edit = smallest(correction.wrong, right, start)
      if (!editRun(at.run, [edit])) return false
      const own = byRun.get(at.run) ?? []
      for (const one of own) shift(one, edit)
      const mended = { correction, at, edit, madeAt: start, start, end: start + right.length }
      byRun.set(at.run, [...own, mended])
      all.push(mended)
      return true
    },
    note: made => void all.push(made),
    madeIn: ({ run }) => byRun.get(run) ?? [],
    made: () => all.map(one => ('in' in one ? one : madeCorrection(one)))
  }
}

function madeCorrection({ correction, at, start, end }: Mended): MadeCorrection {
  return {
    correction,
    in: at.in,
    ...(at.part === undefined ? {} : { part: at.part }),
    id: at.id,
    run: at.index,
    offset: start,
    length: end - start,
    before: correction.wrong,
    after: copyOf(at.run).slice(start, end)
  }
}

/** The run's copy as a correction quotes it. */
export function copyOf(run: TextRun): string {
  return runText(run).replaceAll(lineBreak, '\n')
}

/** Only what differs is changed, so that emphasis around it stays where it was. */
function smallest(wrong: string, right: string, start: number): TextEdit {
  const most = Math.min(wrong.length, right.length)
  let head = 0
  while (head < most && wrong[head] === right[head]) head += 1
  let tail = 0
  while (tail < most - head && wrong.at(-1 - tail) === right.at(-1 - tail)) tail += 1
  return {
    start: start + head,
    end: start + wrong.length - tail,
    insert: right.slice(head, right.length - tail)
  }
}

/** An edit beside the place moves it; one that reaches into it becomes part of it. */
export function shift(place: { start: number; end: number }, edit: TextEdit): void {
  const longer = edit.insert.length - (edit.end - edit.start)
  if (edit.start >= place.end) return
  if (edit.end <= place.start) place.start += longer
  else place.start = Math.min(place.start, edit.start)
  place.end = Math.max(place.end, edit.end) + longer
}
