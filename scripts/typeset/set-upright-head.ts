import type { Element } from 'hast'
import { breakHeadline } from './break-headline.ts'
import { type HeadCopy, headClass, headFamily, headLine, headSizePx } from './set-head.ts'
import type { SetContext } from './set-paragraph.ts'
import { columnsPx } from './type-width.ts'

/** A headline set upright in one column (竖题). */
export interface SetUprightHead {
  readonly rows: number
  readonly nodes: () => readonly Element[]
}

const mostCharacters = 14
const leastCharacters = 4

/** Sets a short Chinese headline from top to bottom; undefined for what does not stand well so. */
export function setUprightHead(
  copy: HeadCopy,
  grade: number,
  context: SetContext
): SetUprightHead | undefined {
  const { style } = context
  const { main, kicker, deck } = copy.headline
  const bare = main.replace(/\s/g, '')
  if (!/^zh/.test(context.language) || copy.byline || kicker || deck) return undefined
  if (bare.length < leastCharacters || bare.length > mostCharacters) return undefined
  if (/[A-Za-z0-9“”‘’（）《》—…]/.test(bare)) return undefined
  const sizePx = headSizePx(style, grade)
  const family = headFamily(copy.kind, style)
  const lines = breakHeadline(main, bare.length > 8 ? 7.5 : 8.5, family, 2, context)
  if (!lines || lines.splitsWord) return undefined
  const acrossPx = lines.count * sizePx * style.headLeading
  if (acrossPx > columnsPx(style.grid, 1) * 0.95) return undefined
  if (acrossPx < columnsPx(style.grid, 1) * 0.3) return undefined
  const depthPx = lines.longestEm * sizePx
  return {
    rows: Math.ceil(depthPx / style.grid.rowPx + 0.5),
    nodes: () => headLine('h2', `main ${headClass(copy.kind)}`, lines, sizePx)
  }
}
