import { type CopyRefusal, copyLimits } from './copy-work.ts'
import { inlineElements } from './html-work.ts'

/**
 * A paragraph that is too long for any page, found before it is parsed: each element in it would be read first. Only
 * lines that go on with the one before are taken together; what may begin something else is left to the parser.
 */
export function longParagraph(copy: string): CopyRefusal | undefined {
  if (copy.length <= copyLimits.blockCharacters) return undefined
  let from = 0
  let characters = 0
  for (const [line, text] of copy.split('\n').entries()) {
    if (mayBegin.test(text) || hasBlock(text)) characters = 0
    if (characters === 0) from = line
    characters += text.trim() === '' || hasBlock(text) ? 0 : text.length
    if (characters > copyLimits.blockCharacters) return { reason: 'paragraph-too-long', line: from }
  }
  return undefined
}

/** Lines that are empty, or may begin or end a list, quotation, heading, table, piece of code, formula, note or HTML. */
const mayBegin = /^\s*(?:$|[-+*=_>#`~:|$[!]|\d{1,9}[.)]|<[!?]|<[^<>]*>\s*$)|\|/

const tag = /<\/?([a-z][a-z0-9-]*)/gi

function hasBlock(text: string): boolean {
  for (const [, name = ''] of text.matchAll(tag))
    if (!inlineElements.has(name.toLowerCase())) return true
  return false
}
