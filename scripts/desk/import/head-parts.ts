import type { SourceText } from '../../read/imports/source-block.ts'
import type { Doubt } from './imported-story.ts'
import { ems, isByline, isDeckLine, isKindLabel, isNames } from './line-signs.ts'

/** What of a head is what; what it has too much of goes back to the copy. */
export interface HeadParts {
  readonly kicker?: string
  readonly headline?: string
  readonly deck?: string
  readonly byline?: string
  readonly doubts: readonly Doubt[]
  /** Lines that are no part of a head: they begin the copy. */
  readonly rest: readonly SourceText[]
}

/** Tells the lines over a story apart: by their words, then their sizes, then their places. */
export function headParts(lines: readonly SourceText[]): HeadParts {
  const doubts: Doubt[] = []
  const bylines = lines.filter(({ text }, at) => isByline(text) || isBareName(lines, at))
  for (const line of bylines)
    if (!isByline(line.text))
      doubts.push({ part: 'byline', words: line.text, at: line.at, confidence: 0.6 })
  const others = lines.filter(line => !bylines.includes(line))
  const main = mainLine(others, doubts)
  const at = main ? others.indexOf(main) : -1
  const over = at < 0 ? others : others.slice(0, at)
  const under = at < 0 ? [] : others.slice(at + 1)
  const runOn = under.filter(line => main && continuesHead(main, line, lines))
  const decks = under.filter(line => !runOn.includes(line))
  const [deck, ...tooMany] = decks
  const kickers = over.map(({ text }) => text)
  return {
    ...(kickers.length > 0 ? { kicker: kickers.join(' ') } : {}),
    ...(main ? { headline: [main, ...runOn].map(({ text }) => oneLine(text)).join('\n') } : {}),
    ...(deck ? { deck: oneLine(deck.text) } : {}),
    ...(bylines.length > 0 ? { byline: bylines.map(({ text }) => oneLine(text)).join(' ') } : {}),
    doubts,
    rest: tooMany
  }
}

/** The headline among lines: that in the largest type; else by the words and lengths of the others. */
function mainLine(lines: readonly SourceText[], doubts: Doubt[]): SourceText | undefined {
  const plain = lines.filter(({ text }) => !isDeckLine(text) && !isKindLabel(text))
  const [first, second] = plain
  if (!first) return lines.find(({ text }) => !isKindLabel(text)) ?? undefined
  if (!second) return first
  const sizes = plain.map(({ sizePt = 0 }) => sizePt)
  const largest = Math.max(...sizes)
  if (largest > 0 && largest > Math.min(...sizes) * 1.05) return plain[sizes.indexOf(largest)]
  const levels = plain.map(({ level = 9 }) => level)
  const top = Math.min(...levels)
  if (top < 9 && levels.some(level => level > top)) return plain[levels.indexOf(top)]
  const bold = plain.filter(({ isBold }) => isBold)
  if (bold.length === 1 && bold[0]) return bold[0]
  if (plain.length >= 3 && second) {
    doubts.push({ part: 'headline', words: second.text, at: second.at, confidence: 0.5 })
    return second
  }
  // Of two lines alike the first is the headline, unless it is by far the longer: then it leads up to it.
  const main = ems(first.text) > ems(second.text) * 1.6 ? second : first
  doubts.push({ part: 'headline', words: main.text, at: main.at, confidence: 0.55 })
  return main
}

/** A headline in two lines of one size, neither of them a sentence of its own. */
function continuesHead(main: SourceText, line: SourceText, lines: readonly SourceText[]): boolean {
  const isAlike =
    main.sizePt !== undefined && main.sizePt === line.sizePt && main.isBold === line.isBold
  const follows = lines.indexOf(line) === lines.indexOf(main) + 1
  return (
    isAlike &&
    follows &&
    !isDeckLine(line.text) &&
    main.level === line.level &&
    main.sizePt !== undefined
  )
}

/** Two to four Han under a headline, and nothing else that could be a byline: 张三 李四. */
function isBareName(lines: readonly SourceText[], at: number): boolean {
  const line = lines[at]
  if (!line || at === 0 || at < lines.length - 1) return false
  if (lines.some(({ text }) => isByline(text))) return false
  return (
    isNames(line.text) &&
    ems(line.text) <= 12 &&
    /^\S{1,2}[\s\u3000]?\S{1,2}(?:[\s\u3000、]+\S{2,4})*$/u.test(line.text)
  )
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim()
}
