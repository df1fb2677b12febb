import { kinds } from '../model/kinds.ts'
import type { PrintedFrame, PrintedPage } from './printed-page.ts'

/** A page's stories in the tiers that their priority, then picture and length give them; no size is asked. */
export interface PageTiers {
  readonly lead: PrintedFrame | undefined
  /** One to three. */
  readonly second: readonly PrintedFrame[]
  readonly rest: readonly PrintedFrame[]
}

/** One lead, one to three seconds, the rest; adverts and panels are no stories. */
export function pageTiers({ frames }: Pick<PrintedPage, 'frames'>): PageTiers {
  const [lead, ...others] = frames.filter(isStory).sort(byWorth)
  const candidates = others.filter(({ isRest, kind }) => !isRest && !isSmall(kind))
  const first = candidates[0]
  const second = candidates
    .filter(({ priority }) => priority <= Math.max(first?.priority ?? 0, mostSecond))
    .slice(0, Math.min(3, Math.max(1, Math.round(others.length / 3))))
  return { lead, second, rest: others.filter(one => !second.includes(one)) }
}

/** Whether a frame holds a story with a head, or a part of one. */
export function isStory({ kind, head }: PrintedFrame): boolean {
  return !kinds[kind].isSetWhole && head !== undefined
}

/** Worth less than this nothing is of the second tier, but where all are. */
const mostSecond = 2

/** Briefs, notices, fillers and pictures alone: what stands narrow, or has a small head by nature, or says all in it. */
function isSmall(kind: PrintedFrame['kind']): boolean {
  const { widestAs, headedAs, standsAlone } = kinds[kind]
  return widestAs > 1 || headedAs > 1 || standsAlone
}

function byWorth(a: PrintedFrame, b: PrintedFrame): number {
  return (
    Number(a.isRest) - Number(b.isRest) ||
    Number(isSmall(a.kind)) - Number(isSmall(b.kind)) ||
    a.priority - b.priority ||
    weightOf(b) - weightOf(a) ||
    (a.story < b.story ? -1 : 1)
  )
}

/** Length, and a half more for a picture. */
function weightOf({ lines, pictures }: PrintedFrame): number {
  return lines * (pictures.length > 0 ? 1.5 : 1)
}
