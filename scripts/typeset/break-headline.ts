import type { ElementContent } from 'hast'
import { profileOf } from '../model/language.ts'
import type { Atom, Ruler, TextSetting } from './atom.ts'
import { type EvenLines, evenLines, forbidden } from './even-lines.ts'
import { type HeadlineWords, headlineWords } from './headline-words.ts'
import type { LineWidths } from './line-widths.ts'
import { type Prepared, prepared } from './prepared.ts'
import { setLines } from './set-lines.ts'
import type { SetContext } from './set-paragraph.ts'

/** A headline broken into lines. */
export interface HeadLines {
  readonly count: number
  /** Made when they are needed: most heads are only measured. */
  readonly lines: () => readonly ElementContent[][]
  /** Share of the width that the longest line fills. */
  readonly fill: number
  readonly longestEm: number
  /** A line ends inside a word. */
  readonly splitsWord: boolean
  /** 0 for breaks by meaning into even lines. */
  readonly cost: number
}

/** How a headline is set where it is not set as most are. */
export interface HeadWays {
  readonly isUpright?: boolean
  /** A word or an address that is wider than a whole line is parted. */
  readonly partsWords?: boolean
}

/** Share of their blanks that marks give up in a Chinese headline. */
const markSqueeze = 0.5
const insideWord = 400
/** More than two lines of uneven length cost: a headline breaks after its comma first. */
const betweenWords = 18
/** More for a place between words where the author typed spaces elsewhere. */
const besideSpaces = 80
const afterLeaning = 30
/** A pair of quotes or brackets is parted only where the line has no other place. */
const insidePair = 150

/**
 * Breaks a headline by meaning: at the author's own break, then at a typed space, then between words;
 * never inside a word where that can be helped. Undefined when it does not fit in `mostLines`.
 */
export function breakHeadline(
  text: string,
  widthEm: number,
  family: string,
  mostLines: number,
  context: SetContext,
  { isUpright = false, partsWords = false }: HeadWays = {}
): HeadLines | undefined {
  const authored = text
    .split('\n')
    .map(part => part.trim())
    .filter(part => part !== '')
  const parts = authored.map(part =>
    bestSplit(part, widthEm, family, mostLines, context, { isUpright, partsWords })
  )
  if (parts.length === 0 || parts.some(part => part === undefined)) return undefined
  const found = parts.filter(part => part !== undefined)
  const count = found.reduce((sum, part) => sum + part.count, 0)
  if (count > mostLines) return undefined
  return {
    count,
    lines: () => found.flatMap(part => part.lines()),
    fill: Math.max(...found.map(part => part.fill)),
    longestEm: Math.max(...found.map(part => part.longestEm)),
    splitsWord: found.some(part => part.splitsWord),
    cost: found.reduce((sum, part) => sum + part.cost, 0)
  }
}

function bestSplit(
  text: string,
  widthEm: number,
  family: string,
  mostLines: number,
  context: SetContext,
  { isUpright, partsWords }: Required<HeadWays>
): HeadLines | undefined {
  const setting = {
    measures: context.style.measures,
    family,
    strongFamily: family,
    emphasisFamily: family,
    language: context.language,
    isUpright,
    ...(partsWords ? { widestEm: widthEm } : {}),
    latinScale: context.style.headFigures,
    ...(context.style.lineRules ? { lineRules: context.style.lineRules } : {})
  }
  const { style, phrases = [], ruler } = context
  const head = preparedHead(text, setting, style.headGapEm, phrases, ruler)
  const { atoms, widths, costs } = head
  // Blanks that are right in the copy are holes in large type.
  const squeeze = profileOf(context.language).isSpaced ? 0 : markSqueeze
  const widthOf = (first: number, last: number) => headWidth(widths, first, last, squeeze)
  const measure = `${widthEm} ${mostLines}`
  if (!head.splits.has(measure))
    head.splits.set(measure, evenLines({ costs, widthOf }, widthEm, mostLines))
  const best = head.splits.get(measure)
  if (!best) return undefined
  const natural = best.spans.map(span => widthOf(span.first, span.last))
  const longestEm = Math.max(...natural)
  const ends = best.spans.slice(0, -1).map(span => costs[span.last] ?? 0)
  const { spans } = best
  return {
    count: spans.length,
    lines: () =>
      spans.map(span => {
        const line = { ...span, naturalEm: 0, squeeze, stretchEm: 0 }
        const set = setLines(atoms, [line], widths).flatMap(unwrap)
        return isUpright ? set.map(layered) : set
      }),
    longestEm,
    fill: longestEm / widthEm,
    splitsWord: ends.some(cost => cost >= insideWord),
    cost: best.cost
  }
}

interface PreparedHead extends Prepared {
  readonly costs: readonly number[]
  /** Its best lines by width and number, as far as they were asked for. */
  readonly splits: Map<string, EvenLines | undefined>
}

interface KnownHeads {
  readonly heads: Map<string, PreparedHead>
  readonly words: Map<string, HeadlineWords>
}

const known = new WeakMap<Ruler, KnownHeads>()

/**
 * A headline is tried in many sizes and widths; what does not depend on them is worked out once. All that it
 * depends on is in the key, and the style is not at hand where it is worked out.
 */
function preparedHead(
  text: string,
  setting: TextSetting,
  gapEm: number,
  phrases: readonly string[],
  ruler: Ruler
): PreparedHead {
  const { heads, words } = known.get(ruler) ?? { heads: new Map(), words: new Map() }
  known.set(ruler, { heads, words })
  const { language } = setting
  const key = JSON.stringify([text, setting, gapEm, phrases])
  const found = heads.get(key)
  if (found) return found
  const { markWidths } = profileOf(language).region
  const limits = { gapEm, gapLeastEm: gapEm, markWidths, trimsStart: true }
  const made = prepared([{ type: 'text', value: text }], setting, limits, ruler)
  const said = JSON.stringify([text, language, phrases])
  const itsWords = words.get(said) ?? headlineWords(text, language, phrases)
  words.set(said, itsWords)
  const head = { ...made, costs: breakCosts(text, made.atoms, itsWords), splits: new Map() }
  heads.set(key, head)
  return head
}

/** Width of a headline's line with the blanks of its marks squeezed, em. */
function headWidth(widths: LineWidths, first: number, last: number, squeeze: number): number {
  const { naturalEm, squeezableEm } = widths.line(first, last)
  return naturalEm - squeeze * squeezableEm
}

function breakCosts(text: string, atoms: readonly Atom[], words: HeadlineWords): readonly number[] {
  // Spaces that the author typed are the places to break at.
  const between = betweenWords + (/\S\s+\S/u.test(text) ? besideSpaces : 0)
  let offset = 0
  return atoms.map(atom => {
    offset += atom.text.length
    return costAfter(atom, offset, words, between)
  })
}

/** What a line costs that ends after an atom, itself at an offset; `between` is for one between two words. */
function costAfter(
  atom: Atom,
  offset: number,
  { ends, inPair, leaning }: HeadlineWords,
  between: number
): number {
  if (atom.breakCost === Infinity) return forbidden
  const worse = (inPair.has(offset) ? insidePair : 0) + atom.breakCost
  // The word before a space, not the space, is what leans.
  const word = atom.kind === 'space' ? offset - atom.text.length : offset
  const lean = leaning.has(word) ? afterLeaning : 0
  if (atom.kind === 'space') return worse + (ends.has(offset) ? 0 : insidePair) + lean
  if (atom.kind === 'stop' || atom.kind === 'pause') return worse
  return worse + (ends.has(offset) ? between + lean : insideWord)
}

/** A number squeezed into one em is painted after plain text: all is put into its layer, so that copied text keeps its order. */
function layered(node: ElementContent): ElementContent {
  if (node.type !== 'text') return node
  const properties = { className: ['layered'] }
  return { type: 'element', tagName: 'span', properties, children: [node] }
}

/** A headline's lines are centred, not stretched: they need no inline block around them. */
function unwrap(node: ElementContent): ElementContent[] {
  const isEnd = node.type === 'element' && String(node.properties.className) === 'end'
  return isEnd ? node.children : [node]
}
