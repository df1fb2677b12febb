import { kinds } from '../model/kinds.ts'
import type { PrintedBox, PrintedFrame } from './printed-page.ts'

/** Whether copy runs up beside the lying head of its own story. */
export function headOverCopy({ head, copy, kind }: PrintedFrame): boolean {
  if (!head || head.isUpright || kinds[kind].isSetWhole) return false
  return copy.some(strip => standsBeside(strip, head.box))
}

function standsBeside(one: PrintedBox, other: PrintedBox): boolean {
  const isBeside = one.left >= other.right - 1 || one.right <= other.left + 1
  return isBeside && one.top < other.bottom - 1 && one.bottom > other.top + 1
}
