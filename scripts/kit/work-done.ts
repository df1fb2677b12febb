/** What a build may do much of, counted: what costs follow, on every machine alike. */
export type Work =
  /** Paragraphs of copy broken into lines for one measure, in every number of lines. */
  | 'paragraphs broken'
  /** Sheets that the browser was given to lay out. */
  | 'sheets laid out'
  /** Pictures that the browser took of sheets. */
  | 'sheets pictured'
  /** Pictures that were searched for the ink of every line. */
  | 'sheets looked at'
  /** Runs of copy that were searched for the words of a correction. */
  | 'runs searched'

const counts = new Map<Work, number>()

/** Counts work where it is done. */
export function countWork(work: Work, times = 1): void {
  counts.set(work, workDone(work) + times)
}

/** How much of a work this program has done since it began. */
export function workDone(work: Work): number {
  return counts.get(work) ?? 0
}
