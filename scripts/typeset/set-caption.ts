import type { Element, ElementContent } from 'hast'
import { blankBetween, profileOf } from '../model/language.ts'
import type { Style } from '../model/style.ts'
import type { Ruler } from './atom.ts'
import { hasClass } from './has-class.ts'
import { lastLine, type SetContext, setParagraph } from './set-paragraph.ts'

/** The words under a picture, broken into lines of their own size; rows need not be whole. */
export interface SetCaption {
  readonly rows: number
  readonly node: Element
}

/** The least that the last line takes of the width, and how much narrower the lines may be made for it. */
const lastLeast = 1 / 3
const narrowest = 0.7
const stepEm = 0.5

/** Characters of a caption's line that is read with ease, of Han and of words; longer ones are parted in two columns. */
const readableEm = { han: 32, words: 38 }

/**
 * Sets a caption as wide as its picture (CSS px), or a little narrower where its last line would be a stub; one of
 * several long lines in two columns. A credit stands at the end of its line and no name in it is parted.
 */
export function setCaption(caption: Element, widthPx: number, context: SetContext): SetCaption {
  const known = knownOf(caption, context)
  const key = `${widthPx} ${context.language}`
  const found = known.get(key) ?? setAnew(caption, widthPx, context)
  known.set(key, found)
  return found
}

function setAnew(caption: Element, widthPx: number, context: SetContext): SetCaption {
  const { measures, grid, roles, isCaptionRagged } = context.style
  const content = partedCredit(caption.children, context.language)
  const setting = (measureEm: number) => ({
    measureEm,
    indentEm: 0,
    family: roles.caption,
    rowsPerLine: 1,
    extraRows: 0,
    hyphens: true
  })
  const lastAt = (em: number) => lastLine(content, setting(em), context)
  const fullEm = floored(widthPx / (grid.bodyPx * measures.captionSize))
  const betweenEm = floored((2 * grid.gutterPx) / (grid.bodyPx * measures.captionSize))
  const halfEm = floored((fullEm - betweenEm) / 2)
  const mostEm = profileOf(context.language).isSpaced ? readableEm.words : readableEm.han
  const isTwin = fullEm > mostEm && lastAt(fullEm).lines > 1
  const measureEm = evenMeasureEm(isTwin ? halfEm : fullEm, lastAt)
  const [best] = setParagraph(content, setting(measureEm), context, children => ({
    ...caption,
    children
  }))
  const node = best?.node() ?? caption
  // Ragged lines may be as short as they like: what stands at their end keeps to the edge of the picture.
  const ownEm = isTwin ? halfEm : fullEm
  const wideEm = isCaptionRagged ? ownEm : measureEm
  const lines = best?.rows ?? 0
  const deep = isTwin ? Math.ceil(lines / 2) : lines
  const className = ['lines', ...(isCaptionRagged ? ['ragged'] : []), ...(isTwin ? ['twin'] : [])]
  const style = isTwin
    ? `--wide:${2 * wideEm + betweenEm};--each:${wideEm};--between:${betweenEm};--lines:${deep}`
    : `--wide:${wideEm}`
  const properties = { ...node.properties, className, style }
  const slackEm = wideEm - lastAt(measureEm).widthEm
  return {
    rows: deep * measures.captionLeadingRows,
    node: { ...node, properties, children: withCreditAtEnd(node.children, slackEm) }
  }
}

/** The widest measure whose last line is no stub, and none of whose lines is torn apart where that can be. */
function evenMeasureEm(fullEm: number, lastAt: (em: number) => ReturnType<typeof lastLine>) {
  let loose: number | undefined
  for (let em = fullEm; em >= narrowest * fullEm; em -= stepEm) {
    const { lines, widthEm, isLoose } = lastAt(em)
    const isEven = lines <= 1 || widthEm >= lastLeast * em
    if (isEven && !isLoose) return em
    if (isEven) loose ??= em
  }
  return loose ?? fullEm
}

/** Em in steps that a browser keeps. */
function floored(em: number): number {
  return Math.floor(64 * em) / 64
}

function partedCredit(words: readonly ElementContent[], language: string): ElementContent[] {
  const isLatin = profileOf(language).isSpaced
  return words.flatMap((node, at): ElementContent[] => {
    if (node.type !== 'element' || !isCredit(node)) return [node]
    const credit = isLatin ? { ...node, children: [slanted(node.children)] } : node
    const gap: ElementContent = { type: 'text', value: blankBetween(language) }
    return at === 0 ? [credit] : [gap, credit]
  })
}

/** The room that a last line leaves stands before its credit. */
function withCreditAtEnd(nodes: readonly ElementContent[], slackEm: number): ElementContent[] {
  const at = nodes.length - 1
  return nodes.map((node, index): ElementContent => {
    const room = Math.floor(slackEm * 64) / 64
    if (index !== at || node.type !== 'element' || room <= 0) return node
    if (!isCredit(node)) return { ...node, children: withCreditAtEnd(node.children, slackEm) }
    return { ...node, properties: { ...node.properties, style: `margin-inline-start:${room}em` } }
  })
}

function slanted(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'em', properties: {}, children }
}

function isCredit(node: ElementContent): boolean {
  return node.type === 'element' && hasClass(node, 'credit')
}

interface Known {
  readonly ruler: Ruler
  readonly captions: Map<string, SetCaption>
}

/** A caption is asked for at every width of a page, and once more where it is printed. */
const captionsKnown = new WeakMap<Style, WeakMap<Element, Known>>()

function knownOf(caption: Element, { style, ruler }: SetContext): Map<string, SetCaption> {
  const ofStyle = captionsKnown.get(style) ?? new WeakMap<Element, Known>()
  captionsKnown.set(style, ofStyle)
  const found = ofStyle.get(caption)
  if (found?.ruler === ruler) return found.captions
  const made = { ruler, captions: new Map<string, SetCaption>() }
  ofStyle.set(caption, made)
  return made.captions
}
