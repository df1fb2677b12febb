import type { Element, ElementContent } from 'hast'
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
 * Sets a stack in its strip as the page draws it: centred, lower under a rule, its ink read from its faces
 * (`tests/design/printed-head.test.ts` measures it in the press).
 */
export function printedHead(
  set: SetFrame,
  box: PrintedBox,
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
  const stackPx = isUpright
    ? Math.max(...lines.map(({ longestPx }) => longestPx))
    : lines.reduce((sum, { heightPx }, at) => sum + heightPx + gapOver(lines, at, style), 0)
  const { isUnderRule = false, isTopped = false } = print.devices ?? {}
  const drop = isUnderRule ? style.measures.headDropRows * style.grid.rowPx : 0
  let y = box.top + drop + (box.bottom - box.top - drop - stackPx) / 2
  const ruleYs: number[] = []
  const parts = lines.map((line, at): HeadPart => {
    const top = y + gapOver(lines, at, style)
    y = top
    y += line.heightPx
    if (drawnAt(line.dress) === 'rules' && !isUpright) {
      ruleYs.push(...(at === 0 && isTopped ? [] : [top]), y)
    }
    return {
      name: line.name,
      inkTop: top + line.linePx / 2 + line.padPx - line.above,
      inkBottom: y - line.linePx / 2 - line.padPx + line.below
    }
  })
  return {
    box,
    stackPx,
    sizePx: main.sizePx,
    mainLines: main.count,
    widthShare: isUpright ? undefined : main.longestPx / widthPx,
    columns: Math.max(1, Math.round((widthPx + style.grid.gutterPx) / columnPx)),
    isUpright,
    ruleYs,
    parts: isUpright ? [] : parts
  }
}

const names = ['kicker', 'main', 'deck', 'byline'] as const

/** A part of a stack with the height of its lines and the ink of its first and last, px. */
function partOf(node: Element, { kind }: SetFrame, { style, inkOf }: HeadPrint) {
  const classes = [node.properties.className ?? []].flat().map(String)
  const name = names.find(one => classes.includes(one))
  const sizePx = Number(/font-size:([\d.]+)px/.exec(String(node.properties.style))?.[1])
  if (!name || !(sizePx > 0)) return undefined
  const dress = classes.includes('ruled')
    ? ('ruled' as const)
    : classes.includes('reversed')
      ? ('reversed' as const)
      : ('plain' as const)
  const texts = linesIn(node.children)
  const role = name === 'main' ? headRole(kind) : name
  const inks = texts.map(text => inkOf(text, style.roles[role]))
  const small = name === 'main' ? 1 : style.measures.headSmallLeading
  const linePx = name === 'byline' ? style.grid.rowPx : sizePx * style.headLeading * small
  const padPx = padOf(dress, sizePx, style)
  return {
    name,
    sizePx,
    dress,
    count: texts.length,
    linePx,
    padPx,
    heightPx: texts.length * linePx + 2 * padPx,
    longestPx: Math.max(...inks.map(({ width }) => width)) * sizePx,
    above: (inks[0]?.above ?? 0) * sizePx,
    below: (inks.at(-1)?.below ?? 0) * sizePx
  }
}

/** Space over a part of a stack: none over the first, and twice as much beside rules. */
function gapOver(
  parts: readonly { readonly dress: 'ruled' | 'reversed' | 'plain' }[],
  at: number,
  { headStackGapPx }: Style
): number {
  if (at === 0) return 0
  const isRuled = [parts[at - 1], parts[at]].some(part => part && drawnAt(part.dress) === 'rules')
  return headStackGapPx * (isRuled ? 2 : 1)
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
