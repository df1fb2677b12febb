/** Where a text is not well-formed XML; lines and columns count from 1. */
export interface XmlFault {
  readonly line: number
  readonly column: number
  /** What was met, for example `</p>` where `</em>` was due. */
  readonly met: string
  readonly due?: string
}

/** What a reader of well-formed XML is told, in order. */
export interface XmlListener {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (value: string) => void
}

const token =
  /<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*>|<!--[\s\S]*?-->|<\/([^\s<>/]+)\s*>|<([^\s<>/!?"'=]+)((?:\s+[^\s<>/"'=]+\s*=\s*(?:"[^<"]*"|'[^<']*'))*)\s*(\/?)>|[^<]+/y
const attribute = /([^\s"'=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const looseAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/

/**
 * Reads the book's own XML back (no CDATA, no entities but XML's five) and returns the first place
 * where tags do not fit, or undefined: a template's broken tag shows here.
 */
export function readXhtml(xml: string, listener: XmlListener = {}): XmlFault | undefined {
  const open: string[] = []
  token.lastIndex = 0
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex
    const match = token.exec(xml)
    if (!match || looseAmpersand.test(match[0])) return faultAt(xml, at, open.at(-1))
    const isSound = hear(match, open, listener)
    if (!isSound) return { ...faultAt(xml, at), met: match[0] }
  }
  return open.length === 0 ? undefined : faultAt(xml, xml.length, open.at(-1))
}

/** The tags and texts of well-formed XML in order, with the parts of a tag: its end, its name, attributes, whether it is closed. */
export function xmlTokens(xml: string): Iterable<RegExpExecArray> {
  return xml.matchAll(new RegExp(token.source, 'g'))
}

/** Tells the listener of one token; false for a tag that closes what is not open. */
function hear(
  [whole, closing, opening, attributes = '', selfClosed]: RegExpExecArray,
  open: string[],
  listener: XmlListener
): boolean {
  if (closing !== undefined) {
    if (open.pop() !== closing) return false
    listener.close?.(closing)
  } else if (opening !== undefined) {
    listener.open?.(opening, readAttributes(attributes))
    if (selfClosed === '') open.push(opening)
    else listener.close?.(opening)
  } else if (!whole.startsWith('<')) listener.text?.(unescapedXml(whole))
  return true
}

function faultAt(xml: string, index: number, open?: string): XmlFault {
  const before = xml.slice(0, index).split('\n')
  const met = xml.slice(index, index + 20).split('\n')[0] ?? ''
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, met }
  return open === undefined ? place : { ...place, due: `</${open}>` }
}

function readAttributes(source: string): Record<string, string> {
  const pairs = [...source.matchAll(attribute)]
  return Object.fromEntries(pairs.map(([, name, a, b]) => [name, unescapedXml(a ?? b ?? '')]))
}

/** `a &amp; b` → `a & b` */
export function unescapedXml(text: string): string {
  return text.replace(/&(?:#x([\da-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    return named[name] ?? whole
  })
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
