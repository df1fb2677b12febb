import type { Words } from '../../model/problem.ts'
import type { XmlElement } from './xml-tree.ts'

/** Where and why a text is not XML; lines from 1. */
export interface XmlFlaw extends Words {
  readonly line: number
}

/** The root of a document, or its first flaw. */
export type XmlReading =
  | { readonly kind: 'tree'; readonly root: XmlElement }
  | { readonly kind: 'flaw'; readonly flaw: XmlFlaw }

const name = '[A-Za-z_:\\u0080-\\uffff][\\w:.\\-\\u00b7-\\uffff]*'
const value = `(?:"[^<"]*"|'[^<']*')`
const startTag = new RegExp(`<(${name})((?:\\s+${name}\\s*=\\s*${value})*)\\s*(/?)>`, 'y')
const endTag = new RegExp(`</(${name})\\s*>`, 'y')
const pair = new RegExp(`(${name})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g')
const literal = `(?:"[^"]*"|'[^']*')`
const doctype = new RegExp(
  `<!DOCTYPE\\s+${name}(?:\\s+(?:PUBLIC\\s+${literal}\\s+|SYSTEM\\s+)${literal})?\\s*(?:\\[((?:[^\\]"']|${literal})*)\\]\\s*)?>`,
  'y'
)
const aside = /<!--(?:(?!--)[\s\S])*-->|<\?(?!xml\s)[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>/y
const declaration = /<\?xml\s[^?]*\?>/y
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/
const reference = /&(?:#x([\da-fA-F]{1,6});|#(\d{1,7});|([A-Za-z_:][\w:.-]*);|)/g

/**
 * Parses any XML 1.0 document with namespaces, strictly and without recursion. Nothing that it names outside is
 * fetched, and entities of its own are never unfolded: of those only the names are known.
 */
export function parseXml(text: string): XmlReading {
  const parser = new XmlParser(text)
  const flaw = parser.run()
  const { root } = parser
  if (flaw) return { kind: 'flaw', flaw }
  if (root) return { kind: 'tree', root }
  const none = { line: 1, en: 'there is no element in it', zh: '其中没有元素' }
  return { kind: 'flaw', flaw: none }
}

const ownSpaces: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
  ['xmlns', 'http://www.w3.org/2000/xmlns/']
])

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'"
}

const looseSign = { en: '“&” without a known name', zh: '“&”之后不是已知的名称' }

interface OpenElement {
  readonly element: XmlElement
  readonly spaces: ReadonlyMap<string, string>
}

class XmlParser {
  root: XmlElement | undefined
  private at = 0
  private line = 1
  private counted = 0
  private readonly open: OpenElement[] = []
  private readonly known = new Set(Object.keys(entities))
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  run(): XmlFlaw | undefined {
    const bad = forbidden.exec(this.text)
    if (bad) return this.flawAt(bad.index, 'a character that XML forbids', '有 XML 不允许的字符')
    this.take(declaration)
    while (this.at < this.text.length) {
      const flaw = this.step()
      if (flaw) return flaw
    }
    const left = this.open.at(-1)?.element.name
    return left === undefined
      ? undefined
      : this.flawAt(this.at, `<${left}> is not closed`, `<${left}> 没有闭合`)
  }

  private step(): XmlFlaw | undefined {
    if (this.text[this.at] !== '<') return this.takeText()
    const piece = this.take(aside)
    if (piece) return this.addText(piece[1] ?? '')
    const opening = this.take(startTag)
    if (opening) return this.openElement(opening)
    const closing = this.take(endTag)
    if (closing) return this.close(closing[1] ?? '')
    const type = this.root === undefined && this.take(doctype)
    if (!type) return this.flawAt(this.at, 'a tag that is none', '标签有误')
    for (const [, own = ''] of (type[1] ?? '').matchAll(/<!ENTITY\s+([^\s%]+)/g))
      this.known.add(own)
    return undefined
  }

  private takeText(): XmlFlaw | undefined {
    const next = this.text.indexOf('<', this.at)
    const raw = this.text.slice(this.at, next < 0 ? undefined : next)
    const from = this.at
    this.at += raw.length
    if (raw.includes(']]>')) return this.flawAt(from, '“]]>” in the text', '文字中有“]]>”')
    const plain = this.unescaped(raw)
    if (plain === undefined) return this.flawAt(from, looseSign.en, looseSign.zh)
    return this.addText(plain)
  }

  private addText(text: string): XmlFlaw | undefined {
    const parent = this.open.at(-1)?.element
    if (parent) parent.children.push(text)
    else if (text.trim() !== '' && text !== '\ufeff')
      return this.flawAt(this.at, 'text outside the root', '根元素之外有文字')
    return undefined
  }

  private openElement([whole, qualified = '', given = '', closed]: RegExpExecArray) {
    const from = this.at - whole.length
    const outer = this.open.at(-1)
    if (!outer && this.root) return this.flawAt(from, 'a second root', '有第二个根元素')
    const attributes = this.attributesIn(given)
    if (!(attributes instanceof Map)) return this.flawAt(from, attributes.en, attributes.zh)
    const spaces = spacesWith(attributes, outer?.spaces ?? ownSpaces)
    const stranger = [qualified, ...attributes.keys()].find(
      key => key.includes(':') && !spaces.has(prefixOf(key))
    )
    if (stranger !== undefined)
      return this.flawAt(from, `the prefix of “${stranger}” is unknown`, `“${stranger}”前缀未声明`)
    const element: XmlElement = {
      name: qualified,
      local: qualified.slice(qualified.indexOf(':') + 1),
      space: spaces.get(prefixOf(qualified)) ?? '',
      attributes,
      children: [],
      parent: outer?.element,
      line: this.lineAt(from)
    }
    if (outer) outer.element.children.push(element)
    else this.root = element
    if (!closed) this.open.push({ element, spaces })
    return undefined
  }

  private attributesIn(given: string): Map<string, string> | Words {
    const attributes = new Map<string, string>()
    for (const [, key = '', one, other] of given.matchAll(pair)) {
      const plain = this.unescaped(one ?? other ?? '')
      if (plain === undefined) return looseSign
      if (attributes.has(key)) return { en: `“${key}” twice`, zh: `“${key}”重复` }
      attributes.set(key, plain)
    }
    return attributes
  }

  private close(qualified: string): XmlFlaw | undefined {
    const due = this.open.pop()?.element.name
    if (due === qualified) return undefined
    const [en, zh] = due === undefined ? ['nothing', '无'] : [`</${due}>`, `</${due}>`]
    return this.flawAt(
      this.at,
      `</${qualified}> where ${en} is due`,
      `</${qualified}> 处应为 ${zh}`
    )
  }

  /** Undefined for an ampersand that begins no reference, or one to what XML forbids. */
  private unescaped(text: string): string | undefined {
    if (!text.includes('&')) return text
    let isSound = true
    const plain = text.replace(reference, (_, hex, decimal, entity: string | undefined) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN)
      if (entity !== undefined && this.known.has(entity)) return entities[entity] ?? ' '
      const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
      const character = isCharacter ? String.fromCodePoint(code) : ''
      if (entity !== undefined || character === '' || forbidden.test(character)) isSound = false
      return character
    })
    return isSound ? plain : undefined
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (!found) return undefined
    this.at = pattern.lastIndex
    return found
  }

  private lineAt(index: number): number {
    for (; this.counted < index; this.counted += 1)
      if (this.text.charCodeAt(this.counted) === 10) this.line += 1
    return this.line
  }

  private flawAt(index: number, en: string, zh: string): XmlFlaw {
    return { line: this.lineAt(index), en, zh }
  }
}

function prefixOf(qualified: string): string {
  const colon = qualified.indexOf(':')
  return colon < 0 ? '' : qualified.slice(0, colon)
}

/** Most elements declare none, and share those around. */
function spacesWith(
  attributes: ReadonlyMap<string, string>,
  around: ReadonlyMap<string, string>
): ReadonlyMap<string, string> {
  const own = [...attributes].filter(([key]) => /^xmlns(?::|$)/.test(key))
  if (own.length === 0) return around
  return new Map([...around, ...own.map(([key, plain]) => [key.slice(6), plain] as const)])
}
