import type { PagePlan } from '../../model/issue.ts'
import { isWhollyPinned } from '../page/pin-rects.ts'

/** Whether an editor gave every frame of a page its place, so that nothing else is planned onto it. */
export function isFull(page: PagePlan): boolean {
  return isWhollyPinned(page)
}
