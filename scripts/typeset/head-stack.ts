import type { Element, ElementContent } from 'hast'
import type { Style } from '../model/style.ts'
import type { HeadLines } from './break-headline.ts'
import { lineReach } from './line-reach.ts'
import type { SetContext } from './set-paragraph.ts'

/** A part of a headline stack: its lines in the face, size and leading in which they are drawn. */
export interface StackPart {
  readonly name: PartName
  readonly className: string
  readonly lines: HeadLines
  readonly family: string
  readonly sizePx: number
  /** Height of one line’s box. */
  readonly linePx: number
  /** What rules or a band add above its lines, and as much below. */
  readonly padPx: number
  /** What is seen of its edges: ink begins there. */
  readonly edges: 'band' | 'rules' | 'foot' | undefined
}

/** The parts of a stack from the top; only the main line is always there. */
export type PartName = 'sign' | 'kicker' | 'main' | 'deck' | 'byline'

/** A stack as high as its lines and the white between them. */
export interface Stack {
  /** From the ink of its first part to that of its last. */
  readonly inkPx: number
  /** From the top of its first box to the ink; less than 0 never. */
  readonly firstInkPx: number
  readonly nodes: () => readonly Element[]
}

/** Stacks parts with the style's white between the ink of each and that of the next. */
export function stackOf(parts: readonly StackPart[], context: SetContext): Stack {
  const { style } = context
  const mainPx = parts.find(({ name }) => name === 'main')?.sizePx ?? 0
  const margins = parts.map(marginsOf)
  const boxes = parts.reduce((sum, part) => sum + boxPx(part), 0)
  const gaps = parts.map((_, at) => {
    const over = parts[at - 1]
    if (!over) return 0
    const whitePx = whiteUnderPx(over.name, mainPx, style)
    return rounded(whitePx - (margins[at - 1]?.below ?? 0) - (margins[at]?.above ?? 0))
  })
  const heightPx = boxes + gaps.reduce((sum, gap) => sum + gap, 0)
  const firstInkPx = margins[0]?.above ?? 0
  return {
    inkPx: heightPx - firstInkPx - (margins.at(-1)?.below ?? 0),
    firstInkPx,
    nodes: () => parts.map((part, at) => partElement(part, gaps[at] ?? 0))
  }

  /** White within the box of a part over the ink of its first line, and under that of its last. */
  function marginsOf({ lines, family, sizePx, linePx, padPx, edges }: StackPart, at: number) {
    const [first, last] = lines.edges
    const reach = (text: string) => lineReach(text, family, context)
    // The rule of a frame, where there is one, is drawn for the upper one of a head that begins with rules.
    const isFirstRuled = at === 0 && edges === 'rules'
    const isOpen = !edges || edges === 'foot' || isFirstRuled
    return {
      above: !isOpen ? 0 : padPx + linePx / 2 - reach(first).above * sizePx,
      below: edges ? 0 : padPx + linePx / 2 - reach(last).below * sizePx
    }
  }
}

/** The element of a part, so much under the one before it; its lines end at `br`. */
export function partElement(
  { name, className, lines, sizePx }: Pick<StackPart, 'name' | 'className' | 'lines' | 'sizePx'>,
  gapPx: number
): Element {
  const words: ElementContent[] = lines
    .lines()
    .flatMap((content, at): ElementContent[] =>
      at === 0
        ? content
        : [{ type: 'element', tagName: 'br', properties: {}, children: [] }, ...content]
    )
  // What is drawn at a sign is as wide as its words.
  const children: ElementContent[] =
    name === 'sign'
      ? [
          {
            type: 'element',
            tagName: 'span',
            properties: { className: ['sign-words'] },
            children: words
          }
        ]
      : words
  const gap = gapPx === 0 ? '' : `;margin-block-start:${gapPx}px`
  const properties = { className: className.split(' '), style: `font-size:${sizePx}px${gap}` }
  return { type: 'element', tagName: name === 'main' ? 'h2' : 'p', properties, children }
}

/** White under a part of a stack to the ink of the next, px; a byline right under the main line stands as a deck. */
export function whiteUnderPx(part: PartName, mainPx: number, { headWhite, grid }: Style): number {
  const { over, signUnder, kickerMain, mainDeck, deckByline, copy, openEm } = headWhite
  const open = Math.min((openEm * mainPx) / grid.rowPx, shareOfAround * Math.min(over, copy))
  const grown = grid.rowPx * Math.max(1, open / mainDeck)
  if (part === 'sign') return signUnder * grown
  if (part === 'kicker') return kickerMain * grown
  return part === 'main' ? mainDeck * grown : deckByline * grown
}

/** White inside a stack never grows past this share of what is around it. */
const shareOfAround = 0.9

function boxPx({ lines, linePx, padPx }: StackPart): number {
  return lines.count * linePx + 2 * padPx
}

function rounded(px: number): number {
  return Math.round(px * 100) / 100
}
