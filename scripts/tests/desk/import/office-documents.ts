import { strToU8, zipSync } from 'fflate'

/** A paragraph as Word has it. */
export interface WordParagraph {
  readonly text: string
  readonly align?: 'center' | 'right'
  readonly size?: number
  readonly isBold?: boolean
  readonly style?: string
  readonly firstLine?: number
  readonly isList?: boolean
  /** A picture instead of words. */
  readonly picture?: boolean
  readonly rows?: readonly (readonly string[])[]
}

/** A document of Word with these paragraphs; `also` adds or replaces parts. */
export function wordDocument(
  paragraphs: readonly WordParagraph[],
  also: Readonly<Record<string, Uint8Array>> = {}
): Uint8Array {
  const body = paragraphs.map(paragraphXml).join('')
  return zipSync({
    '[Content_Types].xml': strToU8(contentTypes),
    '_rels/.rels': strToU8(relations([['rId1', `${office}/officeDocument`, 'word/document.xml']])),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${names}><w:body>${body}</w:body></w:document>`
    ),
    'word/_rels/document.xml.rels': strToU8(
      relations([
        ['rId1', `${office}/styles`, 'styles.xml'],
        ['rId2', `${office}/numbering`, 'numbering.xml'],
        ['rId9', `${office}/image`, 'media/a.png']
      ])
    ),
    'word/styles.xml': strToU8(styles),
    'word/numbering.xml': strToU8(numbering),
    'word/media/a.png': onePixel,
    ...also
  })
}

/** A PNG of one grey pixel. */
export const onePixel = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
    'base64'
  )
)

function paragraphXml({
  text,
  align,
  size,
  isBold,
  style,
  firstLine,
  isList,
  picture,
  rows
}: WordParagraph): string {
  if (rows)
    return `<w:tbl>${rows.map(row => `<w:tr>${row.map(cell => `<w:tc><w:p><w:r><w:t xml:space="preserve">${escaped(cell)}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
  const properties = [
    style ? `<w:pStyle w:val="${style}"/>` : '',
    isList ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '',
    align ? `<w:jc w:val="${align}"/>` : '',
    firstLine ? `<w:ind w:firstLine="${firstLine}"/>` : ''
  ].join('')
  const run = [isBold ? '<w:b/>' : '', size ? `<w:sz w:val="${size * 2}"/>` : ''].join('')
  const shown = picture
    ? `<w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
    : text
        .split('\n')
        .map(line => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
        .join('<w:br/>')
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr>${shown}</w:r></w:p>`
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, sign => `&#${sign.charCodeAt(0)};`)
}

function relations(rows: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const inside = rows
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${kind}" Target="${target}"/>`)
    .join('')
  return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const names = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
].join(' ')
const styles = `<?xml version="1.0"?><w:styles ${names}><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style></w:styles>`
const numbering = `<?xml version="1.0"?><w:numbering ${names}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
const contentTypes = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
