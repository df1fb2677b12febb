import { toXml } from 'xast-util-to-xml'

/** What a document says of itself, in Info and XMP alike. */
export interface DocumentFacts {
  readonly title: string
  readonly language: string
  readonly subject: string
  readonly creator: string
  readonly producer: string
  /** ISO 8601, UTC: of the content, never of the run. */
  readonly date: string
  /** SHA-256 (hex) of what the document was made from. */
  readonly seed: string
}

type Nodes = Parameters<typeof toXml>[0]
type Piece = Exclude<Nodes, readonly unknown[]>

/** What a document says of itself besides: the name of a property with its prefix, and its value. */
export type XmpClaim = readonly [name: string, value: string]

/** The claim to be accessible by PDF/UA-1. */
export const accessClaim: XmpClaim = ['pdfuaid:part', '1']

/** The metadata stream of a PDF (ISO 16684-1). */
export function xmpPacket(facts: DocumentFacts, claims: readonly XmpClaim[]): string {
  const properties = [
    element('dc:format', ['application/pdf']),
    element('dc:title', [alternatives(facts.title)]),
    element('dc:description', [alternatives(facts.subject)]),
    element('dc:language', [element('rdf:Bag', [element('rdf:li', [facts.language])])]),
    element('xmp:CreatorTool', [facts.creator]),
    element('xmp:CreateDate', [facts.date]),
    element('xmp:ModifyDate', [facts.date]),
    element('xmp:MetadataDate', [facts.date]),
    element('pdf:Producer', [facts.producer]),
    element('xmpMM:DocumentID', [identifier(facts.seed.slice(0, 32))]),
    element('xmpMM:InstanceID', [identifier(facts.seed.slice(32))]),
    ...claims.map(([name, value]) => element(name, [value]))
  ]
  const asked = Object.entries(pressNamespaces).filter(([prefix]) =>
    claims.some(([name]) => `xmlns:${name}`.startsWith(`${prefix}:`))
  )
  const about = { 'rdf:about': '', ...namespaces, ...Object.fromEntries(asked) }
  const description = element('rdf:Description', properties, about)
  const rdf = element('rdf:RDF', [description], { 'xmlns:rdf': rdfNamespace })
  const packet = element('x:xmpmeta', [rdf], { 'xmlns:x': 'adobe:ns:meta/' })
  // The serializer leaves `]]>` in text, which XML forbids.
  const xml = toXml(packet).replaceAll(']]>', ']]&gt;')
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${xml}\n<?xpacket end="r"?>`
}

const rdfNamespace = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

const namespaces = {
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
  'xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/',
  'xmlns:xmpMM': 'http://ns.adobe.com/xap/1.0/mm/',
  'xmlns:pdfuaid': 'http://www.aiim.org/pdfua/ns/id/'
}

/** Declared only where something is said in them. */
const pressNamespaces = {
  'xmlns:pdfxid': 'http://www.npes.org/pdfx/ns/id/',
  'xmlns:pdfx': 'http://ns.adobe.com/pdfx/1.3/'
}

function alternatives(text: string): Piece {
  const words = element('rdf:li', [text], { 'xml:lang': 'x-default' })
  return element('rdf:Alt', [words])
}

function element(
  name: string,
  children: readonly (Piece | string)[],
  attributes: Readonly<Record<string, string>> = {}
): Piece {
  const kids = children.map(child =>
    typeof child === 'string' ? { type: 'text' as const, value: child.replace(notXml, '') } : child
  )
  return { type: 'element', name, attributes: { ...attributes }, children: kids } as Piece
}

/** Characters that XML 1.0 has no way to write. */
const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

function identifier(hex: string): string {
  return `uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`
}
