import type { Element, ElementContent } from 'hast'
import { blankBetween } from '../model/language.ts'

/** Puts a blank before each credit that follows the words of its caption, so that bare text parts them too. */
export function partCredits<Content extends ElementContent>(
  node: Content,
  language: string
): Content {
  if (node.type !== 'element') return node
  const children = node.children.flatMap((child, at): ElementContent[] => {
    const own = partCredits(child, language)
    const isBehindWords = isCredit(child) && at > 0
    return isBehindWords ? [{ type: 'text', value: blankBetween(language) }, own] : [own]
  })
  return { ...node, children }
}

function isCredit(node: ElementContent): node is Element {
  const names = node.type === 'element' ? node.properties.className : undefined
  return Array.isArray(names) && names.includes('credit')
}
