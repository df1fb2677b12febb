import type { Element, ElementContent } from 'hast'
import type { SetFrame } from '../model/set-copy.ts'
import type { Style } from '../model/style.ts'
import type { PrintedPicture } from './printed-page.ts'

/** All pictures of a frame in the size in which they are printed; `drawings` are hashes of what no crop may touch. */
export function printedPictures(
  set: SetFrame,
  topPx: number,
  style: Style,
  drawings: ReadonlySet<string>
): readonly PrintedPicture[] {
  const { recipe, legGapPx } = set.frame
  const { bodyPx } = style.grid
  const legPx = recipe.measure * bodyPx
  const alone = set.picture
  const found: PrintedPicture[] = []
  if (alone) {
    const { strip } = alone
    const { legs } = strip
    const widthPx = legs * legPx + (legs - 1) * legGapPx
    const clearPx = isUnderRule(set) && strip.row === 0 ? clearRows * style.grid.rowPx : 0
    const top = topPx + strip.row * style.grid.rowPx + clearPx
    for (const image of imagesIn([alone.node])) {
      found.push({ ...printed(image, widthPx, clearPx), topPx: top })
    }
  }
  for (const { nodes } of set.copy) {
    for (const image of imagesIn(nodes)) found.push(printed(image, legPx, 0))
  }
  return found

  function printed(image: Element, widthPx: number, clearPx: number): PrintedPicture {
    const name = String(image.properties.src ?? '')
    const rows = Number(/--rows:([\d.]+)/.exec(String(image.properties.style))?.[1])
    const heightPx = Math.max(1, rows * style.grid.rowPx - clearPx)
    const natural = Number(image.properties.width) / Number(image.properties.height)
    const shape = widthPx / heightPx / natural
    const picture = set.story.pictures.find(one => decodeURI(name).endsWith(one.name))
    const isDrawing = picture?.mediaType === 'image/svg+xml' || drawings.has(picture?.hash ?? '')
    const cropped = Number.isFinite(shape) ? 1 - Math.min(shape, 1 / shape) : 0
    return { name, widthPx, heightPx, cropped, isDrawing }
  }
}

/** Rows that paper.css leaves between the top of a frame and a picture that begins it. */
const clearRows = 0.85

function isUnderRule({ frame }: SetFrame): boolean {
  return frame.rect.row > 0 && !frame.boxed
}

/** Images that stand in rows of their own; those in a line are signs. */
function imagesIn(nodes: readonly ElementContent[]): readonly Element[] {
  return nodes.flatMap(node => {
    if (node.type !== 'element') return []
    const isOwn = node.tagName === 'img' && /--rows/.test(String(node.properties.style))
    return isOwn ? [node] : imagesIn(node.children)
  })
}
