import type { Nodes } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { type CopyText, offsetsOf } from './copy-text.ts'
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
  const filed = copy.text.slice(span.start, span.end)
  switch (node.type) {
    case 'emphasis':
      return isPhrase(textOf(node)) && isBalanced(textOf(node))
        ? undefined
        : around(node, span, copy)
    case 'strong':
      return isName(filed) ||
        !/[\p{L}\p{N}]/u.test(textOf(node)) ||
        !isBalanced(textOf(node)) ||
        hidesNames(copy.text.slice(0, span.start).slice(-1), textOf(node))
        ? around(node, span, copy)
        : undefined
    case 'delete':
      return isRange(copy.text, span.start, span.end) ? around(node, span, copy) : undefined
    case 'heading': {
      const [, opening = '', closing = ''] = /^(#+)[\s\S]*?[ \t](#+)[ \t]*$/.exec(filed) ?? []
      if (closing === '' || closing === opening) return undefined
      const last = node.children.at(-1)
      const tail = last && offsetsOf(last)
      if (tail) node.children.push(copy.piece(tail.end, span.end))
      return undefined
    }
    default:
      return undefined
  }
}

/** A word is in it, and nothing that ends a clause of Chinese. */
function isPhrase(text: string): boolean {
  return /\p{L}/u.test(text) && !/[，。；！？]/.test(text)
}

function isName(filed: string): boolean {
  return /^__[a-z\d_]+__$/.test(filed)
}

function isRange(text: string, start: number, end: number): boolean {
  return (
    /\d~~\d/.test(text.slice(start - 1, start + 3)) && /\d~~\d/.test(text.slice(end - 3, end + 1))
  )
}
