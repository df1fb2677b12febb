import type { Element, ElementContent } from 'hast'
import { isLatinText } from './atomise.ts'
import { type SetContext, setParagraph } from './set-paragraph.ts'

/** A caption set in whole rows, the credit an em after it; alone on its line it stands in the middle. */
export function setCaption(
  caption: Element,
  measureEm: number,
  context: SetContext
): { readonly rows: number; readonly node: Element } {
  const setting = {
    measureEm,
    indentEm: 0,
    family: context.style.roles.deck,
    rowsPerLine: 1,
    extraRows: 0,
    hyphens: true
  }
  const content = partedCredit(caption.children, context.language)
  const [best] = setParagraph(content, setting, context, children => ({ ...caption, children }))
  const rows = best?.rows ?? 0
  const className = ['lines', ...(rows === 1 ? ['one-line'] : [])]
  const node = best?.node() ?? caption
  return { rows, node: { ...node, properties: { ...node.properties, className } } }
}

function partedCredit(words: readonly ElementContent[], language: string): ElementContent[] {
  const value = isLatinText(language) ? ' ' : '\u3000'
  return words.flatMap((node, at): ElementContent[] =>
    at > 0 && isCredit(node) ? [{ type: 'text', value }, node] : [node]
  )
}

function isCredit(node: ElementContent): boolean {
  if (node.type !== 'element') return false
  const names = node.properties.className
  return Array.isArray(names) && names.includes('credit')
}
