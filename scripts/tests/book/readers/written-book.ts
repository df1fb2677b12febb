import type { Element, Nodes, Root } from 'hast'
import { hast } from '../small-issue.ts'
import type { SeenCounts } from './seen-book.ts'

/** A document of the spine as its file says it, read by a parser of its own. */
export interface WrittenItem {
  readonly path: string
  /** The words of its body without white space. */
  readonly text: string
  readonly pictures: number
  readonly drawings: number
  readonly counts: SeenCounts
  /** Heads of tables, with `scope` or without. */
  readonly heads: number
  /** The words from the place of this name on; undefined where there is none. */
  readonly from: (id: string) => string | undefined
}

/** The spine's documents of an unpacked book. */
export function writtenItems(files: Readonly<Record<string, Uint8Array>>): readonly WrittenItem[] {
  const opf = textOf(files['EPUB/package.opf'])
  const hrefs = new Map(
    [...opf.matchAll(/<item id="([^"]*)" href="([^"]*)"/g)].map(([, id, href]) => [id, href])
  )
  return [...opf.matchAll(/<itemref idref="([^"]*)"/g)].map(([, id]) => {
    const path = `EPUB/${hrefs.get(id)}`
    return writtenItem(path, textOf(files[path]))
  })
}

/** What a document's text says. */
function writtenItem(path: string, xhtml: string): WrittenItem {
  const body = hast(xhtml.replace(/^[\s\S]*<body[^>]*>/, '').replace(/<\/body>[\s\S]*$/, ''))
  const elements: Element[] = []
  const ids = new Map<string, number>()
  let text = ''
  walk(body)
  const count = (is: (element: Element) => unknown) => elements.filter(is).length
  const named = (name: string) => count(({ tagName }) => tagName === name)
  const typed = (type: string) =>
    count(({ properties }) => `${properties['epub:type'] ?? ''}`.split(' ').includes(type))
  return {
    path,
    text,
    pictures: named('img'),
    drawings: named('svg'),
    heads: named('th'),
    counts: {
      tables: named('table'),
      captions: named('caption'),
      scopes: count(({ tagName, properties }) => tagName === 'th' && properties.scope),
      rubies: named('ruby'),
      footnotes: typed('footnote'),
      noterefs: typed('noteref'),
      pagebreaks: typed('pagebreak')
    },
    from: id => {
      const at = id === '' ? 0 : ids.get(id)
      return at === undefined ? undefined : text.slice(at)
    }
  }

  function walk(node: Root | Nodes): void {
    if (node.type === 'text') text += node.value.replace(/\s/g, '')
    if (node.type === 'element') {
      if (node.properties.hidden !== undefined) return
      elements.push(node)
      if (node.properties.id !== undefined) ids.set(String(node.properties.id), text.length)
    }
    if ('children' in node) node.children.forEach(walk)
  }
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes)
}
