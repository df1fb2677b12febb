import type { Element, ElementContent } from 'hast'
import type { Headline, StoryKind } from '../model/story.ts'
import type { Style } from '../model/style.ts'
import { breakHeadline, type HeadLines } from './break-headline.ts'
import type { SetContext } from './set-paragraph.ts'

/** What a headline stack is made of. */
export interface HeadCopy {
  readonly headline: Headline
  readonly byline?: string
  readonly kind: StoryKind
}

/** A headline stack set for one width and grade. */
export interface SetHead {
  /** Grade of the main line, 1 the largest. */
  readonly grade: number
  /** Height of its lines without any air, CSS px. */
  readonly heightPx: number
  /** The least rows it needs, with the style's least air. */
  readonly rows: number
  /** Lines of the main headline and the share of the width the longest fills. */
  readonly lines: number
  readonly fill: number
  readonly splitsWord: boolean
  /** What is ugly in it: poor fill, breaks inside a phrase, lines too many. */
  readonly cost: number
  /** Made when they are needed: most heads are only measured. */
  readonly nodes: () => readonly Element[]
}

const mostLines = 3

/** Sets the stack 引题, 主题, 副题, byline for a width in CSS px; undefined when the main line cannot be set in this grade. */
export function setHead(
  copy: HeadCopy,
  grade: number,
  widthPx: number,
  context: SetContext
): SetHead | undefined {
  const { style } = context
  const sizePx = headSizePx(style, grade)
  const family = headFamily(copy.kind, style)
  const main = breakHeadline(copy.headline.main, widthPx / sizePx, family, mostLines, context)
  if (!main) return undefined
  const smallPx = headSizePx(style, grade + style.headSteps)
  const small = (text: string, role: string, sideEm: number) => {
    const width = widthPx / smallPx - 2 * sideEm
    return (
      breakHeadline(text, width, role, mostLines, context) ??
      breakHeadline(text, width, role, 9, context)
    )
  }
  const { roles, kickerSideEm } = style
  const kicker = copy.headline.kicker
    ? small(copy.headline.kicker, roles.kicker, kickerSideEm)
    : undefined
  const deck = copy.headline.deck ? small(copy.headline.deck, roles.deck, 0) : undefined
  const byline = copy.byline
    ? breakHeadline(copy.byline, widthPx / style.grid.bodyPx, roles.byline, 4, context)
    : undefined
  const heightPx =
    main.count * sizePx * style.headLeading +
    ((kicker?.count ?? 0) + (deck?.count ?? 0)) * smallPx * style.headLeading * 1.1 +
    (byline?.count ?? 0) * style.grid.rowPx
  return {
    grade,
    heightPx,
    rows: Math.ceil(heightPx / style.grid.rowPx + style.headAirRows),
    lines: main.count,
    fill: main.fill,
    splitsWord: main.splitsWord,
    cost: main.cost + Math.max(0, style.headFillLeast - main.fill) * 100,
    nodes: () => [
      ...headLine('p', 'kicker', kicker, smallPx),
      ...headLine('h2', `main ${headClass(copy.kind)}`, main, sizePx),
      ...headLine('p', 'deck', deck, smallPx),
      ...headLine('p', 'byline', byline, style.grid.bodyPx)
    ]
  }
}

/** Features and editorials speak in serif, news in 黑体. */
export function headFamily(kind: StoryKind, style: Style): string {
  return headClass(kind) === 'hei' ? style.roles.headNews : style.roles.head
}

/** The class that gives a main line its face. */
export function headClass(kind: StoryKind): 'song' | 'hei' {
  switch (kind) {
    case 'feature':
    case 'editorial':
    case 'letter':
      return 'song'
    case 'news':
    case 'brief':
    case 'notice':
    case 'advert':
      return 'hei'
  }
}

/** Size of a grade in CSS px; grades past the last stay at its size. */
export function headSizePx(style: Style, grade: number): number {
  const at = Math.min(Math.max(grade, 1), style.headSizesPx.length) - 1
  return style.headSizesPx[at] ?? style.grid.bodyPx
}

/** One line of the stack as an element; nothing when there is no such line. */
export function headLine(
  tagName: string,
  className: string,
  head: HeadLines | undefined,
  sizePx: number
): Element[] {
  if (!head) return []
  const children: ElementContent[] = head
    .lines()
    .flatMap((content, at): ElementContent[] =>
      at === 0
        ? content
        : [{ type: 'element', tagName: 'br', properties: {}, children: [] }, ...content]
    )
  const properties = { className: className.split(' '), style: `font-size:${sizePx}px` }
  return [{ type: 'element', tagName, properties, children }]
}
