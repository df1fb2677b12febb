import type { Element, ElementContent } from 'hast'
import { visit } from 'unist-util-visit'
import type { StoryBody } from './story-body.ts'

/**
 * Ties each note to the place that it is called from: the first reference gets an id, the note ends with a link to it.
 * The link holds no word, for a note's words are its author's: its arrow is drawn by the style sheet, and `name` says it.
 */
export function withBackLinks(body: StoryBody, name: string): StoryBody {
  const called = new Set<string>()
  const blocks = body.blocks.map(block => {
    const copy = structuredClone(block)
    visit({ type: 'root', children: [copy] }, 'element', ({ properties }) => {
      const note = String(properties.href ?? '').slice(1)
      if (properties.role !== 'doc-noteref' || properties.id !== undefined) return
      if (!called.has(note)) properties.id = callerOf(note)
      called.add(note)
    })
    return copy
  })
  return { ...body, blocks, footnotes: body.footnotes.map(item => backLinked(item, called, name)) }
}

/** `fn-2` is called from `ref-2`, whatever stands before in a file of several stories. */
function callerOf(note: string): string {
  return note.replace(/fn-(\d+)$/, 'ref-$1')
}

function backLinked(
  item: ElementContent,
  called: ReadonlySet<string>,
  name: string
): ElementContent {
  if (item.type !== 'element') return item
  const children = item.children.map(note => {
    const id = note.type === 'element' ? String(note.properties.id ?? '') : ''
    if (note.type !== 'element' || !called.has(id)) return note
    return withLast(note, backLink(callerOf(id), name))
  })
  return { ...item, children }
}

/** At the end of its last paragraph, so that it stands behind the last word. */
function withLast(note: Element, link: Element): Element {
  const last = note.children.at(-1)
  const isParagraph = last?.type === 'element' && last.tagName === 'p'
  const children = isParagraph
    ? [...note.children.slice(0, -1), { ...last, children: [...last.children, link] }]
    : [...note.children, link]
  return { ...note, children }
}

function backLink(caller: string, name: string): Element {
  const properties = {
    className: ['back'],
    href: `#${caller}`,
    'epub:type': 'backlink',
    role: 'doc-backlink',
    ariaLabel: name
  }
  return { type: 'element', tagName: 'a', properties, children: [] }
}
