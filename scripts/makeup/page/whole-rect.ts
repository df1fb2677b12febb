import type { Rect } from '../../model/dummy.ts'
import type { PagePlan, Pin } from '../../model/issue.ts'

/** The pin's rectangle, once all four of its numbers are given. */
export function wholeRect(pin: Pin): Rect | undefined {
  const { column, row, width, height } = pin.rect ?? {}
  if (column === undefined || row === undefined) return undefined
  if (width === undefined || height === undefined) return undefined
  return { column, row, width, height }
}

/** Whether the editor has given every frame of a page its place, so that it takes no other story. */
export function isWhollyPinned({ pins }: PagePlan): boolean {
  return pins.length > 0 && pins.every(pin => wholeRect(pin) !== undefined)
}
