import type { Element } from 'hast'
import { shownText } from './shown-text.ts'

const salutation = /^.{1,20}[：:]$|^(?:Dear\b|Sir\b|Madam\b|To the Editor\b).{0,40}[,:]?$/u
const wishes = /^此\s*致$/u
const regards = /^(?:敬\s*礼|顺颂|祝好)/u
const signature = /^.{1,40}(?<![。！？….!?”’」])$/u
const mostSignatureLines = 3

/** Marks the salutation of a letter, its closing words (敬礼) and the lines that sign it, by class. */
export function markLetterParts(children: readonly Element[]): Element[] {
  const texts = children.map(child => (child.tagName === 'p' ? shownText(child) : ''))
  let signed = texts.length
  while (signed > 1 && texts.length - signed < mostSignatureLines) {
    const text = texts[signed - 1] ?? ''
    if (!signature.test(text) || wishes.test(text) || regards.test(text)) break
    signed -= 1
  }
  return children.map((child, at) => {
    const text = texts[at] ?? ''
    if (at === 0 && salutation.test(text)) return named(child, 'salutation')
    if (at >= signed) return named(child, 'signature')
    return at > 0 && regards.test(text) ? named(child, 'regards') : child
  })
}

function named(node: Element, name: string): Element {
  return { ...node, properties: { ...node.properties, className: [name] } }
}
