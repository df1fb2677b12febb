import type { Element, Nodes } from 'hast'
import { isGaiji } from './is-gaiji.ts'
import { tokenAt } from './same-characters.ts'

/** A printed token: what it counts as, its letters, and whether it is the mark of a list's item. */
export interface PrintedToken {
  readonly counts: string
  readonly text: string
  readonly isMark: boolean
}

/** All that blocks print of what was filed, in order: their text, the marks of items, credits. */
export function printedCopy(nodes: readonly Nodes[]): readonly PrintedToken[] {
  return nodes.flatMap(node => parts(node)).flatMap(({ text, isMark }) => tokens(text, isMark))
}

/** The tokens of a plain text, such as a headline. */
export function printedText(text: string): readonly PrintedToken[] {
  return tokens(text, false)
}

interface Part {
  readonly text: string
  readonly isMark: boolean
}

function parts(node: Nodes): readonly Part[] {
  const found: { text: string; isMark: boolean }[] = []
  gather(node, false)
  return found

  function gather(node: Nodes, isCredit: boolean): void {
    if (node.type === 'text' && (isCredit || !node.data?.made)) add(node.value, false)
    if (node.type === 'element' && isGaiji(node)) add(String(node.properties.alt ?? ''), false)
    if (node.type === 'element') gatherElement(node, isCredit)
    else if ('children' in node) for (const child of node.children) gather(child, isCredit)
  }

  function gatherElement({ tagName, properties, children }: Element, isCredit: boolean): void {
    if ('dataFootnoteRef' in properties) return
    if (typeof properties.dataMark === 'string') add(properties.dataMark, true)
    if (/^(?:p|li|td|th|h2|h3|br|blockquote|figcaption|caption)$/.test(tagName)) add('\n', false)
    const isOwn = isNamed(properties.className, 'credit')
    const isApart = /^(?:code|em|strong)$/.test(tagName)
    if (isApart) part()
    for (const child of children) gather(child, isCredit || isOwn)
    if (isApart) part()
  }

  /** The file has a mark here: `...`. is a row of points and a full point. */
  function part(): void {
    found.push({ text: '', isMark: false })
  }

  function add(text: string, isMark: boolean): void {
    const last = found.at(-1)
    if (last && !last.isMark && !isMark) last.text += text
    else found.push({ text, isMark })
  }
}

function isNamed(classes: unknown, name: string): boolean {
  return Array.isArray(classes) && classes.includes(name)
}

function tokens(text: string, isMark: boolean): readonly PrintedToken[] {
  const found: PrintedToken[] = []
  for (let at = 0; at < text.length; ) {
    const { counts, end } = tokenAt(text, at)
    if (counts !== '') found.push({ counts, text: text.slice(at, end), isMark })
    at = end
  }
  return found
}
