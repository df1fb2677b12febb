import { isStory, pageTiers } from '../page-tiers.ts'
import type { PrintedFrame, PrintedPage } from '../printed-page.ts'
import { fallsShort } from './falls-short.ts'

/** How small the lead’s main line is beside the height of its page, as one sees it whole from two metres away. */
export function leadSize(page: PrintedPage): number {
  const head = pageTiers(page).lead?.head
  return head ? fallsShort(head.sizePx / page.heightPx, leadSizeBar) : 0
}

/** How near the largest other head comes to the lead’s. */
export function leadDistance(page: PrintedPage): number {
  const { lead } = pageTiers(page)
  const others = page.frames.filter(one => one !== lead && isStory(one))
  const next = Math.max(0, ...others.map(sizeOf))
  return lead && next > 0 ? fallsShort(sizeOf(lead) / next, leadDistanceBar) : 0
}

/** How little of the page the lead’s headline stack takes. */
export function leadHead(page: PrintedPage): number {
  const head = pageTiers(page).lead?.head
  if (!head) return 0
  const area = (head.inkBottom - head.inkTop) * (head.box.right - head.box.left)
  return leadHeadShort(area / (page.widthPx * page.heightPx))
}

/** The same of a share of the page that is known. */
export function leadHeadShort(share: number): number {
  return fallsShort(share, leadHeadBar)
}

/** 84 px on a broadsheet’s 1,700: 小初 to 特号 as the house has them. */
const leadSizeBar = { worst: 0.02, asked: 0.05 }
/** Larger than a third is seen at once; smaller than the next is no lead. */
const leadDistanceBar = { worst: 0.9, asked: 1.5 }
const leadHeadBar = { worst: 0.01, asked: 0.08 }

function sizeOf({ head }: PrintedFrame): number {
  return head?.sizePx ?? 0
}
