import type { Element, ElementContent, Text } from 'hast'
import { xmlCharacters } from '../kit/xml-text.ts'
import { headPlaces } from '../typeset/head-places.ts'
import { breakCosts } from '../typeset/headline-costs.ts'
import { roughWidth } from './rough-width.ts'

/** What a telephone has room for in a line of a headline, em: more than that is no phrase to be kept together. */
const lineEm = 13

/** The narrowest telephone's line in a headline twice as large, em: what fits there need not be parted at all. */
const narrowEm = 5.5

/** Which ends of lines part a headline: first where a reader takes breath, then between words, then where it is bad. */
const limits = [breakCosts.close, breakCosts.bad, breakCosts.doubtful] as const

/**
 * A headline for lines of any width, its author's own lines kept: it may end a line only where the headline breaker
 * lets it. What is read together is a phrase, which goes to the next line whole and is parted only where it is wider
 * than a line, and so are the words in it; no style but `.phrase` is needed for that, and where there is none the
 * chances between words (`wbr`) remain. No character is added; a wide space is a blank that is drawn wide, so that it
 * is gone where a line ends.
 */
export function reflowingHead(
  text: string | undefined,
  language: string,
  phrases: readonly string[]
): ElementContent[] {
  const lines = xmlCharacters(text ?? '')
    .split('\n')
    .map(line => line.trim().replace(/[ \t]+/g, ' '))
    .filter(Boolean)
  const names = phrases.filter(name => /\s/.test(name))
  return lines.flatMap((line, at) => [
    ...(at > 0 ? [empty('br')] : []),
    ...partedAt(0, line, 0, { places: headPlaces(line, language, phrases), names })
  ])
}

interface Head {
  readonly places: ReadonlyMap<number, number>
  /** Names of several words. */
  readonly names: readonly string[]
}

/** Some of a line, from an offset in it, as phrases of one level with chances between. */
function partedAt(level: number, text: string, from: number, head: Head): ElementContent[] {
  const limit = limits[level]
  if (limit === undefined || roughWidth(text) <= narrowEm) return unparted(text, head.names)
  const parts = cutBelow(limit, text, from, head)
  return parts.flatMap(({ words, start, gap }, at) => {
    const inner = partedAt(level + 1, words, start, head)
    const isLast = at === parts.length - 1
    const isShort = level > 0 || isOne(words, start, head) || roughWidth(words) <= lineEm
    const isKept = parts.length > 1 && isShort && mayBreak(inner, words)
    const own = isKept ? [phrase(inner)] : inner
    return isLast ? own : [...own, gap === '' ? empty('wbr') : blank(gap)]
  })
}

interface Part {
  readonly words: string
  /** Offset of its first character in the line. */
  readonly start: number
  /** The white space after it. */
  readonly gap: string
}

function cutBelow(limit: number, text: string, from: number, { places }: Head): readonly Part[] {
  const ends = [...places.keys()]
    .filter(place => (places.get(place) ?? limit) < limit)
    .map(place => place - from)
    .filter(at => at > 0 && at < text.length)
    .sort((one, other) => one - other)
  const starts = [0]
  for (const at of ends) {
    const words = text.slice(starts.at(-1), at)
    const next = at + gapAt(text, at).length
    if (isWhole(words, text.slice(at)) && isWhole(text.slice(next), '')) starts.push(next)
  }
  return starts.map((start, at) => {
    const words = text.slice(start, starts[at + 1])
    const gap = at + 1 < starts.length ? (/\s*$/.exec(words)?.[0] ?? '') : ''
    return { words: words.slice(0, words.length - gap.length), start: from + start, gap }
  })
}

function gapAt(text: string, at: number): string {
  return /^\s*/.exec(text.slice(at))?.[0] ?? ''
}

/** What may stand on a line by itself: words, not a dash before them, nor the half of a word with a hyphen. */
function isWhole(before: string, after: string): boolean {
  const isHyphened = /[-‐–/]$/.test(before) && /^[\p{L}\p{N}]/u.test(after)
  return /[\p{L}\p{N}]/u.test(before) && !/\s$/.test(before) && !isHyphened
}

/** Whether the house ends no line in the words. */
function isOne(words: string, start: number, head: Head): boolean {
  return cutBelow(breakCosts.doubtful, words, start, head).length === 1
}

/** What only a line parts that is too narrow for it: rather beside a name or a word with a hyphen than inside. */
function unparted(text: string, names: readonly string[]): ElementContent[] {
  const whole = [...names.map(escaped), hyphened].join('|')
  const nodes: ElementContent[] = []
  let end = 0
  for (const { 0: found, index } of text.matchAll(new RegExp(`\\S*(?:${whole})\\S*`, 'gu'))) {
    if (found === text) return names.length > 0 ? unparted(text, []) : withPauses(text)
    nodes.push(...withPauses(text.slice(end, index)), phrase(unparted(found, [])))
    end = index + found.length
  }
  return [...nodes, ...withPauses(text.slice(end))]
}

const hyphened = String.raw`[\p{L}\p{N}][-‐–][\p{L}\p{N}]`

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/-]/g, sign => (sign === '-' ? '[-]' : `\\${sign}`))
}

/** Whether a browser may end a line in the words: where it has a chance, at a blank, beside a mark. */
function mayBreak(nodes: readonly ElementContent[], words: string): boolean {
  return nodes.length > 1 || /.[^\p{L}\p{N}\p{M}]+./u.test(words)
}

function phrase(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'span', properties: { className: ['phrase'] }, children }
}

function withPauses(words: string): ElementContent[] {
  const pieces = words.split(/(\u3000+|\s{2,})/)
  return pieces.flatMap((piece): ElementContent[] => {
    if (piece === '') return []
    return [/^\s{2,}$|^\u3000+$/.test(piece) ? blank(piece) : { type: 'text', value: piece }]
  })
}

function blank(gap: string): ElementContent {
  const text: Text = { type: 'text', value: ' ' }
  if (gap === ' ' || gap === '\u00a0') return text
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['pause'] },
    children: [text]
  }
}

function empty(tagName: 'br' | 'wbr'): Element {
  return { type: 'element', tagName, properties: {}, children: [] }
}
