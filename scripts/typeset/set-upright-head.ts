import type { Element } from 'hast'
import { drawnAt } from '../model/head-dresses.ts'
import { headRole, kinds } from '../model/kinds.ts'
import { profileOf } from '../model/language.ts'
import { breakHeadline, type HeadLines, type LineEnds } from './break-headline.ts'
import { cutUpright } from './cut-upright.ts'
import { headRows, type PlacedStack } from './head-block.ts'
import { signPart, signSizePx } from './head-sign.ts'
import { firstGood, headSizePx, smallSizesPx } from './head-sizes.ts'
import { type PartName, partElement, type StackPart, whiteUnderPx } from './head-stack.ts'
import { type HeadCopy, headStyleOf } from './set-head.ts'
import type { SetContext } from './set-paragraph.ts'
import { columnsPx } from './type-width.ts'

/** A headline stack set upright in one column (竖题): kicker at the right, then main line, deck and byline. */
export interface SetUprightHead extends PlacedStack {
  readonly rows: number
  readonly nodes: () => readonly Element[]
}

const mostCharacters = 16
const leastCharacters = 4
/** Characters in one upright line at the most. */
const longestEm = 9
/** Half of a Han character's ink, and what its em leaves blank at either side. */
const inkEm = 0.46
const blankEm = 0.5 - inkEm

/** Shares of a column's width that a stack takes at the most and at the least. */
const mostAcross = 0.95
const leastAcross = 0.2

/** A part of a stack: its lines beside one another, and the white at either side of their ink. */
interface UprightPart extends Pick<StackPart, 'name' | 'className' | 'lines' | 'sizePx'> {
  readonly widthPx: number
  readonly sidePx: number
}

/** Sets a short Chinese headline from top to bottom; undefined for what does not stand well so. */
export function setUprightHead(
  copy: HeadCopy,
  grade: number,
  context: SetContext
): SetUprightHead | undefined {
  const { style } = context
  const { main, kicker, deck } = copy.headline
  if (!mayStand(copy, context)) return undefined
  const sizePx = headSizePx(style, grade)
  const mainLines = upright(main, charactersIn(main) > 8 ? longestEm : longestEm - 0.5, 2)
  if (!mainLines) return undefined
  const lines = mainLines
  const depthPx = lines.longestEm * sizePx
  const { roles, grid, kickerSideEm } = style
  const small = (text: string | undefined, role: string, px: number, sideEm = 0) =>
    text ? upright(text, depthPx / px - 2 * sideEm, 2, role) : undefined
  const sign = signColumn()
  if (copy.column && !sign) return undefined
  const byline = small(copy.byline, roles.byline, grid.bodyPx)
  if (copy.byline && !byline) return undefined
  const { columns } = firstGood(smallSizesPx(style, grade, copy.isRest), columnsWith)
  if (!columns) return undefined
  const firstInkPx = blankEm * sizePx
  const inkPx = depthPx - 2 * firstInkPx
  return {
    rows: headRows(inkPx, 'edged', context),
    inkPx,
    firstInkPx,
    nodes: () => columns.map(({ part, gapPx }) => partElement(part, gapPx))
  }

  /** All parts beside one another, kicker and deck in a size; none where they are wider than a column. */
  function columnsWith(smallPx: number) {
    const linePx = smallPx * style.headLeading * style.measures.headSmallLeading
    const over = small(kicker, roles.kicker, smallPx, kickerSideEm)
    const under = small(deck, roles.deck, smallPx)
    const parts = [
      sign,
      over && columnOf('kicker', over, smallPx, linePx),
      columnOf('main', lines, sizePx, sizePx * style.headLeading),
      under && columnOf('deck', under, smallPx, linePx),
      byline && columnOf('byline', byline, grid.bodyPx, grid.rowPx)
    ].filter(part => part !== undefined)
    const columns = parts.map((part, at) => ({ part, gapPx: gapPx(parts[at - 1], part) }))
    const acrossPx = columns.reduce((sum, { part, gapPx }) => sum + part.widthPx + gapPx, 0)
    const share = acrossPx / columnsPx(grid, 1)
    const isWhole = (over || !kicker) && (under || !deck)
    const isGood = isWhole && share <= mostAcross && share >= leastAcross
    return { isGood, columns: isGood ? columns : undefined }
  }

  /** The sign of a column stands as the first part, seen to its edges. */
  function signColumn(): UprightPart | undefined {
    const [part] = signPart(
      copy.column,
      (sidesEm, family) =>
        upright(copy.column ?? '', depthPx / signSizePx(style) - sidesEm, 1, family),
      style
    )
    if (!part) return undefined
    const { name, className, lines, sizePx, linePx, padPx, edges } = part
    const sidePx = edges ? 0 : linePx / 2 - inkEm * sizePx
    return { name, className, lines, sizePx, widthPx: linePx + 2 * padPx, sidePx }
  }

  function gapPx(over: UprightPart | undefined, part: UprightPart): number {
    if (!over) return 0
    const whitePx = whiteUnderPx(over.name, sizePx, style)
    return Math.round((whitePx - over.sidePx - part.sidePx) * 100) / 100
  }

  /** The lines of a part side by side, and the white at either side of their ink. */
  function columnOf(name: PartName, set: HeadLines, px: number, linePx: number): UprightPart {
    const className = name === 'main' ? `main ${kinds[copy.kind].headFace}` : name
    const widthPx = set.count * linePx
    return { name, className, lines: set, sizePx: px, widthPx, sidePx: linePx / 2 - inkEm * px }
  }

  function upright(
    text: string,
    depthEm: number,
    most: number,
    family = style.roles[headRole(copy.kind)]
  ): HeadLines | undefined {
    const broken = (ends: LineEnds) =>
      breakHeadline(text, depthEm, family, most, context, { isUpright: true, ends })
    const whole = broken('good') ?? broken('close')
    return whole ?? (text === main ? undefined : broken('torn'))
  }
}

/** 1,280 or 20:30, of which an upright line would make two numbers. */
const partedNumber = /\d[,:：/]\d/

/** Whether letters or digits would lie on their side: such a headline is for horizontal lines. */
function liesDown(text: string): boolean {
  const runs = text.match(/[\p{Script=Latin}\d.%-]+/gu) ?? []
  return runs.some(run => cutUpright(run).some(({ turn }) => turn === undefined))
}

/** Whether its words, and the style of its kind, are such that it may stand upright at any size. */
function mayStand(copy: HeadCopy, { language, style }: SetContext): boolean {
  const { main, kicker, deck } = copy.headline
  if (!profileOf(language).standsUpright || liesDown(main)) return false
  const words = [main, kicker, deck, copy.byline]
  if (words.some(text => text && partedNumber.test(text))) return false
  if (drawnAt(headStyleOf(copy, style))) return false
  const characters = charactersIn(main)
  return characters >= leastCharacters && characters <= mostCharacters
}

function charactersIn(text: string): number {
  return text.replace(/\s/g, '').length
}
