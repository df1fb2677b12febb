import type { Element, ElementContent } from 'hast'
import { profileOf } from '../model/language.ts'
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
  const isLatin = profileOf(language).isSpaced
  return words.flatMap((node, at): ElementContent[] => {
    if (!isCredit(node)) return [node]
    const credit = isLatin ? { ...node, children: [slanted(node.children)] } : node
    const gap: ElementContent = { type: 'text', value: isLatin ? ' ' : '\u3000' }
    return at === 0 ? [credit] : [gap, credit]
  })
}

function slanted(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'em', properties: {}, children }
}

function isCredit(node: ElementContent): node is Element {
  if (node.type !== 'element') return false
  const names = node.properties.className
  return Array.isArray(names) && names.includes('credit')
}
