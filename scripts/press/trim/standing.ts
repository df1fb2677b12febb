import type { Box } from '../rewrite/box.ts'

/** An edge of a page. */
export type Edge = 'top' | 'right' | 'bottom' | 'left'

/** How what is drawn on a page stands to its trim. */
export interface Reach {
  /** Edges at which something goes on to the end of the bleed. */
  readonly bleeds: readonly Edge[]
  /** Edges at which something ends, or not far enough beyond: a cut a little outside leaves it short. */
  readonly short: readonly Edge[]
}

/** How a box stands to a box of the page. */
export function standing(box: Box, trim: Box): 'inside' | 'across' | 'outside' {
  const { left, bottom, right, top } = box
  if (left >= trim.right || right <= trim.left || bottom >= trim.top || top <= trim.bottom)
    return 'outside'
  const isInside =
    left >= trim.left - least &&
    right <= trim.right + least &&
    bottom >= trim.bottom - least &&
    top <= trim.top + least
  return isInside ? 'inside' : 'across'
}

/** Points that nobody sees; numbers of a content stream are rounded. */
const least = 0.01

/** How boxes of the page stand to its trim. */
export function reachOf(boxes: readonly Box[], trim: Box, bleed: Box): Reach {
  const found = { bleeds: new Set<Edge>(), short: new Set<Edge>() }
  for (const box of boxes) {
    if (standing(box, trim) === 'outside') continue
    for (const [edge, sign] of edges) {
      const beyond = (box[edge] - trim[edge]) * sign
      if (beyond < -sameEdge) continue
      const isFar = beyond > (bleed[edge] - trim[edge]) * sign - least
      found[isFar ? 'bleeds' : 'short'].add(edge)
    }
  }
  return { bleeds: [...found.bleeds], short: [...found.short] }
}

const edges: readonly (readonly [Edge, 1 | -1])[] = [
  ['top', 1],
  ['right', 1],
  ['bottom', -1],
  ['left', -1]
]

/** Points within which something ends at an edge: Chromium puts boxes on whole px. */
const sameEdge = 0.75
