import { targetOf } from './book-paths.ts'
import type { FindingList } from './finding.ts'
import { partsOf, type XmlElement } from './xml-tree.ts'

/** A file in the package document's list. */
export interface ListedFile {
  readonly id: string
  readonly path: string
  readonly mediaType: string
  readonly properties: readonly string[]
  readonly fallback: string | undefined
  readonly element: XmlElement
}

/** The files that a package document lists; an entry that is not whole is told. */
export function listedFiles(
  manifest: XmlElement | undefined,
  from: string,
  findings: FindingList
): readonly ListedFile[] {
  return (manifest ? partsOf(manifest) : []).flatMap(element => {
    const { attributes } = element
    const [id, href, mediaType] = ['id', 'href', 'media-type'].map(key => attributes.get(key))
    const target = targetOf(href ?? '', from)
    if (!id || !href || !mediaType || target.kind !== 'inside' || target.place !== '') {
      if (target.kind === 'outside' && id && mediaType) return []
      const words = {
        en: `the entry “${id ?? href ?? ''}” is not whole`,
        zh: `“${id ?? href ?? ''}”一条不完整`
      }
      findings.tell('book/manifest', words, { inside: from, element })
      return []
    }
    const properties = (attributes.get('properties') ?? '').split(/\s+/).filter(Boolean)
    const fallback = attributes.get('fallback')
    return [{ id, path: target.path, mediaType, properties, fallback, element }]
  })
}
