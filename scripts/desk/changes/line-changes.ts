import type { BlockLines } from './print-record.ts'

/** How many lines of a story's copy are not what they were, or stand in another block. */
export function changedLines(before: readonly BlockLines[], now: readonly BlockLines[]): number {
  const old = new Map(before.map(([block, ...lines]) => [block, lines]))
  let changed = 0
  for (const [block, ...lines] of now)
    changed += lines.length - sameLines(old.get(block) ?? [], lines)
  const blocks = new Set(now.map(([block]) => block))
  // Of a block that is gone nothing stands in the paper: it is told by the lines that it had.
  for (const [block, ...lines] of before) if (!blocks.has(block)) changed += lines.length
  return changed
}

/** How many blocks of the same words stand on fewer lines than before, and how many on more. */
export function trackedBlocks(
  before: readonly BlockLines[],
  now: readonly BlockLines[]
): { readonly tighter: number; readonly looser: number } {
  const old = new Map(before.map(([block, ...lines]) => [block, lines]))
  const words = (lines: readonly string[]) => lines.join('').replace(/[\s\u00ad-]/g, '')
  const differences = now.flatMap(([block, ...lines]) => {
    const was = old.get(block)
    return was && words(was) === words(lines) ? [lines.length - was.length] : []
  })
  return {
    tighter: differences.filter(lines => lines < 0).length,
    looser: differences.filter(lines => lines > 0).length
  }
}

/** How many lines stand in both in the same order: the longest common row of them. */
function sameLines(before: readonly string[], now: readonly string[]): number {
  let above = new Array<number>(now.length + 1).fill(0)
  for (const line of before) {
    const row = [0]
    now.forEach((other, at) => {
      row.push(line === other ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0))
    })
    above = row
  }
  return above.at(-1) ?? 0
}
