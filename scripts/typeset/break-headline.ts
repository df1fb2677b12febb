import type { ElementContent } from 'hast'
import { profileOf } from '../model/language.ts'
import type { Atom, Ruler, TextSetting } from './atom.ts'
import { type EvenLines, evenLines, forbidden } from './even-lines.ts'
import { type HeadlineWords, headlineWords } from './headline-words.ts'
import { edgeWords } from './line-reach.ts'
import type { LineWidths } from './line-widths.ts'
import { type Prepared, prepared } from './prepared.ts'
import { setLines } from './set-lines.ts'
import type { SetContext } from './set-paragraph.ts'
import { breakCosts } from './word-breaks.ts'

/** A headline broken into lines. */
export interface HeadLines {
  readonly count: number
  /** Made when they are needed: most heads are only measured. */
  readonly lines: () => readonly ElementContent[][]
  readonly edges: readonly [firstLine: string, lastLine: string]
  /** Share of the width that the longest line fills. */
  readonly fill: number
  readonly longestEm: number
  /** A line ends inside a word, a name or a number with its unit. */
  readonly splitsWord: boolean
  /** 0 for breaks by meaning into even lines. */
  readonly cost: number
}

/** How a headline is set where it is not set as most are. */
export interface HeadWays {
  readonly isUpright?: boolean
  /** Where a line may end: where a reader takes breath, also between words that are read together, or anywhere. */
  readonly ends?: LineEnds
  /** A word or an address that is wider than a whole line is parted. */
  readonly partsWords?: boolean
}

/** How good the ends of lines are; `torn` where all else fails. */
export type LineEnds = 'good' | 'close' | 'torn'

/** What the end of a line costs that is no longer so good. */
const endsFrom: Readonly<Record<LineEnds, number>> = {
  good: breakCosts.close,
  close: breakCosts.bad,
  torn: Number.POSITIVE_INFINITY
}

const noPhrases: readonly string[] = []

/** Share of their blanks that marks give up in a Chinese headline. */
const markSqueeze = 0.5
/** More for a place between words where the author typed spaces elsewhere. */
const besideSpaces = 80
/** A pair of quotes or brackets is parted only where the line has no other place. */
const insidePair = 150

/**
 * Breaks a headline by meaning: at the author's own break, then at a typed space, then where a reader takes breath.
 * Undefined when it does not fit in `mostLines` with such ends of lines as are asked for.
 */
export function breakHeadline(
  text: string,
  widthEm: number,
  family: string,
  mostLines: number,
  context: SetContext,
  { isUpright = false, ends = 'good', partsWords = false }: HeadWays = {}
): HeadLines | undefined {
  const authored = text
    .split('\n')
    .map(part => part.trim())
    .filter(part => part !== '')
  const parts = authored.map(part =>
    bestSplit(part, widthEm, family, mostLines, context, { isUpright, ends, partsWords })
  )
  if (parts.length === 0 || parts.some(part => part === undefined)) return undefined
  const found = parts.filter(part => part !== undefined)
  const count = found.reduce((sum, part) => sum + part.count, 0)
  if (count > mostLines) return undefined
  return {
    count,
    lines: () => found.flatMap(part => part.lines()),
    edges: [found[0]?.edges[0] ?? '', found.at(-1)?.edges[1] ?? ''],
    fill: Math.max(...found.map(part => part.fill)),
    longestEm: Math.max(...found.map(part => part.longestEm)),
    splitsWord: found.some(part => part.splitsWord),
    cost: found.reduce((sum, part) => sum + part.cost, 0)
  }
}

/** More lines than a headline has where it is set well: rather these than a torn one. */
const linesMore = 5

/** Lines with the best ends that can be had, whatever they are. */
export function leastTorn(
  mostLines: number,
  broken: (lines: number, ends: LineEnds) => HeadLines | undefined
): HeadLines | undefined {
  const more = Math.max(mostLines, linesMore)
  return (
    broken(mostLines, 'good') ??
    broken(mostLines, 'close') ??
    broken(more, 'good') ??
    broken(more, 'close') ??
    broken(mostLines, 'torn')
  )
}

function bestSplit(
  text: string,
  widthEm: number,
  family: string,
  mostLines: number,
  context: SetContext,
  { isUpright, ends, partsWords }: Required<HeadWays>
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
  const { style, phrases = noPhrases, ruler } = context
  const head = preparedHead(text, setting, style.headGapEm, phrases, ruler)
  const { atoms, widths } = head
  const costs = partsWords ? head.costs : head.costsOf[ends]
  // Blanks that are right in the copy are holes in large type.
  const squeeze = profileOf(context.language).isSpaced ? 0 : markSqueeze
  const widthOf = (first: number, last: number) => headWidth(widths, first, last, squeeze)
  const measure = `${widthEm} ${mostLines} ${ends}`
  if (!head.splits.has(measure))
    head.splits.set(measure, evenLines({ costs, widthOf }, widthEm, mostLines))
  const best = head.splits.get(measure)
  if (!best) return undefined
  const natural = best.spans.map(span => widthOf(span.first, span.last))
  const longestEm = Math.max(...natural)
  const taken = best.spans.slice(0, -1).map(span => costs[span.last] ?? 0)
  const { spans } = best
  return {
    count: spans.length,
    edges: edgeWords(atoms, spans),
    lines: () =>
      spans.map(span => {
        const line = { ...span, naturalEm: 0, squeeze, stretchEm: 0 }
        const set = setLines(atoms, [line], widths).flatMap(unwrap)
        return isUpright ? set.map(layered) : set
      }),
    longestEm,
    fill: longestEm / widthEm,
    splitsWord: taken.some(cost => cost >= breakCosts.inside),
    cost: best.cost
  }
}

interface PreparedHead extends Prepared {
  readonly costs: readonly number[]
  readonly costsOf: Readonly<Record<LineEnds, readonly number[]>>
  /** Its best lines by width and number, as far as they were asked for. */
  readonly splits: Map<string, EvenLines | undefined>
}

interface KnownHeads {
  readonly heads: Map<string, PreparedHead>
  readonly words: Map<string, HeadlineWords>
}

const known = new WeakMap<Ruler, KnownHeads>()

/** Lists of phrases by their words, and the number of each list that was asked with: an issue's may be long. */
const lists = new Map<string, number>()
const numbers = new WeakMap<readonly string[], number>()

function listNumber(phrases: readonly string[]): number {
  const found = numbers.get(phrases)
  if (found !== undefined) return found
  const words = JSON.stringify(phrases)
  const number = lists.get(words) ?? lists.size
  lists.set(words, number)
  numbers.set(phrases, number)
  return number
}

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
  const names = listNumber(phrases)
  const key = JSON.stringify([text, setting, gapEm, names])
  const found = heads.get(key)
  if (found) return found
  const { markWidths } = profileOf(language).region
  const limits = { gapEm, gapLeastEm: gapEm, markWidths, trimsStart: true }
  const made = prepared([{ type: 'text', value: text }], setting, limits, ruler)
  const said = JSON.stringify([text, language, names])
  const itsWords = words.get(said) ?? headlineWords(text, language, phrases)
  words.set(said, itsWords)
  const costs = costsAfter(text, made.atoms, itsWords)
  const upTo = (ends: LineEnds) => costs.map(cost => (cost >= endsFrom[ends] ? forbidden : cost))
  const costsOf = { good: upTo('good'), close: upTo('close'), torn: costs }
  const head = { ...made, costs, costsOf, splits: new Map() }
  heads.set(key, head)
  return head
}

/** Width of a headline's line with the blanks of its marks squeezed, em. */
function headWidth(widths: LineWidths, first: number, last: number, squeeze: number): number {
  const { naturalEm, squeezableEm } = widths.line(first, last)
  return naturalEm - squeeze * squeezableEm
}

function costsAfter(text: string, atoms: readonly Atom[], words: HeadlineWords): readonly number[] {
  // Spaces that the author typed are the places to break at.
  const isSpaced = /\S\s+\S/u.test(text)
  let offset = 0
  return atoms.map(atom => {
    offset += atom.text.length
    if (atom.breakCost === Infinity) return forbidden
    const own = words.costs.get(offset) ?? breakCosts.inside
    const pair = words.inPair.has(offset) ? insidePair : 0
    const beside = isSpaced && atom.kind !== 'space' && own > 0 ? besideSpaces : 0
    return own + pair + beside + atom.breakCost
  })
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
