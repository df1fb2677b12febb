import { targetOf } from './book-paths.ts'
import type { FindingList } from './finding.ts'
import type { ReadDocument } from './read-document.ts'
import type { BookPackage } from './read-package.ts'
import { elementsOf, wordsIn, type XmlElement } from './xml-tree.ts'

/** Checks the table of contents of old readers: its ids, where it leads, whose it is. */
export function checkNcx(
  ncx: XmlElement,
  inside: string,
  documents: ReadonlyMap<string, ReadDocument>,
  book: BookPackage,
  findings: FindingList
): void {
  const ids = new Set<string>()
  for (const element of elementsOf(ncx)) {
    const id = element.attributes.get('id')
    if (id !== undefined && ids.has(id)) tell(element, `id “${id}” twice`, `id “${id}”出现两次`)
    if (id !== undefined) ids.add(id)
    const address = element.local === 'content' ? element.attributes.get('src') : undefined
    if (address !== undefined && !isThere(address))
      tell(element, `“${address}” is not in the book`, `书中没有“${address}”`)
    checkUid(element)
  }

  function tell(element: XmlElement, en: string, zh: string): void {
    findings.tell('book/contents', { en, zh }, { inside, element })
  }

  function isThere(address: string): boolean {
    const target = targetOf(address, inside)
    if (target.kind !== 'inside' || !book.files.has(target.path)) return false
    const ids = documents.get(target.path)?.ids
    return target.place === '' || ids === undefined || ids.has(target.place)
  }

  function checkUid(element: XmlElement): void {
    const { attributes } = element
    if (attributes.get('name') !== 'dtb:uid') return
    const [said, own] = [attributes.get('content')?.trim(), identifier()]
    if (said && own !== undefined && said !== own)
      tell(element, 'the identifier is another than the book’s', '标识与书的标识不同')
  }

  function identifier(): string | undefined {
    const unique = book.root.attributes.get('unique-identifier')
    const own = [...elementsOf(book.root)].find(({ attributes }) => attributes.get('id') === unique)
    return own && wordsIn(own).trim()
  }
}
