import { jumpLines } from '../leaf/galley.ts'

/** A story that runs on: 下转第N版, 上接第N版. */
export interface Jump {
  readonly story: string
  readonly from: number
  readonly to: number
  /** Body lines, at one column's measure, before and after the break. */
  readonly linesBefore: number
  readonly linesAfter: number
  /** Cells that the short head of the rest takes. */
  readonly headCells: number
}

const restHeadCells = 6
/** Lines of a story that readers follow to another page rather than a short one. */
const longStory = 100

interface JumpableStory {
  readonly slug: string
  readonly priority: number
  readonly lines: number
}

/**
 * The jump that frees so many lines of a page: of the long stories the least important, then the longest;
 * undefined when none is long enough.
 */
export function jumpFor(
  stories: readonly JumpableStory[],
  lines: number,
  from: number,
  to: number
): Jump | undefined {
  // The line that names the other page takes one line of what was freed.
  const after = Math.max(jumpLines.after, lines + 1)
  const [story] = stories
    .filter(candidate => candidate.lines - after >= jumpLines.before)
    .sort(
      (a, b) =>
        isLong(b) - isLong(a) ||
        b.priority - a.priority ||
        b.lines - a.lines ||
        (a.slug < b.slug ? -1 : 1)
    )
  if (story === undefined) return undefined
  const linesBefore = story.lines - after
  return {
    story: story.slug,
    from,
    to,
    linesBefore,
    linesAfter: after,
    headCells: restHeadCells
  }
}

function isLong({ lines }: JumpableStory): number {
  return lines >= longStory ? 1 : 0
}
