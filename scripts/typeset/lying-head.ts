import type { HeadOption } from '../model/measured-story.ts'
import type { Story } from '../model/story.ts'
import { headRows } from './head-block.ts'
import { headCopyOf } from './set-head.ts'
import type { SetContext } from './set-paragraph.ts'
import { setSignedHead } from './set-signed-head.ts'
import { boxSideOf, divideIntoLegs } from './type-width.ts'

/** A head over its copy, and whether a line of it ends inside a word. */
export interface LyingHead {
  readonly option: HeadOption
  readonly splitsWord: boolean
}

/** How a lying head is to be set: in a grade, over so many columns, torn where nothing else is left. */
export interface HeadAsked {
  readonly grade: number
  readonly width: number
  /** In a box or inset, where the edge over it has a row of its own. */
  readonly isEdged: boolean
  readonly torn: boolean
}

/** What three lines over one or two columns, or a line that ends between words read together, cost make-up. */
const tallCost = 250
const closeCost = 200

/** Sets a story's lying head for make-up; undefined where it cannot be set so. */
export function lyingHead(
  story: Story,
  { grade, width, isEdged, torn }: HeadAsked,
  context: SetContext
): LyingHead | undefined {
  const side = isEdged ? boxSideOf(context.style, story.meta.kind) : 0
  const { innerPx } = divideIntoLegs(context.style, width, side, 1)
  const copy = headCopyOf(story)
  const good = setSignedHead(copy, grade, innerPx, context)
  const head =
    good ?? setSignedHead(copy, grade, innerPx, context, { ends: torn ? 'torn' : 'close' })
  if (!head) return undefined
  const rows = headRows(head.inkPx, isEdged ? 'edged' : 'open', context)
  const { sizePx, fill, splitsWord, lines } = head
  const isTall = lines > 2 && width <= 2
  const breakCost = head.breakCost + (isTall ? tallCost : 0) + (good ? 0 : closeCost)
  const option = { width, grade, sizePx, rows, fill, breakCost, upright: false, isEdged }
  return { option, splitsWord }
}
