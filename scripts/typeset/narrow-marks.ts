import { type Atom, lineHyphen, type NarrowMarks, type Ruler } from './atom.ts'

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

/** Width of the hyphen at a line's end without the blank that a Chinese face draws around it. */
export function hyphenOf(family: string, ruler: Ruler): Pick<Atom, 'hyphenEm' | 'hyphenBlank'> {
  const wholeEm = ruler.widthEm(lineHyphen, family)
  const ink = wholeEm > wideHyphenEm ? ruler.inkEm?.(lineHyphen, family) : undefined
  if (!ink) return { hyphenEm: wholeEm }
  const before = Math.max(0, ink.left - hyphenAirEm)
  const after = Math.max(0, wholeEm - ink.right - hyphenAirEm)
  return { hyphenEm: wholeEm - before - after, hyphenBlank: { before, after } }
}

const wideHyphenEm = 0.6
/** Room beside the hyphen of a Latin face, em. */
const hyphenAirEm = 0.05
