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
  checkSizes(book, bytes.length, findings)
  if (!found) return findings.all
  checkMetadata(found, findings)
  const roots = documentRoots(book, found, findings)
  const documents = new Map([...roots].map(([path, root]) => [path, readDocument(root)] as const))
  const navigation = found.navigation && roots.get(found.navigation.path)
  checkFiles(book, found, documents, findings)
  checkLinks(documents, found, findings)
  checkTables(book, found, { navigation, documents }, findings)
  checkPictures(book, found, findings)
  checkClaims(found, documents, navigation, findings)
  return findings.all
}

function documentRoots(
  book: OpenBook,
  { files }: BookPackage,
  findings: FindingList
): ReadonlyMap<string, XmlElement> {
  const roots = new Map<string, XmlElement>()
  for (const { path, mediaType } of files.values()) {
    const isDocument = mediaType === 'application/xhtml+xml' && book.has(path)
    const root = isDocument ? book.treeOf(path) : undefined
    if (!root) continue
    checkDocument(root, path, findings)
    roots.set(path, root)
  }
  return roots
}

function checkTables(
  book: OpenBook,
  found: BookPackage,
  {
    navigation,
    documents
  }: {
    readonly navigation: XmlElement | undefined
    readonly documents: ReadonlyMap<string, ReadDocument>
  },
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
