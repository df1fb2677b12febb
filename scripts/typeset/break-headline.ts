import type { ElementContent } from 'hast'
import { evenLines } from './even-lines.ts'
import { breakCosts } from './headline-costs.ts'
import { edgeWords } from './line-reach.ts'
import { type PreparedHead, preparedHead } from './prepared-head.ts'
import { setLines } from './set-lines.ts'
import type { SetContext } from './set-paragraph.ts'

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
  const widestEm = partsWords ? widthEm : undefined
  const head = preparedHead(text, { family, isUpright, widestEm }, context)
  const ofHead = splits.get(head) ?? new Map<string, HeadLines | undefined>()
  splits.set(head, ofHead)
  const measure = `${widthEm} ${mostLines} ${ends}`
  if (!ofHead.has(measure)) {
    const costs = partsWords ? head.costs : head.costsOf[ends]
    ofHead.set(measure, splitHead(head, costs, widthEm, mostLines, isUpright))
  }
  return ofHead.get(measure)
}

/** The best lines of headlines by width and number, as far as they were asked for. */
const splits = new WeakMap<PreparedHead, Map<string, HeadLines | undefined>>()

function splitHead(
  { atoms, widths, widthOf, squeeze }: PreparedHead,
  costs: readonly number[],
  widthEm: number,
  mostLines: number,
  isUpright: boolean
): HeadLines | undefined {
  const best = evenLines({ costs, widthOf }, widthEm, mostLines)
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
