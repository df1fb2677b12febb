import { cellWidth } from '../kit/cells.ts'

/** One line of filed copy, as far as can be told without parsing it. */
export interface CopyLine {
  readonly text: string
  /** `own`: it begins a block by itself; `kept`: its line end means what it says; `plain`: words. */
  readonly kind: 'blank' | 'own' | 'kept' | 'plain'
  /** The blanks before its words. */
  readonly indent: string
  /** Width of the line in cells of half an em, the blanks before and after it left out. */
  readonly cells: number
  /** It stands in a box, whose lines may be lines. */
  readonly inBox: boolean
}

/** Blanks that people type before a paragraph; Markdown knows only the first two. */
export const blanks = String.raw`[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]`

const indentPattern = new RegExp(`^${blanks}*`)
/** What begins a block of Markdown whatever stands above it. */
const ownBlock =
  /^(?:#{1,6}(?:[ \t]|$)|>|[-*+](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|\||:{2,}|!\[[^\]]*\]\([^)]*\)$|(?:[-*_][ \t]*){3,}$|\[\^)/
const fence = /^(`{3,}|~{3,})/
const html = /^<(?:[a-z][a-z0-9-]*(?=[\s/>])|\/[a-z]|!)/i
/** Directives whose lines stay lines. */
const linedDirectives = new Set(['verse', 'hotlines', 'names'])

/** Takes copy apart into its lines and tells what each is. */
export function copyLines(copy: string): readonly CopyLine[] {
  const open: string[] = []
  let fenced = ''
  let inHtml = false
  return copy.split('\n').map((text): CopyLine => {
    const indent = indentPattern.exec(text)?.[0] ?? ''
    const words = text.slice(indent.length)
    const bare = words.trim()
    const inBox = open.includes('box')
    const line = (kind: CopyLine['kind']) => ({ text, kind, indent, cells: cellWidth(bare), inBox })
    const marks = fence.exec(words)?.[1]
    if (fenced !== '') {
      if (marks?.startsWith(fenced) && bare === marks) fenced = ''
      return line('kept')
    }
    if (marks) {
      fenced = marks
      return line('own')
    }
    if (bare === '') {
      inHtml = false
      return line('blank')
    }
    if (inHtml || html.test(words)) {
      inHtml = true
      return line('kept')
    }
    const directive = /^:{3,}([\w-]*)/.exec(words)
    if (directive) {
      if (directive[1]) open.push(directive[1])
      else open.pop()
      return line('own')
    }
    if (open.some(name => linedDirectives.has(name))) return line('kept')
    return line(ownBlock.test(words) ? 'own' : 'plain')
  })
}

/** Whether a line begins an item of a list in Markdown. */
export function isListItem({ text, indent }: CopyLine): boolean {
  return /^(?:[-*+]|\d{1,9}[.)])[ \t]/.test(text.slice(indent.length))
}

/** A line without the blanks before it. */
export function wordsOf({ text, indent }: CopyLine): string {
  return text.slice(indent.length)
}
