import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import { headSeats } from '../../model/head-seats.ts'
import type { Place } from '../../model/problem.ts'
import type { SetFrame, SetPage } from '../../model/set-copy.ts'
import type { Style } from '../../model/style.ts'
import { boxSideOf, columnsPx } from '../../typeset/type-width.ts'

/** A picture of pixels as it will stand on paper. */
export interface PrintedPicture {
  /** As written in the copy. */
  readonly name: string
  readonly place: Place
  readonly widthMm: number
  /** Pixels of the file. */
  readonly widthPx: number
  /** Pixels to an inch of paper; where it is cut to its place, of the side that is not. */
  readonly ppi: number
}

const cssPpi = 96

/** Millimetres of CSS px. */
export function mmOf(px: number): number {
  return (px / cssPpi) * 25.4
}

/** The pictures of pixels on made-up pages, page by page. */
export function printedPictures(
  pages: readonly SetPage[],
  style: Style
): readonly PrintedPicture[] {
  return pages.flatMap(({ frames }) => frames.flatMap(set => picturesIn(set, style)))
}

function picturesIn(set: SetFrame, style: Style): readonly PrintedPicture[] {
  const { recipe, legGapPx, rect, boxed } = set.frame
  const legPx = recipe.measure * style.grid.bodyPx
  const side = boxed ? 2 * boxSideOf(style, set.kind) * style.grid.bodyPx : 0
  const found: PrintedPicture[] = []
  if (set.picture) {
    const { strip, node, block } = set.picture
    const ownPx = strip.legs * legPx + (strip.legs - 1) * legGapPx
    const isWide = headSeats[recipe.seat].picture === 'over-all'
    const widthPx = isWide ? columnsPx(style.grid, rect.width) - side : ownPx
    found.push(...imagesIn(node, block, widthPx, set, style))
  }
  for (const { nodes } of [...(set.head ? [set.head] : []), ...set.copy]) {
    for (const node of nodes) {
      const block = String(node.properties.dataBlock ?? '')
      found.push(...imagesIn(node, block, legPx, set, style))
    }
  }
  return found
}

function imagesIn(
  node: Element,
  block: string,
  widthPx: number,
  { story }: SetFrame,
  style: Style
): readonly PrintedPicture[] {
  const found: PrintedPicture[] = []
  const place = story.blocks.find(({ id }) => id === block)?.place
  visit(node, 'element', ({ tagName, properties, position }) => {
    if (tagName !== 'img') return
    const name = String(properties.src ?? '')
    const picture = story.pictures.find(one => one.name === name)
    if (!picture || picture.mediaType === 'image/svg+xml') return
    const rows = Number(/--rows:([\d.]+)/.exec(String(properties.style ?? ''))?.[1] ?? 0)
    // A picture of a group is as wide as its place in it.
    const ownPx = Number(/--across:([\d.]+)px/.exec(String(properties.style ?? ''))?.[1] ?? widthPx)
    const heightScale = (rows * style.grid.rowPx) / picture.heightPx
    found.push({
      name,
      place: { ...(place ?? { file: story.file, line: 1 }), ...position?.start },
      widthMm: mmOf(ownPx),
      widthPx: picture.widthPx,
      ppi: cssPpi / Math.max(ownPx / picture.widthPx, heightScale)
    })
  })
  return found
}
