import type { Words } from '../../model/problem.ts'
import { wordsIn, type XmlElement } from './xml-tree.ts'

/** What is wrong with an element of the package's metadata by itself; `ids` are those of the package document. */
export function partFault(element: XmlElement, ids: ReadonlySet<string>): Words | undefined {
  const { attributes, name } = element
  const own = attributes.get('property')
  const refined = attributes.get('refines')
  if (!isTerm(element)) return { en: `<${name}> is no metadata`, zh: `<${name}> 不是元数据` }
  if (refined?.startsWith('#') && !ids.has(refined.slice(1)))
    return { en: `refines="${refined}" names nothing`, zh: `refines="${refined}" 无所指` }
  if (own !== undefined && !isProperty(own, element))
    return { en: `“${own}” is no property`, zh: `“${own}”不是属性名` }
  if (name === 'meta' && own === undefined && !attributes.has('name'))
    return { en: '<meta> without a property', zh: '<meta> 没有 property' }
  return undefined
}

/** What an element of the metadata says. */
export function saidBy(element: XmlElement): string {
  return wordsIn(element).trim() || (element.attributes.get('content') ?? '').trim()
}

/** The namespace of the Dublin Core. */
export const dublinCore = 'http://purl.org/dc/elements/1.1/'

const terms = new Set([
  ...['contributor', 'coverage', 'creator', 'date', 'description', 'format', 'identifier'],
  ...['language', 'publisher', 'relation', 'rights', 'source', 'subject', 'title', 'type']
])

function isTerm({ local, space }: XmlElement): boolean {
  return space === dublinCore ? terms.has(local) : /^(?:meta|link)$/.test(local)
}

const plain = new Set([
  ...['alternate-script', 'authority', 'belongs-to-collection', 'collection-type', 'display-seq'],
  ...['file-as', 'group-position', 'identifier-type', 'meta-auth', 'pageBreakSource', 'role'],
  ...['source-of', 'term', 'title-type']
])

const reserved = new Set([
  ...['a11y', 'dcterms', 'marc', 'media', 'onix', 'rendition', 'schema', 'xsd']
])

function isProperty(name: string, { parent }: XmlElement): boolean {
  const [prefix = '', local] = name.split(':')
  if (local === undefined) return plain.has(prefix)
  const own = (parent?.parent?.attributes.get('prefix') ?? '').split(/\s+/)
  return local !== '' && (reserved.has(prefix) || own.includes(`${prefix}:`))
}
