import type { Element, ElementContent, Nodes, Root } from 'hast'
import { toString as wordsIn } from 'hast-util-to-string'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'
import { pictureEnding } from './picture-ending.ts'
import type { SourceAside, SourceBlock, SourceDocument, SourceText } from './source-block.ts'

/** A picture that lies beside a web page, by its address there. */
export type PictureReader = (address: string) => Promise<Uint8Array | undefined>

/** A saved or pasted web page as blocks; what a page has round its article is set aside, scripts are no words. */
export async function htmlSource(html: string, picture: PictureReader): Promise<SourceDocument> {
  const raw: Root = { type: 'root', children: [{ type: 'raw', value: html }] }
  const tree = unified().use(rehypeRaw).runSync(raw)
  const reading: Reading = { blocks: [], aside: [], picture, count: 0, gap: 0 }
  const body = firstElement(tree, 'body') ?? tree
  const article = articleOf(body)
  await readInside(body, reading, article)
  return {
    blocks: reading.blocks,
    notes: new Map(),
    aside: reading.aside,
    signs: wordsIn(withoutHidden(body))
  }
}

interface Reading {
  readonly blocks: SourceBlock[]
  readonly aside: SourceAside[]
  readonly picture: PictureReader
  count: number
  gap: number
}

/** The one `article` or `main` of a page, when nearly all of its paragraphs are in it. */
function articleOf(body: Nodes): Element | undefined {
  const found = firstElement(body, 'article') ?? firstElement(body, 'main')
  if (!found) return undefined
  return wordsIn(found).length > wordsIn(withoutHidden(body)).length * 0.3 ? found : undefined
}

async function readInside(
  node: Nodes,
  reading: Reading,
  article: Element | undefined
): Promise<void> {
  if (!('children' in node)) return
  let line: ElementContent[] = []
  const end = () => {
    pushText(line, {}, reading)
    line = []
  }
  for (const child of node.children as ElementContent[]) {
    if (child.type === 'text' || (child.type === 'element' && isInline(child))) {
      line.push(child)
      continue
    }
    end()
    if (child.type === 'element') await readElement(child, reading, article)
  }
  end()
}

async function readElement(
  element: Element,
  reading: Reading,
  article: Element | undefined
): Promise<void> {
  const { tagName } = element
  if (hidden.has(tagName)) return
  if (besides.has(tagName) && element !== article && !(article && holds(element, article))) {
    setAside(element, reading)
    return
  }
  if (/^h[1-6]$/.test(tagName))
    return pushText(element.children, { level: Number(tagName[1]) }, reading)
  if (tagName === 'p' && !firstElement(element, 'img'))
    return pushText(element.children, seat(element), reading)
  if (tagName === 'img') return readPicture(element, reading)
  if (tagName === 'hr') {
    reading.blocks.push({ kind: 'rule', text: '', at: place(reading) })
    return
  }
  if (tagName === 'table' && isOfCells(element)) return readTable(element, reading)
  if (tagName === 'li') return readItem(element, reading, article)
  await readInside(element, reading, article)
}

async function readItem(element: Element, reading: Reading, article: Element | undefined) {
  const isFlat = element.children.every(child => child.type !== 'element' || isInline(child))
  if (isFlat) pushText(element.children, { mark: '•' }, reading)
  else await readInside(element, reading, article)
}

function setAside(element: Element, reading: Reading): void {
  const words = wordsIn(withoutHidden(element)).trim()
  if (words !== '') reading.aside.push({ why: 'running-head', words, at: place(reading) })
}

function pushText(
  nodes: readonly ElementContent[],
  also: Partial<SourceText>,
  reading: Reading
): void {
  const text = lineOf(nodes, reading)
    .replace(/[ \t\r\n\u00a0]*\ue003[ \t\r\n\u00a0]*/g, '\ue003')
    .replace(/[ \t\r\n]+/g, ' ')
    .replaceAll('\ue003', '\n')
    .trim()
  if (text.replace(/[\s\u00a0\u3000]/g, '') === '') {
    if (text !== '') reading.gap++
    return
  }
  const words = text.replace(/^[\u00a0\u3000\s]+|[\u00a0\u3000\s]+$/g, '').replaceAll('\u00a0', ' ')
  const isBold = nodes.every(
    node =>
      wordsIn(node).trim() === '' ||
      (node.type === 'element' && /^(?:b|strong)$/.test(node.tagName))
  )
  const indent = /^[\u00a0\u3000\s]/.test(text) ? { isIndented: true } : {}
  const bold = isBold ? { isBold } : {}
  const at = place(reading)
  reading.blocks.push({
    kind: 'text',
    text: words,
    at,
    gap: reading.gap,
    ...indent,
    ...bold,
    ...also
  })
  reading.gap = 0
}

/** Words of inline elements; `\ue003` stands for a line's end. */
function lineOf(nodes: readonly ElementContent[], reading: Reading): string {
  return nodes
    .map(node => {
      if (node.type === 'text') return node.value
      if (node.type !== 'element' || hidden.has(node.tagName)) return ''
      if (node.tagName === 'br') return '\ue003'
      const words = lineOf(node.children, reading)
      const { href } = node.properties
      if (typeof href === 'string' && /^(?:https?|mailto):/i.test(href) && !words.includes(href))
        reading.aside.push({ why: 'address', words: href, at: place(reading) })
      return words
    })
    .join('')
}

async function readPicture({ properties }: Element, reading: Reading): Promise<void> {
  const address = String(properties.src ?? '')
  const bytes = dataBytes(address) ?? (await reading.picture(address))
  const at = place(reading)
  if (!bytes) {
    reading.aside.push({ why: 'picture', words: address.slice(0, 120), at })
    return
  }
  const alt = typeof properties.alt === 'string' ? properties.alt : ''
  reading.blocks.push({ kind: 'picture', bytes, ending: pictureEnding(bytes), alt, at })
}

function dataBytes(address: string): Uint8Array | undefined {
  const [, kind = '', words = ''] = /^data:[^,]*?(;base64)?,(.*)$/is.exec(address) ?? []
  if (words === '') return undefined
  return kind
    ? new Uint8Array(Buffer.from(words, 'base64'))
    : new TextEncoder().encode(decodeURIComponent(words))
}

function readTable(table: Element, reading: Reading): void {
  const rows = all(table, 'tr').map(row =>
    row.children.flatMap(cell =>
      cell.type === 'element' && /^t[dh]$/.test(cell.tagName)
        ? [wordsIn(withoutHidden(cell)).replace(/\s+/g, ' ').trim()]
        : []
    )
  )
  reading.blocks.push({ kind: 'table', rows, at: place(reading) })
}

/** A table that lays a page out holds blocks, and is no table. */
function isOfCells(table: Element): boolean {
  return (
    all(table, 'tr').length > 1 &&
    !all(table, 'p').some(p => wordsIn(p).length > 60) &&
    all(table, 'table').length === 0
  )
}

function place(reading: Reading) {
  return { paragraph: reading.blocks.length + 1 }
}

function seat({ properties }: Element): Partial<SourceText> {
  const words = `${properties.align ?? ''} ${properties.style ?? ''}`
  const [align] = /(?<=text-align:\s*|^)(?:right|center)/.exec(words) ?? []
  return align === 'right' || align === 'center' ? { align } : {}
}

function firstElement(node: Nodes, tagName: string): Element | undefined {
  return all(node, tagName)[0]
}

function all(node: Nodes, tagName: string): Element[] {
  const found: Element[] = []
  const open: Nodes[] = [node]
  for (let one = open.pop(); one; one = open.pop()) {
    if (one.type === 'element' && one.tagName === tagName) found.push(one)
    if ('children' in one) open.push(...[...one.children].reverse())
  }
  return found
}

function holds(element: Element, inner: Element): boolean {
  return all(element, inner.tagName).includes(inner)
}

function withoutHidden<N extends Nodes>(node: N): N {
  if (!('children' in node)) return node
  const children = node.children
    .filter(child => child.type !== 'element' || !hidden.has(child.tagName))
    .map(child => withoutHidden(child))
  return { ...node, children }
}

function isInline({ tagName }: Element): boolean {
  return inline.has(tagName)
}

const inline = new Set(
  'a abbr b bdi bdo big br cite code del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' '
  )
)
const hidden = new Set(
  'script style template noscript head title svg iframe object video audio canvas select textarea'.split(
    ' '
  )
)
const besides = new Set('nav header footer aside form button menu dialog'.split(' '))
