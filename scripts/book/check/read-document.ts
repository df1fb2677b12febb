import type { IdsAround, Standing } from './finding.ts'
import { elementsOf, type XmlElement } from './xml-tree.ts'

/** A reference from a document to something else. */
export interface Reference extends Standing {
  readonly address: string
  /** What a reader loads of itself is part of the book; a link is only followed. */
  readonly isLoaded: boolean
  /** Sound and film may stay outside of a book. */
  readonly isMedia: boolean
}

/** An id, and where it is told of. */
export interface PlacedId extends Standing {
  readonly id: string
}

/** What of a document the rest of the book needs to know, and nothing of its tree, which costs many times its text. */
export interface ReadDocument {
  readonly ids: ReadonlySet<string>
  /** Ids that another element before has. */
  readonly repeated: readonly PlacedId[]
  readonly references: readonly Reference[]
  /** References to ids of the same file that are not there: `aria-labelledby`, `for`. */
  readonly lost: readonly PlacedId[]
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
  const repeated: PlacedId[] = []
  const around = new Map<XmlElement, IdsAround | undefined>()
  for (const element of elements) {
    const id = element.attributes.get('id')
    const outer = element.parent && around.get(element.parent)
    around.set(element, id === undefined ? outer : { id, outer })
    if (id !== undefined && ids.has(id)) repeated.push({ id, ...standing(element) })
    if (id !== undefined) ids.add(id)
  }
  const pictures = elements.filter(({ local }) => local === 'img')
  return {
    ids,
    repeated,
    references: elements.flatMap(one => referencesOf(one, standing(one))),
    lost: elements.flatMap(one => namedBy(one, standing(one))).filter(({ id }) => !ids.has(id)),
    pictures: pictures.length,
    described: pictures.filter(isDescribed).length,
    pageMarks: elements.filter(isPageMark).length,
    hasDrawing: elements.some(({ local }) => local === 'svg'),
    hasFormula: elements.some(({ local }) => local === 'math'),
    hasProgram: elements.some(isProgram)
  }

  function standing(element: XmlElement): Standing {
    return { line: element.line, ids: around.get(element) }
  }
}

const loaders = new Map([
  ['href', new Set(['link', 'image', 'use'])],
  ['xlink:href', new Set(['image', 'use'])],
  ['src', new Set(['img', 'audio', 'video', 'source', 'track', 'iframe', 'embed', 'script'])],
  ['poster', new Set(['video'])],
  ['data', new Set(['object'])]
])

const media: ReadonlySet<string> = new Set(['audio', 'video', 'source', 'track'])

function referencesOf({ local, attributes }: XmlElement, at: Standing): readonly Reference[] {
  const isMedia = media.has(local)
  const isLink = local === 'a' || local === 'area'
  const address = isLink ? (attributes.get('href') ?? attributes.get('xlink:href')) : undefined
  const link = address === undefined ? [] : [{ address, isLoaded: false, isMedia, ...at }]
  if (isLink) return link
  return [...loaders].flatMap(([key, names]) => {
    const loaded = names.has(local) ? attributes.get(key) : undefined
    return loaded ? [{ address: loaded, isLoaded: true, isMedia, ...at }] : []
  })
}

const naming = ['aria-labelledby', 'aria-describedby', 'headers', 'for', 'list']

function namedBy({ attributes }: XmlElement, at: Standing): readonly PlacedId[] {
  return naming
    .flatMap(key => (attributes.get(key) ?? '').split(/\s+/).filter(Boolean))
    .map(id => ({ id, ...at }))
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
