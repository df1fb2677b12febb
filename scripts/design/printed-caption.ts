import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { Style } from '../model/style.ts'
import type { InkOfLine } from './line-ink.ts'
import type { PrintedCaption } from './printed-page.ts'

/** Where a figure stands: its rows, those from its top to the foot of its picture, and its credit as it was filed. */
export interface FigurePlace {
  readonly rows: number
  readonly footRows: number
  readonly credit: string
}

/**
 * The words under a picture as they are printed, read from the set figure and the ink of the caption's own face;
 * undefined for a figure without words. Its rows are those that it takes, its picture stands so many from the top.
 */
export function printedCaption(
  figure: Element,
  place: FigurePlace,
  style: Style,
  inkOf: InkOfLine
): PrintedCaption | undefined {
  const words = figure.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'figcaption'
  )
  if (!words) return undefined
  const { rows, footRows, credit } = place
  const { measures, roles, grid } = style
  const sizePx = grid.bodyPx * measures.captionSize
  const leadingPx = grid.rowPx * measures.captionLeadingRows
  const lines = linesOf(words)
  const inks = lines.map(line => inkOf(textOfLine(line), roles.caption))
  const own = numberIn(figure, 'caption-gap') ?? measures.captionGapRows
  const first = inks[0]
  const last = inks.at(-1)
  if (!first || !last) return undefined
  // In two columns it is as deep as the longer one.
  const deep = numberIn(words, 'lines') ?? lines.length
  const spacePx = (rows - footRows - own) * grid.rowPx - deep * leadingPx
  const copy = inkOf('\u4e5d\u5341', roles.body)
  return {
    lines: lines.length,
    gapPx: own * grid.rowPx + leadingPx / 2 - first.above * sizePx,
    airPx:
      spacePx + leadingPx / 2 - last.below * sizePx + grid.rowPx / 2 - copy.above * grid.bodyPx,
    lastShare: last.width / (numberIn(words, 'each') ?? numberIn(words, 'wide') ?? last.width),
    partedNames: partedNames(lines, credit)
  }
}

/** A number that an element's style gives to a token: `--rows:12.5`. */
export function numberIn({ properties }: Element, token: string): number | undefined {
  const found = new RegExp(`--${token}:([\\d.]+)`).exec(String(properties.style))?.[1]
  return found === undefined ? undefined : Number(found)
}

type Line = readonly ElementContent[]

function linesOf(words: Element): readonly Line[] {
  const lines: ElementContent[][] = [[]]
  for (const child of words.children) {
    if (child.type === 'element' && child.tagName === 'br') lines.push([])
    else lines.at(-1)?.push(child)
  }
  return lines
}

function textOfLine(line: Line): string {
  return line.map(node => textOf(node)).join('')
}

/**
 * What of a credit stands on both sides of the end of a line with no space or mark between, as it was filed: a name
 * that is torn apart.
 */
function partedNames(lines: readonly Line[], filed: string): readonly string[] {
  const credits = lines.map(line => creditIn(line).replace(/\s/gu, ''))
  let count = 0
  return credits.slice(0, -1).flatMap((credit, at) => {
    count += [...credit].length
    const next = credits[at + 1] ?? ''
    if (credit === '' || next === '') return []
    const between = betweenAt(filed, count)
    const words = creditIn(lines[at] ?? []).trimEnd()
    const isName = /(?:^|\s)\p{Lu}[\p{L}.’-]*$/u.test(words) && /^\p{Lu}\p{Ll}/u.test(next)
    const isTorn = between === '' ? !/[、，；]$/u.test(credit) : isName
    return isTorn ? [`${credit}|${next}`] : []
  })
}

/** The space that a text has after so many characters, spaces not counted. */
function betweenAt(text: string, count: number): string {
  return new RegExp(`^\\s*(?:\\S\\s*?){${count}}(\\s*)`, 'u').exec(text)?.[1] ?? ''
}

function creditIn(line: Line): string {
  return line
    .filter(node => node.type === 'element')
    .map(node => (isCredit(node) ? textOf(node) : creditIn(node.children)))
    .join('')
}

/** The credit as it was filed under a picture. */
export function creditOf(figure: Element | undefined): string {
  return figure ? creditIn(figure.children) : ''
}

function isCredit({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('credit')
}
