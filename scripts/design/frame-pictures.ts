import type { Element, ElementContent } from 'hast'
import { headSeats } from '../model/head-seats.ts'
import { profileOf } from '../model/language.ts'
import { isPictureGroup } from '../model/picture-group.ts'
import type { SetFrame } from '../model/set-copy.ts'
import type { Style } from '../model/style.ts'
import type { InkOfLine } from './line-ink.ts'
import { creditOf, numberIn, printedCaption } from './printed-caption.ts'
import type { PrintedPicture } from './printed-page.ts'

/** What pictures are printed with; `drawings` are hashes of what no crop may touch. */
export interface PicturePrint {
  readonly style: Style
  readonly inkOf: InkOfLine
  readonly drawings: ReadonlySet<string>
}

/**
 * All pictures of a frame in the size in which they are printed, with the words under them; the portrait at a head is a
 * part of that.
 */
export function printedPictures(
  set: SetFrame,
  topPx: number,
  { style, inkOf, drawings }: PicturePrint
): readonly PrintedPicture[] {
  const { recipe, legGapPx } = set.frame
  const { bodyPx } = style.grid
  const legPx = recipe.measure * bodyPx
  const inCopy = set.copy
    .flatMap(({ nodes }) => figuresIn(nodes))
    .flatMap(figure => {
      const block = String(figure.properties.dataBlock ?? '')
      return imagesIn([figure], bodyPx).map(({ image, widthPx = legPx }) => {
        return { ...printed(image, widthPx), ...captionOf(figure, block, undefined) }
      })
    })
  return [...standingAlone(), ...inCopy]

  function standingAlone(): readonly PrintedPicture[] {
    if (!set.picture) return []
    const { strip, node, block } = set.picture
    const allPx = strip.legs * legPx + (strip.legs - 1) * legGapPx
    const top = topPx + strip.row * style.grid.rowPx
    const abovePx = (numberIn(node, 'above') ?? 0) * style.grid.rowPx
    const isBeside = headSeats[recipe.seat].picture !== 'over-all'
    const isGroup = isPictureGroup(node)
    return imagesIn([node], bodyPx).map(({ image, widthPx = allPx }): PrintedPicture => {
      const picture = printed(image, widthPx)
      const downPx = isGroup ? (pxIn(image, 'down') ?? 0) : abovePx
      const isTop = downPx < style.grid.rowPx
      return {
        ...picture,
        ...(isGroup ? { group: block } : captionOf(node, block, strip.rows)),
        ...(isBeside && isTop ? { offTypePx: downPx - typeTopPx() } : {}),
        ...(isTop ? { topPx: top + downPx } : {})
      }
    })
  }

  /** Where the type of a row is seen to begin. */
  function typeTopPx(): number {
    const { isSpaced } = profileOf(set.language)
    const { above } = inkOf(isSpaced ? 'x' : hanInk, style.roles.body)
    return style.grid.rowPx / 2 - above * style.grid.bodyPx
  }

  function captionOf(figure: Element, block: string, givenRows: number | undefined) {
    const image = imagesIn([figure], bodyPx)[0]?.image
    const rows = givenRows ?? numberIn(figure, 'rows') ?? 0
    const footRows = (numberIn(figure, 'above') ?? 0) + (image ? (numberIn(image, 'rows') ?? 0) : 0)
    const credit = creditOf(set.story.blocks?.find(({ id }) => id === block)?.node)
    const caption = printedCaption(figure, { rows, footRows, credit }, style, inkOf)
    return caption ? { caption } : {}
  }

  function printed(image: Element, roomPx: number): PrintedPicture {
    const { src, style: drawn, className, width, height, dataWhole } = image.properties
    const name = String(src ?? '')
    const rows = Number(/--rows:([\d.]+)/.exec(String(drawn))?.[1])
    const tallPx = rows * style.grid.rowPx
    const natural = Number(width) / Number(height)
    const picture = set.story.pictures.find(one => decodeURI(name).endsWith(one.name))
    const isDrawing =
      dataWhole !== undefined ||
      picture?.mediaType === 'image/svg+xml' ||
      drawings.has(picture?.hash ?? '')
    // What is scaled into its room stands in the middle of it, whole.
    if (Array.isArray(className) && className.includes('whole')) {
      const widthPx = Math.min(roomPx, tallPx * natural)
      return { name, widthPx, heightPx: widthPx / natural, cropped: 0, isDrawing }
    }
    const shape = roomPx / tallPx / natural
    const cropped = Number.isFinite(shape) ? 1 - Math.min(shape, 1 / shape) : 0
    return { name, widthPx: roomPx, heightPx: tallPx, cropped, isDrawing }
  }
}

/** Tall characters of the numbers, which the faces of every issue have. */
const hanInk = '\u4e5d\u5341'

/** Figures of one picture each. */
function figuresIn(nodes: readonly ElementContent[]): readonly Element[] {
  return nodes.flatMap(node => {
    if (node.type !== 'element') return []
    return node.tagName === 'figure' && !isPictureGroup(node) ? [node] : figuresIn(node.children)
  })
}

function pxIn({ properties }: Element, name: string): number | undefined {
  const found = new RegExp(`--${name}:([\\d.]+)px`).exec(String(properties.style))?.[1]
  return found === undefined ? undefined : Number(found)
}

/** An image that stands in rows of its own, in a width of its own where it is one of a group or a portrait. */
interface OwnImage {
  readonly image: Element
  readonly widthPx: number | undefined
}

/** Images that stand in rows of their own; those in a line are signs. */
function imagesIn(
  nodes: readonly ElementContent[],
  bodyPx: number,
  around?: number
): readonly OwnImage[] {
  return nodes.flatMap((node): readonly OwnImage[] => {
    if (node.type !== 'element') return []
    const style = String(node.properties.style)
    const [, across, unit] = /--across:([\d.]+)(px|em)/.exec(style) ?? []
    const widthPx = across === undefined ? around : Number(across) * (unit === 'em' ? bodyPx : 1)
    const isOwn = node.tagName === 'img' && /--rows/.test(style)
    return isOwn ? [{ image: node, widthPx }] : imagesIn(node.children, bodyPx, widthPx)
  })
}
