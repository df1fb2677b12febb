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
const blanks = String.raw`[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]`

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
  const open: OpenBlocks = { directives: [], fence: '', html: false }
  return copy.split('\n').map((text): CopyLine => {
    const indent = indentPattern.exec(text)?.[0] ?? ''
    const words = text.slice(indent.length)
    const inBox = open.directives.includes('box')
    return { text, kind: kindWithin(open, words), indent, cells: cellWidth(words.trim()), inBox }
  })
}

/** What is open where a line begins. */
interface OpenBlocks {
  readonly directives: string[]
  /** The marks that opened a block of code; none is open where it is empty. */
  fence: string
  html: boolean
}

/** What a line is within the blocks that are open; opens and closes those that it begins and ends. */
function kindWithin(open: OpenBlocks, words: string): CopyLine['kind'] {
  const marks = fence.exec(words)?.[1]
  if (open.fence !== '') {
    if (marks?.startsWith(open.fence) && words.trim() === marks) open.fence = ''
    return 'kept'
  }
  if (marks) {
    open.fence = marks
    return 'own'
  }
  if (words.trim() === '') {
    open.html = false
    return 'blank'
  }
  if (open.html || html.test(words)) {
    open.html = true
    return 'kept'
  }
  const directive = /^:{3,}([\w-]*)/.exec(words)
  if (directive) {
    if (directive[1]) open.directives.push(directive[1])
    else open.directives.pop()
    return 'own'
  }
  if (open.directives.some(name => linedDirectives.has(name))) return 'kept'
  return ownBlock.test(words) ? 'own' : 'plain'
}

/** Whether a line begins an item of a list in Markdown. */
export function isListItem({ text, indent }: CopyLine): boolean {
  return /^(?:[-*+]|\d{1,9}[.)])[ \t]/.test(text.slice(indent.length))
}

/** A line without the blanks before it. */
export function wordsOf({ text, indent }: CopyLine): string {
  return text.slice(indent.length)
}
