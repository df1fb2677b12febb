import type { Element } from 'hast'
import { drawnAt } from '../model/head-dresses.ts'
import { headRole, kinds } from '../model/kinds.ts'
import { profileOf } from '../model/language.ts'
import { breakHeadline, type HeadLines, type LineEnds } from './break-headline.ts'
import { cutUpright } from './cut-upright.ts'
import { headRows, type PlacedStack } from './head-block.ts'
import { type PartName, partElement, whiteUnderPx } from './head-stack.ts'
import { type HeadCopy, headSizePx, headStyleOf } from './set-head.ts'
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
  const smallPx = headSizePx(style, grade + style.headSteps)
  const lines = upright(main, charactersIn(main) > 8 ? longestEm : longestEm - 0.5, 2)
  if (!lines) return undefined
  const depthPx = lines.longestEm * sizePx
  const { roles, grid } = style
  const small = (text: string | undefined, role: string, px: number) =>
    text === undefined ? undefined : upright(text, depthPx / px, 2, role)
  const parts = {
    kicker: small(kicker, roles.kicker, smallPx),
    main: lines,
    deck: small(deck, roles.deck, smallPx),
    byline: small(copy.byline, roles.byline, grid.bodyPx)
  }
  if (kicker && !parts.kicker) return undefined
  if (deck && !parts.deck) return undefined
  if (copy.byline && !parts.byline) return undefined
  const smallLinePx = smallPx * style.headLeading * style.measures.headSmallLeading
  const columns = [
    columnOf('kicker', smallPx, smallLinePx),
    columnOf('main', sizePx, sizePx * style.headLeading),
    columnOf('deck', smallPx, smallLinePx),
    columnOf('byline', grid.bodyPx, grid.rowPx)
  ].filter(column => column !== undefined)
  const gaps = columns.map((column, at) => {
    const over = columns[at - 1]
    if (!over) return 0
    const whitePx = whiteUnderPx(over.name, sizePx, style)
    return Math.round((whitePx - over.sidePx - column.sidePx) * 100) / 100
  })
  const acrossPx = columns.reduce((sum, column, at) => sum + column.widthPx + (gaps[at] ?? 0), 0)
  const columnPx = columnsPx(grid, 1)
  if (acrossPx > columnPx * 0.95 || acrossPx < columnPx * 0.2) return undefined
  const firstInkPx = blankEm * sizePx
  const inkPx = depthPx - 2 * firstInkPx
  return {
    rows: headRows(inkPx, 'edged', context),
    inkPx,
    firstInkPx,
    nodes: () => columns.map((column, at) => partElement(column, gaps[at] ?? 0))
  }

  /** The lines of a part side by side, and the white at either side of their ink. */
  function columnOf(name: PartName, px: number, linePx: number) {
    const set = parts[name]
    if (!set) return undefined
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
