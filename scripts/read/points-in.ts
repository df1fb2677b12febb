import type { Point } from 'unist'

/** Finds the points of a text with LF line ends by their offsets; lines and columns count from 1. */
export function pointsIn(text: string): (offset: number) => Point {
  const starts = [0]
  for (const { index } of text.matchAll(/\n/g)) starts.push(index + 1)
  return offset => {
    const row = starts.findLastIndex(start => start <= offset)
    return { line: row + 1, column: offset - (starts[row] ?? 0) + 1, offset }
  }
}
