import { copyLines, headLines } from '../desk/changes/set-lines.ts'
import type { SetFrame } from '../model/set-copy.ts'

/** What of a frame's dress a correction may change, in the order in which a reader notices it. */
export const dressParts = ['box', 'head', 'legs', 'measure', 'picture'] as const

/** One part of it. */
export type DressPart = (typeof dressParts)[number]

/** How a frame that was corrected differs from the one before. */
export interface FrameDifference {
  readonly dress: readonly DressPart[]
  /** Rows of air that its head has more or fewer than before. */
  readonly air: number
  /** Lines in the paragraphs before the one that was corrected, and how many of them are others. */
  readonly linesBefore: number
  readonly changedBefore: number
  /** The same of the lines of that paragraph that end before the place of the correction. */
  readonly linesWithin: number
  readonly changedWithin: number
  /** Lines of the paragraphs after it that are others, and how many there are. */
  readonly linesAfter: number
  readonly changedAfter: number
}

/** Compares a frame with the one before; the correction begins at a character of a block. */
export function frameDifference(
  before: SetFrame,
  now: SetFrame,
  { block, offset }: { readonly block: string; readonly offset: number }
): FrameDifference {
  const old = linesOf(before)
  const current = linesOf(now)
  const at = old.findIndex(({ id }) => id === block)
  const changedIn = (blocks: typeof old) =>
    blocks.reduce((sum, { id, lines }) => {
      const other = current.find(one => one.id === id)?.lines ?? []
      return sum + lines.filter((line, index) => line !== other[index]).length
    }, 0)
  const countOf = (blocks: typeof old) => blocks.reduce((sum, { lines }) => sum + lines.length, 0)
  const own = old[at]?.lines ?? []
  const other = current.find(({ id }) => id === block)?.lines ?? []
  const within = own.slice(0, linesUpTo(own, before, block, offset))
  return {
    dress: dressParts.filter(part => dressOf[part](before) !== dressOf[part](now)),
    air: now.frame.recipe.airRows - before.frame.recipe.airRows,
    linesBefore: countOf(old.slice(0, Math.max(0, at))),
    changedBefore: changedIn(old.slice(0, Math.max(0, at))),
    linesWithin: within.length,
    changedWithin: within.filter((line, index) => line !== other[index]).length,
    linesAfter: countOf(old.slice(at + 1)),
    changedAfter: changedIn(old.slice(at + 1))
  }
}

const dressOf: Readonly<Record<DressPart, (set: SetFrame) => string>> = {
  box: ({ frame: { boxed, recipe } }) => `${boxed} ${recipe.seat}`,
  head: ({ frame: { recipe }, head }) =>
    JSON.stringify([recipe.grade, recipe.headWidth, headLines(head?.nodes ?? [])]),
  legs: ({ frame: { recipe } }) => `${recipe.legs}`,
  measure: ({ frame: { recipe } }) => `${recipe.measure}`,
  picture: ({ frame: { recipe } }) => `${recipe.picture?.width} ${recipe.picture?.rows}`
}

function linesOf({ copy }: SetFrame) {
  const blocks = copyLines(copy.flatMap(({ nodes }) => nodes))
  return blocks.map(([id, ...lines]) => ({ id, lines }))
}

/** How many lines of a block end before a character of its text; white space and hyphens do not count. */
function linesUpTo(
  lines: readonly string[],
  { story }: SetFrame,
  block: string,
  offset: number
): number {
  const bare = (text: string) => text.replace(/[\s\u00ad-]/g, '').length
  const text = story.blocks.find(({ id }) => id === block)?.text ?? ''
  let left = bare(text.slice(0, offset))
  return lines.findIndex(line => {
    left -= bare(line)
    return left < 0
  })
}
