import { headingsIn, withoutNumbers } from './file-headings.ts'
import { numberedItems } from './numbered-items.ts'
import type { Mark } from './part-of-file.ts'

/** Where the articles of a file begin, under which sections, and the headline over all of them. */
export interface ArticleMarks {
  readonly title?: Mark
  readonly marks: readonly Mark[]
}

/**
 * Finds what an author means by articles: the highest headings that have copy of their own, those above them
 * being sections; in a section without headings the titled items that are numbered; without any heading the
 * parts between lines across the page. `level` asks for headings of one level.
 */
export function articleMarks(lines: readonly string[], level: number | undefined): ArticleMarks {
  const all = headingsIn(lines)
  const [first, ...others] = all
  const isTitle = first !== undefined && isOverAll(first, others, lines)
  const asTitle = isTitle && level !== 1 ? { title: first } : {}
  const heads = withoutNumbers(isTitle && level !== 1 ? others : all)
  if (heads.length === 0) {
    const items = numberedItems(lines, first?.next ?? 0, lines.length)
    const marks = items.length > 0 || first ? items : ruledParts(lines)
    return { ...(first && items.length > 0 ? { title: first } : {}), marks }
  }
  const articleLevel = level ?? levelOf(heads, lines)
  const marks = heads.flatMap(head => {
    if (head.level > articleLevel) return []
    const end = endOf(head, heads, lines)
    if (level !== undefined) return [{ ...head, kind: kindOf(head.level < articleLevel) }]
    const inside = heads.some(one => isWithin(one, head, end) && one.level <= articleLevel)
    if (inside) return [{ ...head, kind: 'section' as const }]
    const subheads = heads.some(one => isWithin(one, head, end))
    const items = subheads ? [] : numberedItems(lines, head.next, end)
    const kind = kindOf(items.length > 0 || head.level < articleLevel)
    return [{ ...head, kind }, ...items]
  })
  return { ...asTitle, marks }
}

/** The only one of the first level, or one that stands directly over another. */
function isOverAll(first: Mark, others: readonly Mark[], lines: readonly string[]): boolean {
  if (first.level !== 1 || others.length === 0) return false
  const next = lines.findIndex((line, at) => at >= first.next && line.trim() !== '')
  const isBare = others[0]?.line === next && others.length > 1
  return others.every(one => one.level > 1) || (isBare && others[0]?.level === 1)
}

function kindOf(isSection: boolean): Mark['kind'] {
  return isSection ? 'section' : 'article'
}

/** The highest level whose headings do not for the most part stand directly over deeper ones. */
function levelOf(heads: readonly Mark[], lines: readonly string[]): number {
  const levels = [...new Set(heads.map(({ level }) => level))].sort()
  const found = levels.findIndex(level => {
    const own = heads.filter(head => head.level === level)
    const bare = own.filter(head => {
      const next = lines.findIndex((line, at) => at >= head.next && line.trim() !== '')
      return heads.some(one => one.line === next && one.level > level)
    })
    return bare.length * 2 < own.length
  })
  return levels[found] ?? levels.at(-1) ?? 1
}

function endOf(head: Mark, heads: readonly Mark[], lines: readonly string[]): number {
  return heads.find(one => one.line > head.line && one.level <= head.level)?.line ?? lines.length
}

function isWithin(one: Mark, head: Mark, end: number): boolean {
  return one.line > head.line && one.line < end
}

/** Each part between `---` is an article; its first line is its headline if it is a short one by itself. */
function ruledParts(lines: readonly string[]): readonly Mark[] {
  const starts = [0, ...lines.flatMap((line, at) => (isRule(line) ? [at + 1] : []))]
  if (starts.length < 2) return []
  return starts.flatMap(start => {
    const at = lines.findIndex((line, index) => index >= start && line.trim() !== '')
    if (at < 0 || isRule(lines[at] ?? '')) return []
    const line = (lines[at] ?? '').trim()
    const words = line.replace(/^(\*\*|__)(.*)\1$/, '$2')
    const isAlone = (lines[at + 1] ?? '').trim() === ''
    const isTitle =
      isAlone && words.length <= 40 && /[^。；，,;.：:]$/.test(words) && /^[^![|>-]/.test(words)
    const next = isTitle ? at + 1 : at
    const headline = isTitle ? line : ''
    return [{ kind: 'article' as const, line: at, next, words: headline, level: 0, number: '' }]
  })
}

/** A line across the page. */
export function isRule(line: string): boolean {
  return /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/.test(line)
}
