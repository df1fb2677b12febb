import { kinds } from '../model/kinds.ts'
import { pageTiers } from './page-tiers.ts'
import { byArea } from './pictures.ts'
import type { PrintedFrame, PrintedPage } from './printed-page.ts'

/** How a page is built, as a reader sees it with half-closed eyes. */
export type Skeleton = (typeof skeletons)[number]['name']

/** The first that a page has is its skeleton: what takes most of it stands first. */
const skeletons = [
  /** Adverts of a seventh of the page and more at the foot, the news above in a rectangle. */
  { name: 'advert-foot', is: isOverAdverts },
  /** Top half news, bottom half one story from edge to edge. */
  { name: 'news-over-feature', is: (page: PrintedPage) => hasFoot(page, 0.4, 0.66) },
  /** A banner story across the foot (倒头条). */
  { name: 'foot-banner', is: (page: PrintedPage) => hasFoot(page, 0.08, 0.4) },
  /** A story upright at an outer edge through the page's height. */
  { name: 'edge-column', is: hasEdgeColumn },
  /** The largest picture in the middle, stories around it. */
  { name: 'picture-middle', is: hasPictureInside },
  /** The lead across the top. */
  { name: 'lead-across', is: (page: PrintedPage) => leadWidth(page) === 1 },
  /** The lead top left over half the width and more, a stack of stories at its right. */
  { name: 'lead-and-stack', is: (page: PrintedPage) => leadWidth(page) >= 0.5 && hasStack(page) },
  /** The same with one story beside it. */
  { name: 'lead-and-second', is: (page: PrintedPage) => leadWidth(page) >= 0.5 },
  /** Three briefs and more over one another in one column. */
  { name: 'briefs-column', is: hasBriefs },
  /** The lead top left, narrower than half. */
  { name: 'lead-narrow', is: (page: PrintedPage) => leadWidth(page) > 0 },
  /** The lead is not at the top left. */
  { name: 'lead-away', is: () => true }
] as const

/** The skeleton of a page, judged from its printed frames. */
export function skeletonOf(page: PrintedPage): Skeleton {
  return (skeletons.find(({ is }) => is(page)) ?? skeletons[10]).name
}

/** Numbers of pages whose skeleton one of the two before them has: of three neighbours no two are alike. */
export function alikeNeighbours(names: readonly Skeleton[]): readonly number[] {
  return names.flatMap((name, at) =>
    names.slice(Math.max(0, at - 2), at).includes(name) ? [at] : []
  )
}

function isOverAdverts({ frames, columns, rows }: PrintedPage): boolean {
  const adverts = frames.filter(({ kind }) => kinds[kind].isSetWhole)
  const cells = adverts.reduce((sum, { rect }) => sum + rect.width * rect.height, 0)
  if (cells < (columns * rows) / 7) return false
  const top = Math.min(...adverts.map(({ rect }) => rect.row))
  const news = frames.filter(({ kind }) => !kinds[kind].isSetWhole)
  const below = news.filter(({ rect }) => rect.row + rect.height > top)
  const belowCells = below.reduce((sum, { rect }) => {
    return sum + rect.width * (rect.row + rect.height - Math.max(top, rect.row))
  }, 0)
  // Beside adverts a little may stand.
  return belowCells <= 0.34 * columns * (rows - top)
}

function hasFoot({ frames, columns, rows }: PrintedPage, least: number, most: number): boolean {
  return frames.some(({ kind, rect }) => {
    const share = rect.height / rows
    return (
      !kinds[kind].isSetWhole &&
      rect.row > 0 &&
      rect.width === columns &&
      rect.row + rect.height === rows &&
      share >= least &&
      share <= most
    )
  })
}

function hasEdgeColumn({ frames, columns, rows }: PrintedPage): boolean {
  return frames.some(({ rect }) => {
    const isAtEdge = rect.column === 0 || rect.column + rect.width === columns
    return isAtEdge && rect.width <= 0.4 * columns && rect.height >= 0.9 * rows
  })
}

function hasPictureInside(page: PrintedPage): boolean {
  const [first] = byArea(page)
  if (!first) return false
  const room = page.widthPx * page.rows * page.rowPx
  if (first.area < middleLeast * room) return false
  const { rect } = first.frame
  const isInside = rect.column > 0 && rect.column + rect.width < page.columns && rect.row > 0
  return isInside && rect.row < page.rows * 0.6
}

/** Share of the page's width that a lead at the top left takes; 0 for one that stands elsewhere. */
function leadWidth(page: PrintedPage): number {
  const lead = pageTiers(page).lead?.rect
  return lead && lead.row === 0 && lead.column === 0 ? lead.width / page.columns : 0
}

/** Stories over one another beside the lead; one that begins in its last rows stands under, not beside it. */
function hasStack(page: PrintedPage): boolean {
  const lead = pageTiers(page).lead?.rect
  if (!lead) return false
  const rows = page.frames
    .filter(({ rect }) => rect.column >= lead.column + lead.width)
    .map(({ rect }) => rect.row)
    .filter(row => row < lead.row + lead.height * 0.9)
  return new Set(rows).size > 1
}

function hasBriefs({ frames }: PrintedPage): boolean {
  const briefs = frames.filter(({ kind }) => kinds[kind].widestAs > 1 && !kinds[kind].isFiller)
  const stack = (from: PrintedFrame) =>
    briefs.filter(({ rect }) => rect.column === from.rect.column && rect.width === from.rect.width)
  return briefs.some(one => stack(one).length >= 3)
}

/** Share of the room that a picture in the middle takes, to be what one sees first. */
const middleLeast = 0.05
