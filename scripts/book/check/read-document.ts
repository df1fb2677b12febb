import { elementsOf, type XmlElement } from './xml-tree.ts'

/** A reference from a document to something else. */
export interface Reference {
  readonly address: string
  /** What a reader loads of itself is part of the book; a link is only followed. */
  readonly isLoaded: boolean
  readonly element: XmlElement
}

/** What of a document the rest of the book needs to know. */
export interface ReadDocument {
  readonly ids: ReadonlySet<string>
  /** Elements whose id another before them has. */
  readonly repeated: readonly XmlElement[]
  readonly references: readonly Reference[]
  /** References to ids of the same file that are not there: `aria-labelledby`, `for`. */
  readonly lost: readonly { readonly id: string; readonly element: XmlElement }[]
  readonly pictures: number
  readonly described: number
  readonly pageMarks: number
  readonly hasDrawing: boolean
  readonly hasFormula: boolean
  readonly hasProgram: boolean
}

/** Gathers ids, references and contents of a document. */
export function readDocument(root: XmlElement): ReadDocument {
  const elements = [...elementsOf(root)]
  const ids = new Set<string>()
  const repeated = elements.filter(({ attributes }) => {
    const id = attributes.get('id')
    const isTwice = id !== undefined && ids.has(id)
    if (id !== undefined) ids.add(id)
    return isTwice
  })
  const pictures = elements.filter(({ local }) => local === 'img')
  return {
    ids,
    repeated,
    references: elements.flatMap(referencesOf),
    lost: elements.flatMap(namedBy).filter(({ id }) => !ids.has(id)),
    pictures: pictures.length,
    described: pictures.filter(isDescribed).length,
    pageMarks: elements.filter(isPageMark).length,
    hasDrawing: elements.some(({ local }) => local === 'svg'),
    hasFormula: elements.some(({ local }) => local === 'math'),
    hasProgram: elements.some(isProgram)
  }
}

const loaders = new Map([
  ['href', new Set(['link', 'image', 'use'])],
  ['xlink:href', new Set(['image', 'use'])],
  ['src', new Set(['img', 'audio', 'video', 'source', 'track', 'iframe', 'embed', 'script'])],
  ['poster', new Set(['video'])],
  ['data', new Set(['object'])]
])

function referencesOf(element: XmlElement): readonly Reference[] {
  const { local, attributes } = element
  const isLink = local === 'a' || local === 'area'
  const address = isLink ? (attributes.get('href') ?? attributes.get('xlink:href')) : undefined
  const link = address === undefined ? [] : [{ address, isLoaded: false, element }]
  if (isLink) return link
  return [...loaders].flatMap(([key, names]) => {
    const loaded = names.has(local) ? attributes.get(key) : undefined
    return loaded ? [{ address: loaded, isLoaded: true, element }] : []
  })
}

const naming = ['aria-labelledby', 'aria-describedby', 'headers', 'for', 'list']

function namedBy(element: XmlElement) {
  return naming
    .flatMap(key => (element.attributes.get(key) ?? '').split(/\s+/).filter(Boolean))
    .map(id => ({ id, element }))
}

function isDescribed({ attributes }: XmlElement): boolean {
  return !!attributes.get('alt')?.trim() || attributes.get('role') === 'presentation'
}

function isPageMark({ attributes }: XmlElement): boolean {
  return /\bpagebreak\b/.test(attributes.get('epub:type') ?? '')
}

function isProgram({ local, attributes }: XmlElement): boolean {
  if (local === 'form') return true
  if (local === 'script') return !/json|text\/plain/.test(attributes.get('type') ?? '')
  return [...attributes.keys()].some(key => /^on[a-z]+$/.test(key))
}
