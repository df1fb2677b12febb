import type { Heading, Html, PhrasingContent, Root, RootContent } from 'mdast'
import { pointsIn } from '../points-in.ts'
import { tagPictures } from './tag-pictures.ts'
import { holdsWords } from './taken-pictures.ts'
import { wordsOfHtml } from './words-of-html.ts'

/** Parts blocks of HTML at each `<h1>` in them, which is a heading as one of Markdown is. */
export function htmlHeadings(tree: Root, text: string): Root {
  const children = tree.children.flatMap(node => (node.type === 'html' ? parted(node, text) : node))
  return { ...tree, children }
}

function parted(node: Html, text: string): readonly RootContent[] {
  const { start, end } = node.position ?? {}
  const from = start?.offset ?? 0
  const found = [...node.value.matchAll(/<h1\b[^>]*>([\s\S]*?)<\/h1\s*>/gi)]
  if (found.length === 0 || (end?.offset ?? 0) - from !== node.value.length) return [node]
  const pointAt = pointsIn(text)
  const placed = (at: number, to: number) => ({
    position: { start: pointAt(from + at), end: pointAt(from + to) }
  })
  const parts: RootContent[] = []
  let at = 0
  const keep = (to: number) => {
    const html: Html = { type: 'html', value: node.value.slice(at, to), ...placed(at, to) }
    if (holdsWords(html) || tagPictures(html.value).length > 0) parts.push(html)
  }
  for (const { 0: whole, 1: inside = '', index } of found) {
    keep(index)
    at = index + whole.length
    const first = index + whole.indexOf('>') + 1
    const children = [...inside.matchAll(/<[^>]*>|[^<]+|</g)].map(
      ({ 0: piece, index: step }): PhrasingContent => ({
        ...(/^<./.test(piece)
          ? { type: 'html', value: piece }
          : { type: 'text', value: wordsOfHtml(piece) }),
        ...placed(first + step, first + step + piece.length)
      })
    )
    const heading: Heading = { type: 'heading', depth: 1, children, ...placed(index, at) }
    parts.push(heading)
  }
  keep(node.value.length)
  return parts
}
