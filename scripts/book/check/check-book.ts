import { checkClaims } from './check-claims.ts'
import { checkContents } from './check-contents.ts'
import { checkDocument } from './check-document.ts'
import { checkFiles } from './check-files.ts'
import { checkLinks } from './check-links.ts'
import { checkMetadata } from './check-metadata.ts'
import { checkNcx } from './check-ncx.ts'
import { checkPictures } from './check-pictures.ts'
import { checkSizes } from './check-sizes.ts'
import { type BookFinding, FindingList } from './finding.ts'
import { type OpenBook, openBook } from './open-book.ts'
import { type ReadDocument, readDocument } from './read-document.ts'
import { type BookPackage, readPackage } from './read-package.ts'
import type { XmlElement } from './xml-tree.ts'

/**
 * Reads a finished EPUB of any maker from its bytes and says what is wrong with it: container, package, contents,
 * documents, links, pictures, sizes, and what it claims. Work and memory are bounded, whatever the bytes are.
 */
export function checkBook(bytes: Uint8Array): readonly BookFinding[] {
  const findings = new FindingList()
  const book = openBook(bytes, findings)
  if (!book || isProtected(book, findings)) return findings.all
  const found = readPackage(book, findings)
  checkSizes(book, bytes.length, found, findings)
  if (!found) return findings.all
  checkMetadata(found, findings)
  const { documents, navigation } = readDocuments(book, found, findings)
  checkFiles(book, found, documents, findings)
  checkLinks(documents, found, findings)
  checkTables(book, found, { navigation, documents }, findings)
  checkPictures(book, found, findings)
  checkClaims(found, documents, navigation, findings)
  return findings.all
}

/** One tree after the other; only that of the navigation document is kept. */
function readDocuments(
  book: OpenBook,
  { files, navigation: contents }: BookPackage,
  findings: FindingList
): Documents {
  const documents = new Map<string, ReadDocument>()
  let navigation: XmlElement | undefined
  for (const { path, mediaType } of files.values()) {
    const isDocument = mediaType === 'application/xhtml+xml' && book.has(path)
    const root = isDocument ? book.treeOf(path) : undefined
    if (!root) continue
    checkDocument(root, path, findings)
    documents.set(path, readDocument(root))
    if (path === contents?.path) navigation = root
  }
  return { documents, navigation }
}

interface Documents {
  readonly documents: ReadonlyMap<string, ReadDocument>
  readonly navigation: XmlElement | undefined
}

function checkTables(
  book: OpenBook,
  found: BookPackage,
  { navigation, documents }: Documents,
  findings: FindingList
): void {
  const { path } = found.navigation ?? found
  if (!found.navigation) {
    const words = { en: 'there is no navigation document', zh: '没有导航文档' }
    findings.tell('book/contents', words, { inside: path })
  }
  if (navigation) checkContents(navigation, path, findings)
  const ncx = found.ncx && book.has(found.ncx.path) ? book.treeOf(found.ncx.path) : undefined
  if (ncx && found.ncx) checkNcx(ncx, found.ncx.path, documents, found, findings)
}

/** What is locked is not looked into; scrambled fonts are no lock. */
function isProtected(book: OpenBook, findings: FindingList): boolean {
  const path = 'META-INF/encryption.xml'
  const text = book.has(path) ? (book.textOf(path) ?? '') : ''
  const methods = [...text.matchAll(/EncryptionMethod[^>]*Algorithm\s*=\s*["']([^"']*)/g)]
  const locks = methods.filter(([, way = '']) => !fontWays.test(way))
  const rights = 'META-INF/rights.xml'
  if (locks.length === 0 && !book.has(rights)) return false
  const inside = locks.length > 0 ? path : rights
  findings.tell('book/encrypted', { en: 'the book is locked', zh: '此书已加密' }, { inside })
  return true
}

const fontWays = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/
