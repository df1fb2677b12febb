import type { Element, ElementContent } from 'hast'
import { toXast } from 'hast-util-to-xast'
import { toXml } from 'xast-util-to-xml'
import { OwnMarkup } from '../kit/own-markup.ts'

/** XHTML of book elements, without a namespace: it stands inside a file that declares it. */
export function bookMarkup(nodes: readonly ElementContent[]): OwnMarkup {
  return new OwnMarkup(bookXml(nodes))
}

/** The same as a text. */
export function bookXml(nodes: readonly ElementContent[]): string {
  const holder: Element = { type: 'element', tagName: 'div', properties: {}, children: [...nodes] }
  const tree = toXast(holder)
  return tree.type === 'element' ? tidy(toXml(tree.children)) : ''
}

/** An SVG picture as a file of its own. */
export function svgXml(svg: Element): string {
  const xml = tidy(toXml(toXast(svg, { space: 'svg' })))
  const named = xml.includes('xlink:') && !xml.includes('xmlns:xlink')
  const link = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
  return `<?xml version="1.0" encoding="UTF-8"?>\n${named ? xml.replace('<svg', `<svg ${link}`) : xml}\n`
}

/**
 * Void elements close themselves and others have an end tag, so that HTML parsers agree;
 * the serializer leaves `]]>` in text, which XML forbids (XML 1.0 §2.4).
 */
function tidy(xml: string): string {
  return xml.replace(/><\/(br|hr|img|wbr)>/g, '/>').replaceAll(']]>', ']]&gt;')
}
