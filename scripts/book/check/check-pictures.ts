import { targetOf } from './book-paths.ts'
import type { FindingList } from './finding.ts'
import type { ListedFile } from './listed-file.ts'
import type { OpenBook } from './open-book.ts'
import type { BookPackage } from './read-package.ts'
import { elementsOf } from './xml-tree.ts'

/** Checks that every picture is what its media type says, and every style sheet loads only what is there. */
export function checkPictures(book: OpenBook, { files }: BookPackage, findings: FindingList): void {
  for (const file of files.values()) {
    if (!book.has(file.path)) continue
    if (file.mediaType === 'image/svg+xml') checkDrawing(file)
    else if (signatures.has(file.mediaType)) checkBytes(file)
    else if (file.mediaType === 'text/css') checkSheet(file)
    else if (!/xml|^font\//.test(file.mediaType)) book.bytesOf(file.path)
  }

  function checkBytes({ path, mediaType }: ListedFile): void {
    const bytes = book.bytesOf(path)
    if (!bytes) return
    const head = [...bytes.subarray(0, 12)].map(byte => String.fromCharCode(byte)).join('')
    if (signatures.get(mediaType)?.test(head) && isWhole(bytes, mediaType)) return
    const words = { en: `it is no whole ${mediaType}`, zh: `不是完整的 ${mediaType}` }
    findings.tell('book/picture', words, { inside: path })
  }

  function checkDrawing({ path }: ListedFile): void {
    const root = book.treeOf(path)
    if (root && (root.local !== 'svg' || root.space !== 'http://www.w3.org/2000/svg'))
      findings.tell('book/picture', { en: 'it is no SVG', zh: '不是 SVG' }, { inside: path })
    for (const element of root ? elementsOf(root) : []) {
      const address = element.attributes.get('href') ?? element.attributes.get('xlink:href')
      if (address !== undefined && element.local !== 'a') load(address, path)
    }
  }

  function checkSheet({ path }: ListedFile): void {
    const text = book.textOf(path)
    if (text === undefined) return
    const plain = text.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ')
    for (const [, quoted, bare, whole] of plain.matchAll(loads))
      load(quoted ?? bare ?? whole ?? '', path)
    const outside = plain.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|url\([^)]*\)/g, '')
    if (!isBalanced(outside))
      findings.tell(
        'book/style',
        { en: 'its braces do not fit', zh: '括号不成对' },
        { inside: path }
      )
    const turned = /(?:^|[{;\s])(direction|unicode-bidi)\s*:/i.exec(outside)?.[1]
    if (turned !== undefined)
      findings.tell(
        'book/style',
        { en: `“${turned}” belongs in the markup`, zh: `“${turned}”应写在标记里` },
        { inside: path }
      )
  }

  function load(address: string, inside: string): void {
    const target = targetOf(address.trim(), inside)
    const isOwn = target.kind === 'inside' ? files.has(target.path) : /^data:/i.test(address)
    if (isOwn) return
    if (target.kind === 'outside')
      findings.tell(
        'book/remote',
        { en: `“${address}” is loaded from outside`, zh: `“${address}”须从网上载入` },
        { inside }
      )
    else
      findings.tell(
        'book/link-broken',
        { en: `“${address}” is not in the book`, zh: `书中没有“${address}”` },
        { inside }
      )
  }
}

const loads = /url\(\s*(?:["']([^"']*)["']|([^)"']*))\s*\)|@import\s+["']([^"']*)["']/gi

const signatures: ReadonlyMap<string, RegExp> = new Map([
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[\s\S]{4}WEBP/]
])

/** A PNG ends in its last chunk, a JPEG in its last mark, after which some cameras write more. */
function isWhole(bytes: Uint8Array, mediaType: string): boolean {
  if (mediaType === 'image/png') return Buffer.from(bytes).includes('IEND', -64)
  if (mediaType === 'image/jpeg')
    return Buffer.from(bytes).lastIndexOf('\xff\xd9', undefined, 'latin1') > 0
  return bytes.length > 12
}

function isBalanced(text: string): boolean {
  let depth = 0
  for (const sign of text) {
    if (sign === '{') depth += 1
    if (sign === '}') depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}
