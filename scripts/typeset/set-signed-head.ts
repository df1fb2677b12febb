import type { Element } from 'hast'
import { ratioOf } from './group-fit.ts'
import { type HeadCopy, type HeadLeave, type SetHead, setHead } from './set-head.ts'
import type { SetContext } from './set-paragraph.ts'

/** Body characters that a stack has at the least beside a portrait, and steps in which that is made narrower. */
const stackLeastEm = 13
const stepEm = 0.5

/**
 * Sets a stack with its author's portrait where it has one: at the left of the stack, as high as that where it may be,
 * or, where there is no room, at the left of the byline under it.
 */
export function setSignedHead(
  copy: HeadCopy,
  grade: number,
  widthPx: number,
  context: SetContext,
  leave: HeadLeave = {}
): SetHead | undefined {
  const { portrait } = copy
  if (!portrait) return setHead(copy, grade, widthPx, context, leave)
  const { grid, sign } = context.style
  const { least, most } = sign.portraitEm
  const spot = { portrait, grade, widthPx, context }
  if (widthPx < (stackLeastEm + sign.gapEm + most) * grid.bodyPx)
    return besideByline(copy, { ...spot, wideEm: least }, leave)
  const wides = Array.from({ length: (most - least) / stepEm + 1 }, (_, at) => most - at * stepEm)
  const all = (asked: HeadLeave) =>
    wides.flatMap(wideEm => besideStack(copy, { ...spot, wideEm }, asked) ?? [])
  const good = all({ ...leave, ends: 'good' })
  const heads = good.length > 0 ? good : all(leave)
  const [first] = heads
  const { roomPx = Number.POSITIVE_INFINITY } = leave
  const cost = ({ head, offPx }: Beside) => offPx + (head.inkPx > roomPx ? head.inkPx * tooHigh : 0)
  return heads.reduce((best, one) => (best && cost(best) <= cost(one) ? best : one), first)?.head
}

const tooHigh = 100

interface Spot {
  readonly portrait: Element
  readonly grade: number
  readonly widthPx: number
  readonly context: SetContext
  readonly wideEm: number
}

/** A stack beside a portrait, and how far one is from being as high as the other; a portrait that is higher counts twice. */
interface Beside {
  readonly head: SetHead
  readonly offPx: number
}

function besideStack(copy: HeadCopy, spot: Spot, leave: HeadLeave): Beside | undefined {
  const { acrossPx, highPx, besidePx } = sizesOf(spot)
  const head = setHead(copy, spot.grade, spot.widthPx - besidePx, spot.context, leave)
  if (!head) return undefined
  const over = Math.max(0, highPx - head.inkPx)
  const figure = portraitElement(spot, head.firstInkPx)
  const nodes = () => [
    figure,
    ...head.nodes().map((node, at) => {
      const style = at === 0 ? [`margin-block-start:${rounded(over / 2)}px`] : []
      return styled(node, [...style, `margin-inline-start:${rounded(besidePx)}px`])
    })
  ]
  const fill = (head.fill * (spot.widthPx - besidePx) + acrossPx) / spot.widthPx
  return {
    head: { ...head, inkPx: Math.max(head.inkPx, highPx), fill, nodes },
    offPx: Math.abs(highPx - head.inkPx) + over
  }
}

function besideByline(copy: HeadCopy, spot: Spot, leave: HeadLeave): SetHead | undefined {
  const { highPx, besidePx } = sizesOf(spot)
  const { grade, widthPx, context } = spot
  const beside = { widthPx: besidePx, highPx }
  const head = setHead(copy, grade, widthPx, context, { ...leave, besideByline: beside })
  if (!head) return undefined
  const { rowPx } = context.style.grid
  return {
    ...head,
    nodes: () =>
      head.nodes().flatMap(node => {
        if (![node.properties.className].flat().includes('byline')) return [node]
        const gapPx = Number(
          /margin-block-start:(-?[\d.]+)px/.exec(String(node.properties.style))?.[1]
        )
        const lines = 1 + node.children.filter(child => isBreak(child)).length
        const padPx = Math.max(0, (highPx - lines * rowPx) / 2)
        const style = [
          `padding-block:${rounded(padPx)}px`,
          `margin-inline-start:${rounded(besidePx)}px`
        ]
        return [portraitElement(spot, gapPx || 0), styled(node, style)]
      })
  }
}

function sizesOf({ portrait, wideEm, context: { style } }: Spot) {
  const acrossPx = wideEm * style.grid.bodyPx
  const besidePx = acrossPx + style.sign.gapEm * style.grid.bodyPx
  return { acrossPx, besidePx, highPx: acrossPx * ratioOf(portrait) }
}

function portraitElement(spot: Spot, downPx: number): Element {
  const { portrait, context } = spot
  const { acrossPx, highPx } = sizesOf(spot)
  const { bodyPx, rowPx } = context.style.grid
  const across = `--across:${rounded(acrossPx)}px`
  const children = portrait.children.map(child => {
    if (child.type !== 'element' || child.tagName !== 'img') return child
    return styled(child, [`--rows:${rounded(highPx / rowPx)}`, across])
  })
  const gap = `--gap:${rounded(context.style.sign.gapEm * bodyPx)}px`
  return styled({ ...portrait, children }, [`--down:${rounded(downPx)}px`, across, gap])
}

function styled(node: Element, styles: readonly string[]): Element {
  const style = [node.properties.style, ...styles].filter(Boolean).join(';')
  return { ...node, properties: { ...node.properties, style } }
}

function isBreak(node: Element['children'][number]): boolean {
  return node.type === 'element' && node.tagName === 'br'
}

function rounded(px: number): number {
  return Math.round(px * 1000) / 1000
}
