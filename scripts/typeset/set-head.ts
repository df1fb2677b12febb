import type { Element } from 'hast'
import { headPortrait } from '../model/frame-art.ts'
import { drawnAt, type HeadStyle } from '../model/head-dresses.ts'
import { headRole, kinds, type StoryKind } from '../model/kinds.ts'
import { homeSlug } from '../model/part-id.ts'
import type { Headline, Story } from '../model/story.ts'
import type { Style } from '../model/style.ts'
import {
  breakHeadline,
  type HeadLines,
  type HeadWays,
  type LineEnds,
  leastTorn
} from './break-headline.ts'
import type { PlacedStack } from './head-block.ts'
import { asHighAs, signPart, signSizePx } from './head-sign.ts'
import { firstGood, headSizePx, smallSizesPx } from './head-sizes.ts'
import { type PartName, type StackPart, stackOf } from './head-stack.ts'
import type { SetContext } from './set-paragraph.ts'

/** What a headline stack is made of. */
export interface HeadCopy {
  readonly headline: Headline
  /** The named column that it stands in. */
  readonly column?: string
  readonly byline?: string
  /** Its author's picture, which stands beside it. */
  readonly portrait?: Element
  readonly kind: StoryKind
  readonly headStyle?: HeadStyle
  /** It goes on from another page, as its kicker says. */
  readonly isRest?: boolean
}

/** A headline stack set for one width and grade. */
export interface SetHead extends PlacedStack {
  /** Grade of the main line, 1 the largest. */
  readonly grade: number
  /** Size of the main line, which may have grown to fill its width, CSS px. */
  readonly sizePx: number
  /** Lines of the main headline and the share of the width the longest fills. */
  readonly lines: number
  readonly fill: number
  readonly splitsWord: boolean
  /** What is ugly in where its main lines end: 0 for one line, more inside a phrase. */
  readonly breakCost: number
  /** Made when they are needed: most heads are only measured. */
  readonly nodes: () => readonly Element[]
}

const mostLines = 3
/** Lines of what has to be set whatever it takes. */
const mostAnyhow = 99
/** Share of a box’s width that a longest line fills, so that it is three quarters of a frame without a box. */
const goodFill = 0.82

/** What is allowed to a headline where it is set. */
export interface HeadLeave {
  /** The height that is there for its ink: the main line does not grow past that to fill its width; CSS px. */
  readonly roomPx?: number
  /** How good the ends of its main lines must be; in the smallest grade as good as they can be. */
  readonly ends?: LineEnds
  /** What stands at the left of the byline, and how high its part is for it; CSS px. */
  readonly besideByline?: { readonly widthPx: number; readonly highPx: number }
}

/**
 * Sets the stack 引题, 主题, 副题, byline for a width in CSS px; undefined when the main line cannot be set in this
 * grade without a break that an editor calls bad.
 */
export function setHead(
  copy: HeadCopy,
  grade: number,
  widthPx: number,
  context: SetContext,
  { roomPx = Number.POSITIVE_INFINITY, ends: asked = 'good', besideByline }: HeadLeave = {}
): SetHead | undefined {
  const { style } = context
  const gradePx = headSizePx(style, grade)
  const family = style.roles[headRole(copy.kind)]
  const band = drawnAt(headStyleOf(copy, style)) === 'band'
  const bandEm = widthPx / gradePx - (band ? 2 * style.measures.bandSideEm : 0)
  // The author's own lines are all set, and what is wider than the page is parted in the smallest grade.
  const most = Math.max(mostLines, copy.headline.main.split('\n').length)
  const partsWords = grade >= style.headSizesPx.length
  const broken = (lines: number, ways: HeadWays) =>
    breakHeadline(copy.headline.main, bandEm, family, lines, context, ways)
  const main =
    (partsWords
      ? leastTorn(most, (lines, ends) => broken(lines, { ends }))
      : (broken(most, {}) ??
        (asked === 'good' ? undefined : broken(most, { ends: 'close' })) ??
        broken(most, { ends: asked }))) ??
    (partsWords ? broken(mostAnyhow, { partsWords }) : undefined)
  if (!main) return undefined
  const anyhow = (text: string, width: number, role: string) =>
    leastTorn(mostLines, (lines, ends) =>
      breakHeadline(text, width, role, lines, context, { ends })
    ) ??
    breakHeadline(text, width, role, mostAnyhow, context, { ends: 'torn' }) ??
    breakHeadline(text, width, role, mostAnyhow, context, { partsWords: true })
  const small = (text: string | undefined, px: number, role: string, sideEm: number) =>
    text ? anyhow(text, widthPx / px - 2 * sideEm, role) : undefined
  const { roles, kickerSideEm } = style
  const sign = signPart(
    copy.column,
    (em, role) => anyhow(copy.column ?? '', widthPx / signSizePx(style) - em, role),
    style
  )
  const bylinePx = widthPx - (besideByline?.widthPx ?? 0)
  const byline = copy.byline
    ? anyhow(copy.byline, bylinePx / style.grid.bodyPx, roles.byline)
    : undefined
  const smallPxs = smallSizesPx(style, grade, copy.isRest)
  const { stackAt } = firstGood(smallPxs, smallPx => {
    const kicker = small(copy.headline.kicker, smallPx, roles.kicker, kickerSideEm)
    const deck = small(copy.headline.deck, smallPx, roles.deck, 0)
    const stackAt = (mainPx: number) =>
      stackOf(
        [
          ...sign,
          ...partOf('kicker', kicker, smallPx, kickerSideEm > 0 ? 'band' : undefined),
          ...mainPart(main, mainPx, copy, style),
          ...partOf('deck', deck, smallPx),
          ...bylinePart(byline)
        ],
        context
      )
    // Two lines of the largest would outweigh the main line.
    const isGood = isShort(kicker, 1) && isShort(deck, smallPx === smallPxs[0] ? 1 : 2)
    return { stackAt, isGood: isGood && !(stackAt(gradePx).inkPx > roomPx) }
  })
  let sizePx = grownPx(style, grade, main.fill)
  while (sizePx > gradePx && stackAt(sizePx).inkPx > roomPx) sizePx -= 1
  const stack = stackAt(sizePx)
  const fill = (main.fill * sizePx) / gradePx
  return {
    grade,
    sizePx,
    ...stack,
    lines: main.count,
    fill,
    splitsWord: main.splitsWord,
    breakCost: main.cost
  }

  /** A byline fills the height of what stands beside it. */
  function bylinePart(lines: HeadLines | undefined): readonly StackPart[] {
    const parts = partOf('byline', lines, style.grid.bodyPx)
    return besideByline ? parts.map(part => asHighAs(part, besideByline.highPx)) : parts
  }

  /** Kicker, deck or byline; one that a style draws in a band has edges. */
  function partOf(
    name: Exclude<PartName, 'main'>,
    lines: HeadLines | undefined,
    sizePx: number,
    edges?: 'band' | undefined
  ): readonly StackPart[] {
    if (!lines) return []
    const leading = style.headLeading * style.measures.headSmallLeading
    const linePx = name === 'byline' ? style.grid.rowPx : sizePx * leading
    const family = roles[name]
    return [{ name, className: name, lines, family, sizePx, linePx, padPx: 0, edges }]
  }
}

function mainPart(
  lines: HeadLines,
  sizePx: number,
  copy: HeadCopy,
  style: Style
): readonly StackPart[] {
  const dress = headStyleOf(copy, style)
  return [
    {
      name: 'main',
      className: `main ${kinds[copy.kind].headFace}${dressClass(dress)}`,
      lines,
      family: style.roles[headRole(copy.kind)],
      sizePx,
      linePx: sizePx * style.headLeading,
      padPx: dressPx(dress, sizePx, style) / 2,
      edges: drawnAt(dress)
    }
  ]
}

/** What a story's headline stack is made of. */
export function headCopyOf(story: Story): HeadCopy {
  const { slug, meta } = story
  const { headline, column, byline, kind, headStyle } = meta
  const portrait = headPortrait(story)?.node
  const isRest = homeSlug(slug) !== slug
  return {
    headline,
    kind,
    isRest,
    ...(column === undefined ? {} : { column }),
    ...(byline === undefined ? {} : { byline }),
    ...(portrait === undefined ? {} : { portrait }),
    ...(headStyle === undefined ? {} : { headStyle })
  }
}

/** How a story's headline is dressed: as its editor asks, or as the style has it for its kind. */
export function headStyleOf(
  { headStyle, kind }: Pick<HeadCopy, 'headStyle' | 'kind'>,
  style: Style
): HeadStyle {
  return headStyle ?? style.headStyles[kind] ?? 'plain'
}

/** What rules or a band add to the height of a main line, CSS px. */
function dressPx(dress: HeadStyle, sizePx: number, style: Style): number {
  switch (drawnAt(dress)) {
    case 'rules':
      return style.measures.ruledRows * style.grid.rowPx
    case 'band':
      return 2 * style.measures.bandHeadEm * sizePx
    case undefined:
      return 0
  }
}

function dressClass(dress: HeadStyle): string {
  return drawnAt(dress) ? ` ${dress}` : ''
}

/** A line that fills too little of its width is set larger, but never as large as the grade above. */
function grownPx(style: Style, grade: number, fill: number): number {
  const sizePx = headSizePx(style, grade)
  const above = grade > 1 ? headSizePx(style, grade - 1) - 1 : Infinity
  const wanted = Math.min(goodFill / fill, style.headGrowMost)
  return Math.max(sizePx, Math.min(Math.floor(sizePx * wanted), above))
}

function isShort(lines: HeadLines | undefined, most: number): boolean {
  return lines === undefined || lines.count <= most
}
