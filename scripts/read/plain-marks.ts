import type { Heading, Nodes } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { type CopyText, offsetsOf, type Span } from './copy-text.ts'
import { hidesNames } from './hidden-names.ts'
import { isBalanced } from './is-balanced.ts'
import { around } from './plain-brackets.ts'

/**
 * Marks that stand around no word are copy: 5 *3* 2. So are single ones around clauses (the stars of two
 * notes), those around half a pair of brackets or in place of names (张**和李**), the underscores of a name
 * that programs use (`__init__`), a `~~` between two digits (3~~5日) and the # at the end of `## C #`.
 */
export function plainMarks(node: Nodes, copy: CopyText): readonly Nodes[] | undefined {
  const span = offsetsOf(node)
  if (!span) return undefined
  const { start, end } = span
  switch (node.type) {
    case 'emphasis':
      return isPhrase(textOf(node)) ? undefined : around(node, span, copy)
    case 'strong':
      return isStrong(textOf(node), span, copy) ? undefined : around(node, span, copy)
    case 'delete':
      return isRange(copy.text, start, end) ? around(node, span, copy) : undefined
    case 'heading':
      keepClosingMarks(node, span, copy)
      return undefined
    default:
      return undefined
  }
}

/** A word of its own, and neither a program's name nor beside a name that is not told. */
function isStrong(words: string, { start, end }: Span, { text }: CopyText): boolean {
  if (isName(text.slice(start, end)) || !/[\p{L}\p{N}]/u.test(words)) return false
  return isBalanced(words) && !hidesNames(text.slice(0, start).slice(-1), words)
}

/** The # at the end of `## C #` are copy unless they are as many as those that open it. */
function keepClosingMarks(heading: Heading, { start, end }: Span, copy: CopyText): void {
  const filed = copy.text.slice(start, end)
  const [, opening = '', closing = ''] = /^(#+)[\s\S]*?[ \t](#+)[ \t]*$/.exec(filed) ?? []
  if (closing === '' || closing === opening) return
  const last = heading.children.at(-1)
  const tail = last && offsetsOf(last)
  if (tail) heading.children.push(copy.piece(tail.end, end))
}

/** A word is in it, whole brackets, and nothing that ends a clause of Chinese. */
function isPhrase(text: string): boolean {
  return /\p{L}/u.test(text) && !/[，。；！？]/.test(text) && isBalanced(text)
}

function isName(filed: string): boolean {
  return /^__[a-z\d_]+__$/.test(filed)
}

function isRange(text: string, start: number, end: number): boolean {
  return (
    /\d~~\d/.test(text.slice(start - 1, start + 3)) && /\d~~\d/.test(text.slice(end - 3, end + 1))
  )
}
