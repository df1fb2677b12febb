import type { Element } from 'hast'
import type { SetFrame } from '../model/set-copy.ts'
import type { Style } from '../model/style.ts'
import type { PrintedFrame, PrintedRule } from './printed-page.ts'

/** Rules of what begins the copy or ends a leg: tables, pull-quotes; others in the copy are far from all edges. */
export function rulesInCopy(
  set: SetFrame | undefined,
  { story, copy }: PrintedFrame,
  isFooted: boolean,
  style: Style
): readonly PrintedRule[] {
  if (!set) return []
  const { recipe, legGapPx } = set.frame
  const { bodyPx, rowPx } = style.grid
  const legPx = recipe.measure * bodyPx
  const rule = (y: number, left: number) => ({ of: story, y, left, right: left + legPx })
  return set.copy.flatMap(({ nodes, strip }, at) => {
    const box = copy[at]
    if (!box) return []
    const head = rulesOf(nodes[0], style)
    const feet = nodes.flatMap(node => {
      const leg = /--ends-leg:(\d+)/.exec(String(node.properties.style))?.[1]
      const foot = rulesOf(node, style)
      // A table leaves its last rule to what is drawn under its frame.
      if (leg === undefined || !foot || (isFooted && node.tagName === 'table')) return []
      const left = box.left + (Number(leg) - strip.leg) * (legPx + legGapPx)
      return [rule(box.bottom - foot.under * rowPx, left)]
    })
    return [...(head ? [rule(box.top + head.over * rowPx, box.left)] : []), ...feet]
  })
}

/** Rows from the edges of a block to its rules; undefined for one that has none. */
function rulesOf(block: Element | undefined, { measures }: Style) {
  const classes = [block?.properties.className ?? []].flat()
  if (block?.tagName === 'table') {
    return { over: measures.tableAirRows / 2, under: measures.tableAirRows / 2 }
  }
  if (block?.tagName !== 'aside' || classes.includes('box')) return undefined
  return { over: measures.insetRows / 2, under: measures.boxFootRows }
}
