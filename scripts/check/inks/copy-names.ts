import type { ElementContent } from 'hast'
import type { SelectorPath } from '../../kit/css-selector.ts'
import type { Issue } from '../../model/issue.ts'

/** The elements, classes and kinds of block that the copy of an issue has: `aside`, `box`, `subhead`, `kicker`. */
export function copyNames({ stories }: Pick<Issue, 'stories'>): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { blocks, footnotes, meta } of stories) {
    const { kicker, deck } = meta.headline
    if (kicker) names.add('kicker')
    if (deck) names.add('deck')
    if (meta.column) names.add('sign')
    for (const { kind, node } of blocks) {
      names.add(kind)
      gather(node, names)
    }
    for (const note of footnotes)
      for (const child of note.children) gather(child as ElementContent, names)
  }
  return names
}

function gather(node: ElementContent, names: Set<string>): void {
  if (node.type !== 'element') return
  names.add(node.tagName)
  const { className } = node.properties
  for (const name of Array.isArray(className) ? className : []) names.add(String(name))
  for (const child of node.children) gather(child, names)
}

/** Whether a rule may dress something of an issue: what only its copy can bring is there. */
export function isInCopy(path: SelectorPath, names: ReadonlySet<string>): boolean {
  const asked = path.flatMap(({ tag, classes }) => [...(tag ? [tag] : []), ...classes])
  return asked.every(name => !ofCopy.has(name) || names.has(name))
}

/** What no page has unless its copy has it. */
const ofCopy: ReadonlySet<string> = new Set([
  'sign',
  'kicker',
  'deck',
  'subhead',
  'aside',
  'box',
  'pull-quote',
  'blockquote',
  'table',
  'th',
  'td',
  'pre',
  'ruby'
])
