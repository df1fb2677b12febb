import { xmpNamespaces } from './xmp-namespaces.ts'

/** What an XMP packet says, by its properties' usual names: `dc:title`, `pdfxid:GTS_PDFXVersion`. */
export type XmpProperties = ReadonlyMap<string, string>

interface OpenElement {
  readonly name: string
  /** Prefixes in force, with their namespaces. */
  readonly prefixes: ReadonlyMap<string, string>
}

/**
 * Reads the simple properties of an XMP packet (ISO 16684-1), of alternatives and lists the first, whether they are
 * written as elements or as attributes; undefined where its tags do not close one another.
 */
export function xmpProperties(packet: string): XmpProperties | undefined {
  const found = new Map<string, string>()
  const open: OpenElement[] = []
  let text = ''
  for (const { between, closing, name, attributes, closed } of tagsIn(packet)) {
    text += between
    if (closing) {
      const last = open.pop()
      if (last === undefined || last.name !== name) return undefined
      keepText(found, [...open, last], text)
      text = ''
      continue
    }
    const element = opened(name, attributes, open.at(-1)?.prefixes ?? new Map())
    keepAttributes(found, attributes, [...open, element])
    text = ''
    if (!closed) open.push(element)
  }
  return open.length === 0 && found.size > 0 ? found : undefined
}

interface Tag {
  /** What stands before it, after the tag or the comment before. */
  readonly between: string
  readonly closing: boolean
  readonly name: string
  readonly attributes: string
  readonly closed: boolean
}

/** How what begins here ends that is no tag. */
function endingAt(packet: string, at: number): string {
  if (packet.startsWith('<!--', at)) return '-->'
  return packet.startsWith('<?', at) ? '?>' : ''
}

/** Tags one after the other, comments and instructions left out; never back and forth over what is not closed. */
function* tagsIn(packet: string): Generator<Tag> {
  const tag = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/y
  let from = 0
  for (let at = packet.indexOf('<'); at >= 0; at = packet.indexOf('<', from)) {
    const between = packet.slice(from, at)
    const ending = endingAt(packet, at)
    tag.lastIndex = at
    const found = ending ? undefined : tag.exec(packet)
    const close = ending ? packet.indexOf(ending, at) : at
    if (close < 0) return
    from = found ? tag.lastIndex : close + Math.max(1, ending.length)
    if (!found) continue
    const [, closing, name = '', attributes = '', closed] = found
    yield { between, closing: closing !== '', name, attributes, closed: closed !== '' }
  }
}

function opened(name: string, attributes: string, above: ReadonlyMap<string, string>): OpenElement {
  const own = attributesIn(attributes).filter(([key]) => key.startsWith('xmlns:'))
  const prefixes =
    own.length === 0
      ? above
      : new Map([...above, ...own.map(([key, uri]) => [key.slice(6), uri] as const)])
  return { name, prefixes }
}

/** The text of an element belongs to the property below the description that it stands in. */
function keepText(found: Map<string, string>, trail: readonly OpenElement[], text: string): void {
  const at = trail.findIndex(one => usualName(one, one.name) === 'rdf:Description')
  const property = at < 0 ? undefined : trail[at + 1]
  if (!property) return
  const key = usualName(property, property.name)
  const value = unescaped(text).trim()
  // A list's own text is the blanks between its items.
  const isItem = trail.length > at + 2
  if (found.get(key) || (value === '' && isItem)) return
  found.set(key, value)
}

function keepAttributes(
  found: Map<string, string>,
  attributes: string,
  trail: readonly OpenElement[]
): void {
  const element = trail.at(-1)
  if (!element || usualName(element, element.name) !== 'rdf:Description') return
  for (const [key, value] of attributesIn(attributes)) {
    if (!/^(?:xmlns|xml|rdf)\b/.test(key)) found.set(usualName(element, key), unescaped(value))
  }
}

function attributesIn(attributes: string): readonly (readonly [string, string])[] {
  return [...attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
    ([, key = '', double, single]) => [key, double ?? single ?? '']
  )
}

/** A file may call a namespace what it likes. */
function usualName({ prefixes }: OpenElement, name: string): string {
  const [prefix = '', local] = name.split(':')
  const usual = xmpNamespaces[prefixes.get(prefix) ?? ''] ?? prefix
  return local === undefined ? name : `${usual}:${local}`
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'"
}

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined
    if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : all
    return entities[name] ?? all
  })
}
