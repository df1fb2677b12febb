import type { FindingList } from './finding.ts'
import { type ListedFile, listedFiles } from './listed-file.ts'
import type { OpenBook } from './open-book.ts'
import { readSpine } from './read-spine.ts'
import { elementsOf, partsOf, type XmlElement } from './xml-tree.ts'

/** A book's package document, as far as it can be read. */
export interface BookPackage {
  readonly path: string
  readonly root: XmlElement
  readonly metadata: XmlElement | undefined
  /** By path. */
  readonly files: ReadonlyMap<string, ListedFile>
  /** Paths in reading order. */
  readonly spine: readonly string[]
  readonly navigation: ListedFile | undefined
  readonly ncx: ListedFile | undefined
}

/** Finds the package document by way of META-INF/container.xml; undefined, and told, where there is none. */
export function readPackage(book: OpenBook, findings: FindingList): BookPackage | undefined {
  const path = packagePath(book, findings)
  if (path === undefined) return undefined
  if (!book.has(path)) {
    const words = { en: `there is no file “${path}”`, zh: `没有文件“${path}”` }
    findings.tell('book/no-container', words, { inside: containerPath })
    return undefined
  }
  const root = book.treeOf(path)
  if (!root) return undefined
  if (root.local !== 'package' || !/^3\.\d$/.test(root.attributes.get('version') ?? '')) {
    const words = { en: 'this is no package document of EPUB 3', zh: '不是 EPUB 3 的包文档' }
    findings.tell('book/metadata', words, { inside: path, element: root })
    return undefined
  }
  const part = (name: string) => partsOf(root).find(({ local }) => local === name)
  const listed = listedFiles(part('manifest'), path, findings)
  const files = new Map<string, ListedFile>()
  for (const file of listed) {
    if (files.has(file.path)) twice(`href “${file.path}”`, file.element)
    else files.set(file.path, file)
  }
  const byId = new Map<string, ListedFile>()
  for (const file of listed) {
    if (byId.has(file.id)) twice(`id “${file.id}”`, file.element)
    byId.set(file.id, file)
  }
  checkIds(root)
  return {
    path,
    root,
    metadata: part('metadata'),
    files,
    spine: readSpine(part('spine'), byId, { inside: path, element: root }, findings),
    navigation: listed.find(({ properties }) => properties.includes('nav')),
    ncx: byId.get(part('spine')?.attributes.get('toc') ?? '')
  }

  function twice(what: string, element: XmlElement): void {
    const words = { en: `${what} is listed twice`, zh: `${what} 列了两次` }
    findings.tell('book/manifest', words, { inside: path ?? '', element })
  }

  function checkIds(from: XmlElement): void {
    const seen = new Set(byId.keys())
    for (const element of elementsOf(from)) {
      const id = element.attributes.get('id')
      if (id === undefined || element.local === 'item') continue
      const words = { en: `id “${id}” is there twice`, zh: `id “${id}”出现两次` }
      if (seen.has(id)) findings.tell('book/id-twice', words, { inside: path ?? '', element })
      seen.add(id)
    }
  }
}

const containerPath = 'META-INF/container.xml'

function packagePath(book: OpenBook, findings: FindingList): string | undefined {
  const spot = { inside: containerPath }
  if (!book.has(containerPath)) {
    findings.tell('book/no-container', { en: 'the file is missing', zh: '缺少此文件' }, spot)
    return undefined
  }
  const root = book.treeOf(containerPath)
  if (!root) return undefined
  const file = [...elementsOf(root)].find(
    ({ local, attributes }) =>
      local === 'rootfile' && attributes.get('media-type') === 'application/oebps-package+xml'
  )
  const path = file?.attributes.get('full-path')
  if (path) return path
  findings.tell('book/no-container', { en: 'it names no package', zh: '没有指明包文档' }, spot)
  return undefined
}
