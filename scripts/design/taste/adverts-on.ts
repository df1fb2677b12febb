import { kinds } from '../../model/kinds.ts'
import type { PrintedPage } from '../printed-page.ts'

/** How much of a page adverts take from the news: all at half of it, and the first ones weigh most. */
export function advertsOn({ frames, widthPx, heightPx }: PrintedPage): number {
  const taken = frames
    .filter(({ kind }) => kinds[kind].standsAtFoot)
    .reduce((sum, { box }) => sum + (box.right - box.left) * (box.bottom - box.top), 0)
  return Math.sqrt(Math.min(1, taken / (widthPx * heightPx) / 0.5))
}
