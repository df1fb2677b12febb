import type { Element } from 'hast'
import { drawnAt } from '../model/head-dresses.ts'
import { headRole, kinds } from '../model/kinds.ts'
import { profileOf } from '../model/language.ts'
import { breakHeadline, type HeadLines, type LineEnds } from './break-headline.ts'
import { cutUpright } from './cut-upright.ts'
import { type HeadCopy, headLine, headSizePx, headStyleOf } from './set-head.ts'
import type { SetContext } from './set-paragraph.ts'
import { columnsPx } from './type-width.ts'

/** A headline stack set upright in one column (竖题): kicker at the right, then main line, deck and byline. */
export interface SetUprightHead {
  readonly rows: number
  readonly nodes: () => readonly Element[]
}

const mostCharacters = 16
const leastCharacters = 4
/** Characters in one upright line at the most. */
const longestEm = 9

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
    deck: small(deck, roles.deck, smallPx),
    byline: small(copy.byline, roles.byline, grid.bodyPx)
  }
  if (kicker && !parts.kicker) return undefined
  if (deck && !parts.deck) return undefined
  if (copy.byline && !parts.byline) return undefined
  const acrossPx =
    lines.count * sizePx * style.headLeading +
    ((parts.kicker?.count ?? 0) + (parts.deck?.count ?? 0)) *
      smallPx *
      style.headLeading *
      style.measures.headSmallLeading +
    (parts.byline?.count ?? 0) * grid.rowPx +
    Object.values(parts).filter(part => part !== undefined).length * style.headStackGapPx
  const columnPx = columnsPx(grid, 1)
  if (acrossPx > columnPx * 0.95 || acrossPx < columnPx * 0.2) return undefined
  return {
    rows: Math.ceil(depthPx / grid.rowPx + style.measures.headDropRows),
    nodes: () => [
      ...headLine('p', 'kicker', parts.kicker, smallPx),
      ...headLine('h2', `main ${kinds[copy.kind].headFace}`, lines, sizePx),
      ...headLine('p', 'deck', parts.deck, smallPx),
      ...headLine('p', 'byline', parts.byline, grid.bodyPx)
    ]
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
