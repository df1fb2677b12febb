import type { Element, ElementContent } from 'hast'

/**
 * Marks the first words of a story, so that they are set in small capitals; a mark at a word's end stops them,
 * and a name that they would part comes along whole.
 */
export function withLede(content: readonly ElementContent[], words: number): ElementContent[] {
  let left = words
  return content.flatMap(node => marked(node))

  function marked(node: ElementContent): ElementContent[] {
    if (left <= 0) return [node]
    if (node.type === 'element') {
      return [{ ...node, children: node.children.flatMap(marked) }]
    }
    if (node.type !== 'text') return [node]
    const [lede, rest] = cut(node.value)
    return [
      ...(lede ? [span(lede)] : []),
      ...(rest ? [{ type: 'text' as const, value: rest }] : [])
    ]
  }

  function cut(text: string): readonly [string, string] {
    let at = 0
    let inName = false
    for (const { 0: word, index } of text.matchAll(/\S+\s*/gu)) {
      if (/@|:\/\/|^www\./.test(word)) {
        left = 0
        break
      }
      const isCapital = /^[“‘(]?\p{Lu}/u.test(word)
      if (left <= 0 && !(inName && isCapital)) break
      left -= 1
      at = index + word.length
      inName = isCapital && index > 0
      if (!/\p{L}.*[.,;:!?—”)]\s*$/u.test(word) || isAbbreviation.test(word)) continue
      left = 0
      break
    }
    const lede = text.slice(0, at).trimEnd()
    return [lede, text.slice(lede.length)]
  }
}

/** U.S., J., Mr. */
const isAbbreviation =
  /^[“‘(]?(?:(?:\p{L}\.)+|(?:Mr|Mrs|Ms|Dr|St|Prof|Gen|Sen|Rep|Gov|No|Lt|Col)\.)\s*$/u

function span(value: string): Element {
  const properties = { className: ['lede'] }
  return { type: 'element', tagName: 'span', properties, children: [{ type: 'text', value }] }
}
