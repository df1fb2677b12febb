import type { Element, ElementContent } from 'hast'
import { signLooks } from '../model/column-sign.ts'
import { drawnAt } from '../model/head-dresses.ts'
import { headSeats } from '../model/head-seats.ts'
import { headRole } from '../model/kinds.ts'
import type { SetFrame } from '../model/set-copy.ts'
import type { Style } from '../model/style.ts'
import type { FrameDevices } from './between/page-devices.ts'
import type { InkOfLine } from './line-ink.ts'
import type { HeadPart, PrintedBox, PrintedHead } from './printed-page.ts'

/** What a stack is drawn with. */
export interface HeadPrint {
  readonly style: Style
  readonly inkOf: InkOfLine
  /** What is drawn over its frame. */
  readonly devices: FrameDevices | undefined
}

/**
 * Sets a stack in its strip as the page draws it: its boxes by size, leading and the margins that are drawn at them, its
 * ink read from its faces (`tests/design/printed-head.test.ts` holds it to the press).
 */
export function printedHead(
  set: SetFrame,
  box: PrintedBox,
  { edge, copyTop }: { readonly edge: number; readonly copyTop: number },
  print: HeadPrint
): PrintedHead | undefined {
  if (!set.head) return undefined
  const { style } = print
  const lines = set.head.nodes.flatMap(node => partOf(node, set, print) ?? [])
  const main = lines.find(({ name }) => name === 'main')
  if (!main) return undefined
  const { isUpright } = headSeats[set.frame.recipe.seat]
  const columnPx = style.grid.columnCharacters * style.grid.bodyPx + style.grid.gutterPx
  const widthPx = box.right - box.left
  const top = box.top + set.head.inPx
  const parts = isUpright ? [] : partsFrom(lines, top, print.devices?.isTopped ?? false)
  const portrait = portraitIn(set.head.nodes, style.grid.rowPx)
  const [portraitTop, portraitFoot] = portrait ? [top + portrait.from, top + portrait.to] : []
  const depthPx = Math.max(...lines.map(({ mostEms, sizePx }) => mostEms * sizePx))
  return {
    box,
    edge,
    copyTop,
    inkTop: Math.min(
      parts[0]?.inkTop ?? top + uprightBlank * main.sizePx,
      portraitTop ?? Number.POSITIVE_INFINITY
    ),
    inkBottom: Math.max(
      parts.at(-1)?.inkBottom ?? top + depthPx - uprightBlank * main.sizePx,
      portraitFoot ?? 0
    ),
    sizePx: main.sizePx,
    mainLines: main.count,
    widthShare: isUpright ? undefined : main.longestPx / widthPx,
    columns: Math.max(1, Math.round((widthPx + style.grid.gutterPx) / columnPx)),
    isUpright,
    ruleYs: parts.flatMap(({ rules }) => rules),
    parts
  }
}

/** Numbers that stand across an upright line, in one em of it. */
const inOneEm = /\d{1,3}%?/g

/** What an em leaves blank over and under the ink of an upright Han character. */
const uprightBlank = 0.04

/** Parts under one another from where the stack begins. */
function partsFrom(
  lines: readonly NonNullable<ReturnType<typeof partOf>>[],
  top: number,
  isTopped: boolean
): readonly (HeadPart & { readonly rules: readonly number[] })[] {
  let y = top
  return lines.map((line, at) => {
    const from = y + line.overPx
    y = from + line.heightPx
    const isRuled = drawnAt(line.dress) === 'rules'
    const text = {
      inkTop: from + line.padPx + line.linePx / 2 - line.above,
      inkBottom: y - line.padPx - line.linePx / 2 + line.below
    }
    // A band and rules are seen to their edges; the upper rule of a first part is the frame's, or stands above all.
    const isOpen = !line.hasEdges || line.isFootOnly || (isRuled && at === 0)
    return {
      name: line.name,
      inkTop: isOpen ? text.inkTop : from,
      inkBottom: line.hasEdges ? y : text.inkBottom,
      rules: isRuled ? [...(at === 0 && isTopped ? [] : [from]), y] : []
    }
  })
}

const names = ['sign', 'kicker', 'main', 'deck', 'byline'] as const

/** A part of a stack with the height of its lines and the ink of its first and last, px. */
function partOf(node: Element, { kind }: SetFrame, { style, inkOf }: HeadPrint) {
  const classes = [node.properties.className ?? []].flat().map(String)
  const name = names.find(one => classes.includes(one))
  const drawn = String(node.properties.style)
  const sizePx = Number(/font-size:([\d.]+)px/.exec(drawn)?.[1])
  if (!name || !(sizePx > 0)) return undefined
  const dress = dressIn(classes)
  const texts = linesIn(node.children)
  const role = name === 'main' ? headRole(kind) : name
  const inks = texts.map(text => inkOf(text, style.roles[role]))
  const small = name === 'main' ? 1 : style.measures.headSmallLeading
  const ownPadPx = name === 'sign' ? signPadPx(sizePx, style) : pxIn(drawn, 'padding-block')
  const linePx = name === 'byline' ? style.grid.rowPx : sizePx * style.headLeading * small
  const padPx = ownPadPx ?? padOf(dress, sizePx, style)
  return {
    name,
    sizePx,
    dress,
    hasEdges: drawnAt(dress) !== undefined || isEdged(name, style) || Boolean(ownPadPx),
    isFootOnly: name === 'sign' && signLooks[style.sign.look].edges === 'foot',
    overPx: pxIn(drawn, 'margin-block-start') ?? 0,
    count: texts.length,
    linePx,
    padPx,
    heightPx: texts.length * linePx + 2 * padPx,
    mostEms: Math.max(...texts.map(text => text.replace(inOneEm, '1').length)),
    longestPx: Math.max(...inks.map(({ width }) => width)) * sizePx,
    above: (inks[0]?.above ?? 0) * sizePx,
    below: (inks.at(-1)?.below ?? 0) * sizePx
  }
}

function dressIn(classes: readonly string[]): 'ruled' | 'reversed' | 'plain' {
  if (classes.includes('ruled')) return 'ruled'
  return classes.includes('reversed') ? 'reversed' : 'plain'
}

/** What a sign has over its line, and under it. */
function signPadPx(sizePx: number, { sign }: Style): number {
  return signLooks[sign.look].edges ? sign.padEm * sizePx : 0
}

/** Whether a style draws a part, whatever its dress, with edges of its own. */
function isEdged(name: HeadPart['name'], { kickerSideEm, sign }: Style): boolean {
  if (name === 'sign') return signLooks[sign.look].edges !== undefined
  return name === 'kicker' && kickerSideEm > 0
}

/** The portrait beside a stack, whose ink is that of the head as well: from the top of the stack, px. */
function portraitIn(nodes: readonly Element[], rowPx: number) {
  const figure = nodes.find(({ tagName }) => tagName === 'figure')
  const image = figure?.children.find(child => child.type === 'element' && child.tagName === 'img')
  if (nodes[0] !== figure || image?.type !== 'element') return undefined
  const from = pxIn(String(figure?.properties.style), '--down') ?? 0
  const rows = Number(/--rows:([\d.]+)/.exec(String(image.properties.style))?.[1] ?? 0)
  return { from, to: from + rows * rowPx }
}

function pxIn(style: string, name: string): number | undefined {
  const found = new RegExp(`${name}:(-?[\\d.]+)px`).exec(style)?.[1]
  return found === undefined ? undefined : Number(found)
}

/** What a band or rules add above a main line, and as much below it. */
function padOf(dress: 'ruled' | 'reversed' | 'plain', sizePx: number, style: Style): number {
  switch (drawnAt(dress)) {
    case 'rules':
      return (style.measures.ruledRows * style.grid.rowPx) / 2
    case 'band':
      return style.measures.bandHeadEm * sizePx
    case undefined:
      return 0
  }
}

/** The words of each line; lines end at `br`. */
function linesIn(children: readonly ElementContent[]): readonly string[] {
  const text = (nodes: readonly ElementContent[]): string =>
    nodes
      .map(node => {
        if (node.type === 'text') return node.value
        if (node.type !== 'element') return ''
        return node.tagName === 'br' ? '\n' : text(node.children)
      })
      .join('')
  return text(children).split('\n')
}
