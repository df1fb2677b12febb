import type { Landing, Screenful, SeenItem, SeenSize } from '../seen-book.ts'

/** What stands in a document that an engine shows. */
export function itemSeen(shown: Document, index: number, path: string): SeenItem {
  const count = (selector: string) => shown.querySelectorAll(selector).length
  return {
    index,
    language: shown.documentElement.lang,
    text: wordsIn(shown)
      .map(({ words }) => words)
      .join(''),
    pictures: [...shown.images].map(picture => ({
      alt: picture.alt,
      natural: { width: picture.naturalWidth, height: picture.naturalHeight },
      ...sizeOf(picture)
    })),
    drawings: [...shown.querySelectorAll('svg')].map(sizeOf),
    counts: {
      tables: count('table'),
      captions: count('caption'),
      scopes: count('th[scope]'),
      rubies: count('ruby'),
      footnotes: count(typed('footnote')),
      noterefs: count(typed('noteref')),
      pagebreaks: count(typed('pagebreak'))
    },
    links: [...shown.querySelectorAll('a[href]')]
      .map(link => link.getAttribute('href') ?? '')
      .filter(href => !/^[a-z]+:/i.test(href))
      .map(href => new URL(href, `book:/${path}`).href.replace(/^book:\/+/, ''))
  }
}

/** The words that lie on the screen, the part of the engine's page in which documents are shown. */
export function screenfulOf(shown: Document, index: number, screen: DOMRect): Screenful {
  const frame = frameOf(shown)
  let text = ''
  let from = -1
  let to = 0
  let before = 0
  for (const { node, words } of wordsIn(shown)) {
    for (const { sign, at } of signsOn(node, words, frame, screen)) {
      if (from < 0) from = before + at
      to = before + at + sign.length
      text += sign
    }
    before += words.length
  }
  return { index, text, from: Math.max(0, from), to }
}

/** Where the place of this name stands on the screen; the document's beginning without a name. */
export function landingOf(shown: Document, index: number, id: string, screen: DOMRect): Landing {
  const target = id === '' ? shown.body : shown.getElementById(id)
  const nowhere = { index, isThere: false, text: '', left: -1, top: -1, isOnScreen: false }
  if (!target) return nowhere
  const after = wordsIn(shown).filter(({ node }) => isAtOrAfter(target, node))
  const text = after
    .map(({ words }) => words)
    .join('')
    .slice(0, 24)
  const box = firstBox(target, after[0]?.node)
  if (!box) return { ...nowhere, isThere: true, text }
  const frame = frameOf(shown)
  const [left, top] = [frame.left + box.left, frame.top + box.top]
  const isOnScreen = isWithin(left + 1, top + box.height / 2, screen)
  return { index, isThere: true, text, left, top, isOnScreen }
}

/** One engine parses the documents as XHTML, the other as HTML, which knows no namespaces. */
function typed(type: string): string {
  return `[*|type~="${type}"], [epub\\:type~="${type}"]`
}

interface Words {
  readonly node: Text
  /** Without white space. */
  readonly words: string
}

function wordsIn(shown: Document): readonly Words[] {
  const walker = shown.createTreeWalker(shown.body, NodeFilter.SHOW_TEXT)
  const found: Words[] = []
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    const words = node.data.replace(/\s/g, '')
    if (words !== '' && !node.parentElement?.closest('style, script, [hidden]'))
      found.push({ node, words })
  }
  return found
}

/** The characters of a text that lie on the screen; `at` counts without white space. */
function signsOn(node: Text, words: string, frame: DOMRect, screen: DOMRect) {
  const range = node.ownerDocument.createRange()
  range.selectNodeContents(node)
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0)
  const ends = boxes.map(box => [
    isWithin(frame.left + box.left + 1, middle(box) + frame.top, screen),
    isWithin(frame.left + box.right - 1, middle(box) + frame.top, screen)
  ])
  if (boxes.length > 0 && ends.flat().every(Boolean)) return [{ sign: words, at: 0 }]
  if (!ends.flat().some(Boolean)) return []
  const signs: { sign: string; at: number }[] = []
  let at = 0
  let offset = 0
  for (const sign of node.data) {
    if (/\S/.test(sign)) {
      range.setStart(node, offset)
      range.setEnd(node, offset + sign.length)
      const box = [...range.getClientRects()].find(({ width }) => width > 0)
      const left = frame.left + (box ? box.left + box.width / 2 : -1)
      if (box && isWithin(left, middle(box) + frame.top, screen)) signs.push({ sign, at })
      at += sign.length
    }
    offset += sign.length
  }
  return signs
}

/** The box of what a reader sees first of a place: its own first picture, or the first character from it on. */
function firstBox(target: Element, text: Text | undefined): DOMRect | undefined {
  const picture = target.querySelector('img, svg')
  const isFirst =
    picture && (!text || picture.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)
  if (isFirst) return picture.getBoundingClientRect()
  if (!text) return undefined
  const range = text.ownerDocument.createRange()
  const start = text.data.search(/\S/)
  range.setStart(text, start)
  range.setEnd(text, start + 1)
  return [...range.getClientRects()].find(({ width }) => width > 0)
}

function isAtOrAfter(target: Element, node: Text): boolean {
  const { DOCUMENT_POSITION_CONTAINED_BY, DOCUMENT_POSITION_FOLLOWING } = Node
  const where = target.compareDocumentPosition(node)
  return (where & (DOCUMENT_POSITION_CONTAINED_BY | DOCUMENT_POSITION_FOLLOWING)) !== 0
}

function sizeOf(element: Element): SeenSize {
  const { width, height } = element.getBoundingClientRect()
  return { width, height }
}

function frameOf(shown: Document): DOMRect {
  const frame = shown.defaultView?.frameElement
  if (!frame) throw new Error('the engine shows documents in a frame')
  return frame.getBoundingClientRect()
}

function middle(box: DOMRect): number {
  return box.top + box.height / 2
}

function isWithin(left: number, top: number, screen: DOMRect): boolean {
  const { left: start, right, top: head, bottom } = screen
  return left >= start - 0.5 && left <= right + 0.5 && top >= head - 0.5 && top <= bottom + 0.5
}
