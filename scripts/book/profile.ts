import type { Element, ElementContent, Nodes, Properties } from 'hast'
import { xmlCharacters } from '../kit/xml-text.ts'
import { type Content, contentOf, mayStand } from './content-model.ts'
import { inShape } from './element-shape.ts'
import { plainName, wrapperFor } from './misfits.ts'
import { safeAttributes } from './safe-attributes.ts'

/** What the profile asks of its story for the parts that leave the text. */
export interface ProfileNeeds {
  /** Of the heading that the copy stands under. */
  readonly headingLevel: number
  /** The book's address for a link, or undefined when it leads nowhere. */
  readonly link: (href: string) => string | undefined
  /** The book's picture for an `img` or `svg`, or undefined when it cannot be had. */
  readonly picture: (element: Element, figure: Element | undefined) => Element | undefined
  /** The id in the file for an id in the copy, or undefined when nothing refers to it. */
  readonly id: (id: string) => string | undefined
}

/** Turns elements of edited copy into ones a book may hold: known names, valid nesting, no dangling links. */
export function bookProfile(needs: ProfileNeeds): (node: Nodes) => ElementContent[] {
  const over = needs.headingLevel
  let headingLevel = over
  return node => convert(node, { where: 'flow', inLink: false })

  function convert(node: Nodes, spot: Spot): ElementContent[] {
    if (node.type === 'text') return loose(node.value, spot)
    if (node.type === 'root') return node.children.flatMap(child => convert(child, spot))
    return node.type === 'element' ? convertElement(node, spot) : []
  }

  function convertElement(node: Element, spot: Spot): ElementContent[] {
    const tagName = plainName.get(node.tagName) ?? node.tagName
    if (tagName === 'img' || tagName === 'svg') return picture(node, spot)
    const content = contentOf.get(tagName)
    const inner = node.children
    const isLinkInLink = tagName === 'a' && spot.inLink
    if (content === undefined || isLinkInLink) return inner.flatMap(child => convert(child, spot))
    if (mayStand(tagName, spot.where)) return build(node, tagName, content, spot)
    const wrapper = wrapperIn(spot, tagName)
    if (!wrapper) return inner.flatMap(child => convert(child, spot))
    return wrap(wrapper, convert(node, { ...spot, where: 'flow' }))
  }

  function build(node: Element, tagName: string, content: Content, spot: Spot): ElementContent[] {
    const properties = {
      ...safeAttributes(node, tagName),
      ...idProperty(node),
      ...(tagName === 'a' ? linkProperties(node) : {}),
      ...roleOf(node)
    }
    if (tagName === 'a' && properties.href === undefined && properties.id === undefined) {
      return node.children.flatMap(child => convert(child, spot))
    }
    const name = /^h[2-6]$/.test(tagName) ? heading(node, tagName) : cellName(node, tagName)
    if (name === 'th' && properties.scope === undefined) properties.scope = 'col'
    const inside = spotIn(node, tagName, content, spot)
    const children = node.children.flatMap(child => convert(child, inside))
    if (children.length === 0 && needsContent.has(tagName)) return []
    return inShape({ type: 'element', tagName: name, properties, children })
  }

  function idProperty({ properties }: Element): Properties {
    const id = properties.id === undefined ? undefined : needs.id(String(properties.id))
    return id === undefined ? {} : { id }
  }

  function linkProperties({ properties, children }: Element): Properties {
    if (typeof properties.href !== 'string' || !says(children)) return {}
    const href = needs.link(properties.href)
    if (href === undefined) return {}
    return { href, ...(/^#(?:advert-\d+-)?fn-\d/.test(href) ? noteReference : {}) }
  }

  /** A heading may be only one level deeper than the one before it, or readers' outlines have holes. */
  function heading(node: Element, tagName: string): string {
    if (!says(node.children)) return 'p'
    headingLevel = Math.min(Number(tagName.slice(1)) + over - 1, headingLevel + 1, 6)
    return `h${headingLevel}`
  }

  function picture(node: Element, spot: Spot): ElementContent[] {
    const image = needs.picture(node, spot.figure)
    if (!image) return []
    const wrapper = wrapperFor[spot.where]
    return wrapper ? wrap(wrapper, [image]) : [image]
  }
}

interface Spot {
  readonly where: Content
  readonly inLink: boolean
  readonly figure?: Element | undefined
}

function spotIn(node: Element, tagName: string, where: Content, around: Spot): Spot {
  return {
    where,
    inLink: around.inLink || tagName === 'a',
    figure: tagName === 'figure' ? node : around.figure
  }
}

/** A pull quote says again what the copy says: who listens may pass it by. */
function roleOf({ tagName, properties: { className } }: Element): Properties {
  const isPullQuote = Array.isArray(className) && className.includes('pull-quote')
  return tagName === 'aside' && isPullQuote ? pullQuote : {}
}

const pullQuote = { 'epub:type': 'pullquote', role: 'doc-pullquote' }

const noteReference = { 'epub:type': 'noteref', role: 'doc-noteref' }

const needsContent = new Set(['ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'ruby'])

/** What makes room for an element that may not stand at a spot itself; undefined where nothing does. */
function wrapperIn({ where }: Spot, tagName: string): readonly string[] | undefined {
  const mayBeWrapped = where !== 'phrasing' && mayStand(tagName, 'flow')
  return mayBeWrapped ? wrapperFor[where] : undefined
}

/** Text where only items, rows or cells may stand is wrapped; white space there is layout and goes. */
function loose(value: string, spot: Spot): ElementContent[] {
  const text = xmlCharacters(value)
  const wrapper = wrapperFor[spot.where]
  if (!wrapper) return text === '' ? [] : [{ type: 'text', value: text }]
  return text.trim() === '' ? [] : wrap(wrapper, [{ type: 'text', value: text }])
}

function wrap(names: readonly string[], children: ElementContent[]): ElementContent[] {
  if (children.length === 0) return []
  return names.reduceRight<ElementContent[]>(
    (inner, tagName) => [{ type: 'element', tagName, properties: {}, children: inner }],
    children
  )
}

/** An empty `th` announces nothing and confuses screen readers. */
function cellName(node: Element, tagName: string): string {
  return tagName === 'th' && !says(node.children) ? 'td' : tagName
}

function says(nodes: readonly Nodes[]): boolean {
  return nodes.some(node => {
    if (node.type === 'text') return node.value.trim() !== ''
    if (node.type !== 'element') return false
    return node.tagName === 'img' || node.tagName === 'svg' || says(node.children)
  })
}
