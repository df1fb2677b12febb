import { profileOf } from '../../model/language.ts'
import { isHalfAtEnd } from '../../typeset/half-at-end.ts'
import type { LatinMetrics } from '../../typeset/latin-metrics.ts'
import { latinFigures } from './latin-figures.ts'
import type { TypeFinding, TypeRule } from './type-finding.ts'
import type { TypeLine } from './type-lines.ts'

/** How well one page's type keeps the rules of good setting. */
export interface PageConformance {
  /** Page of the print, counted from 0. */
  readonly page: number
  readonly lines: number
  readonly justifiedLines: number
  readonly paragraphs: number
  /** Findings by rule, rules that are kept left out. */
  readonly counts: Partial<Readonly<Record<TypeRule, number>>>
  /** Marks at the ends of lines, and the share of them at half width, 0 … 1. */
  readonly endMarks: number
  readonly endMarksTrimmed: number
  /** Last lines that stand alone at the head of a leg, per 100 paragraphs. */
  readonly lastLinesAtLegHead: readonly TypePlaceName[]
  readonly lastLinesAtLegHeadPer100: number
  readonly headlines: readonly HeadlineFigures[]
  /** Present where the page has text in words. */
  readonly latin?: LatinMetrics
}

/** A line named for a reader. */
export interface TypePlaceName {
  readonly story: string
  readonly block: string
  readonly line: number
  readonly text: string
}

/** How a headline's main line fills its width; upright heads are left out. */
export interface HeadlineFigures {
  readonly story: string
  readonly lines: readonly string[]
  /** Longest line ÷ width, and last line ÷ width. */
  readonly fill: number
  readonly lastLine: number
  readonly isGood: boolean
}

const fillLeast = 0.75
const lastLineLeast = 0.4

/** Sums up each page of measured lines with its findings; the space is the widest good one between words, em. */
export function pageConformance(
  lines: readonly TypeLine[],
  findings: readonly TypeFinding[],
  spaceMostEm: number
): readonly PageConformance[] {
  const pages = [...new Set(lines.map(line => line.page))].sort((a, b) => a - b)
  return pages.map(page => {
    const here = lines.filter(line => line.page === page)
    const found = findings.filter(finding => finding.page === page)
    const marks = here.filter(hasEndMark).length
    const wide = found.filter(finding => finding.rule === 'wide-end-mark').length
    const copy = here.filter(line => line.block !== 'head')
    const paragraphs = copy.filter(line => line.last).length
    const atHead = copy.filter((line, at) => isAtLegHead(line, copy[at - 1]))
    const latin = latinFigures(
      copy.filter(line => profileOf(line.language).isSpaced),
      spaceMostEm
    )
    return {
      page,
      lines: here.length,
      justifiedLines: here.filter(line => line.justified).length,
      paragraphs,
      counts: countsOf(found),
      endMarks: marks,
      endMarksTrimmed: marks === 0 ? 1 : (marks - wide) / marks,
      lastLinesAtLegHead: atHead.map(nameOf),
      lastLinesAtLegHeadPer100: (100 * atHead.length) / Math.max(1, paragraphs),
      headlines: headlinesOf(here),
      ...(latin.lines > 0 ? { latin } : {})
    }
  })
}

function countsOf(findings: readonly TypeFinding[]): PageConformance['counts'] {
  const counts: Partial<Record<TypeRule, number>> = {}
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1
  return counts
}

function hasEndMark(line: TypeLine): boolean {
  return line.block !== 'head' && isHalfAtEnd(line.characters.at(-1)?.text ?? '', line.language)
}

/** The end of a paragraph whose other lines stand in the leg before. */
function isAtLegHead(line: TypeLine, before: TypeLine | undefined): boolean {
  return line.last && !line.first && before !== undefined && before.leg !== line.leg
}

function headlinesOf(lines: readonly TypeLine[]): readonly HeadlineFigures[] {
  const stories = new Map<string, TypeLine[]>()
  for (const line of lines.filter(one => one.isMain)) {
    stories.set(line.story, [...(stories.get(line.story) ?? []), line])
  }
  return [...stories].map(([story, main]) => {
    const fills = main.map(fillOf)
    const fill = Math.max(...fills)
    const lastLine = fills.at(-1) ?? 0
    const isGood = fill >= fillLeast && fill <= 1.001 && lastLine >= lastLineLeast
    return { story, lines: main.map(textOf), fill, lastLine, isGood }
  })
}

function fillOf({ characters, legLeft, legRight }: TypeLine): number {
  const left = Math.min(...characters.map(character => character.left))
  const right = Math.max(...characters.map(character => character.right))
  return (right - left) / (legRight - legLeft)
}

function nameOf(line: TypeLine): TypePlaceName {
  return { story: line.story, block: line.block, line: line.line, text: textOf(line) }
}

function textOf(line: TypeLine): string {
  return line.characters.map(character => character.text).join('')
}
