import type { Rect } from '../model/dummy.ts'
import type { Pin } from '../model/issue.ts'

/** The pin's rectangle, once all four of its numbers are given. */
export function wholeRect(pin: Pin): Rect | undefined {
  const { column, row, width, height } = pin.rect ?? {}
  if (column === undefined || row === undefined) return undefined
  if (width === undefined || height === undefined) return undefined
  return { column, row, width, height }
}
