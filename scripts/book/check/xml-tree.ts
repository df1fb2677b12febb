/** An element of a parsed document. */
export interface XmlElement {
  /** As written, `epub:switch`. */
  readonly name: string
  /** Without its prefix. */
  readonly local: string
  /** The address of its namespace; empty where it has none. */
  readonly space: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (XmlElement | string)[]
  readonly parent: XmlElement | undefined
  /** From 1. */
  readonly line: number
}

/** All elements of a tree in the order of the document, without recursion. */
export function* elementsOf(root: XmlElement): Generator<XmlElement> {
  const open: XmlElement[] = [root]
  for (let next = open.pop(); next; next = open.pop()) {
    yield next
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const child = next.children[at]
      if (typeof child === 'object') open.push(child)
    }
  }
}

/** The element and all around it, outwards. */
export function* lineage(element: XmlElement): Generator<XmlElement> {
  for (let one: XmlElement | undefined = element; one; one = one.parent) yield one
}

/** The elements directly in one. */
export function partsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter(child => typeof child === 'object')
}

/** All text in an element, without recursion. */
export function wordsIn(element: XmlElement): string {
  const words: string[] = []
  const open: (XmlElement | string)[] = [element]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') words.push(next)
    else open.push(...[...next.children].reverse())
  }
  return words.join('')
}
