import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'

/** One base with what is written over it. */
export interface RubyPair {
  readonly base: string
  readonly over: string
  /** A `ruby` of its own. */
  readonly node: Element
}

/** Cuts a `ruby` into its pairs, so that a line can end between two. */
export function rubyPairs(ruby: Element): readonly RubyPair[] {
  const pairs: RubyPair[] = []
  let base: ElementContent[] = []
  for (const child of ruby.children) {
    if (child.type !== 'element' || child.tagName !== 'rt') {
      base.push(child)
      continue
    }
    pairs.push(pair(ruby, base, child))
    base = []
  }
  return base.some(node => textOf({ type: 'root', children: [node] }).trim() !== '')
    ? [...pairs, pair(ruby, base)]
    : pairs
}

/** The same pair in a box of its width, in which the base stands in the middle. */
export function rubyBox(node: Element, widthEm: number): Element {
  return { ...node, properties: { ...node.properties, style: `width:${widthEm}em` } }
}

function pair(ruby: Element, base: readonly ElementContent[], over?: Element): RubyPair {
  const node: Element = { ...ruby, children: [...base, ...(over ? [over] : [])] }
  const text = textOf({ type: 'root', children: [...base] })
  return { base: text.trim(), over: over ? textOf(over) : '', node }
}
