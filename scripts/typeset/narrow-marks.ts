import type { NarrowMarks, Ruler } from './atom.ts'

/** Marks of Latin words that a Chinese face draws in a whole em. */
const marks = /([‘’“”])/u

/** A run of Latin characters in parts, its marks apart from its letters. */
export function markParts(run: string): readonly string[] {
  return run.split(marks).filter(part => part !== '')
}

/** Width of a run of Latin characters with its marks in their narrow form, em. */
export function latinEm(run: string, family: string, ruler: Ruler): number {
  if (!marks.test(run) || narrowOf(run, family, ruler) === undefined)
    return ruler.widthEm(run, family)
  return markParts(run).reduce((sum, part) => {
    const narrow = isMark(part) ? ruler.narrow?.(part, family) : undefined
    return sum + (narrow?.widthEm ?? ruler.widthEm(part, family))
  }, 0)
}

/** Who draws the marks of a run narrow; undefined where its face does so by itself or it has none. */
export function narrowOf(run: string, family: string, ruler: Ruler): NarrowMarks | undefined {
  const mark = marks.exec(run)?.[0]
  return mark === undefined ? undefined : ruler.narrow?.(mark, family)?.drawnBy
}

/** Whether a part of a run is one of its marks. */
export function isMark(part: string): boolean {
  return part.length === 1 && marks.test(part)
}
