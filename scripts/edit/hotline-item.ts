import type { Element, ElementContent } from 'hast'
import { ideograph } from '../kit/han.ts'
import { filedText } from './shown-text.ts'

const mail = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/
const phone = [
  /0\d{2,3}-\d{5,8}(?:-\d{1,5})?/, // area code and number: 0431-12389
  /0\d{9,11}/,
  /1[3-9]\d{9}/, // mobile
  /[48]00-?\d{3}-?\d{4}/,
  /[2-9]\d{6,7}/, // local
  /1[0-2]\d{3}|9[56]\d{3,4}/, // service: 12345, 95598
  /1[12]\d/ // emergency: 110
]
// 605号, 12345人: a number that counts something is no telephone.
const number = `(?<![\\w@.+-])(?:${phone.map(each => each.source).join('|')})(?![\\w@.+-]|${ideograph}(?<!转))`
const linkable = new RegExp(`${mail.source}|${number}`, 'gu')
const otherNumber = /(?:QQ|微信|微博|公众号|邮编|邮政编码|[账帐]号|卡号|WeChat)[^，；、,;]*$/i

/** One line of a hotline list: the label up to its colon, and the value with numbers to be dialled. */
export function hotlineItem(line: readonly ElementContent[]): Element {
  const cut = line.findIndex(node => node.type === 'text' && /[：:]/.test(node.value))
  const node = line[cut]
  if (node?.type !== 'text') return item([span('value', linked(line, ''))])
  const colon = node.value.search(/[：:]/) + 1
  const label = [...line.slice(0, cut), { ...node, value: node.value.slice(0, colon) }]
  const rest = node.value.slice(colon)
  const value = [...(rest ? [{ ...node, value: rest }] : []), ...line.slice(cut + 1)]
  const labelText = label.map(filedText).join('')
  return item([
    span('label', label),
    ...(value.length > 0 ? [span('value', linked(value, labelText))] : [])
  ])
}

function linked(nodes: readonly ElementContent[], label: string): readonly ElementContent[] {
  let before = label
  return nodes.flatMap(node => {
    const parts = node.type === 'text' ? textLinks(node.value, before) : [node]
    before += filedText(node)
    return parts
  })
}

function textLinks(text: string, before: string): readonly ElementContent[] {
  const parts: ElementContent[] = []
  let at = 0
  for (const { 0: found, index } of text.matchAll(linkable)) {
    const isMail = found.includes('@')
    if (!isMail && otherNumber.test(before + text.slice(0, index))) continue
    if (index > at) parts.push({ type: 'text', value: text.slice(at, index) })
    const properties = { href: isMail ? `mailto:${found}` : `tel:${found}` }
    const children: Element['children'] = [{ type: 'text', value: found }]
    parts.push({ type: 'element', tagName: 'a', properties, children })
    at = index + found.length
  }
  return at < text.length ? [...parts, { type: 'text', value: text.slice(at) }] : parts
}

function span(className: string, children: readonly ElementContent[]): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: [className] },
    children: [...children]
  }
}

function item(children: Element[]): Element {
  return { type: 'element', tagName: 'li', properties: {}, children }
}
