import {
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFObjectParser,
  PDFRawStream,
  PDFRef
} from '@cantoo/pdf-lib'
import { entry, nameOf, streamBytes } from '../rewrite/pdf-file.ts'
import { contentStream } from '../rewrite/rewritten-content.ts'
import type { Span } from '../stream/content-tokens.ts'
import { inlineFilters, inlineKeys, inlineSpaces } from '../stream/inline-names.ts'
import { dictionaryIn, latin1 } from '../stream/operand-values.ts'
import { type Operation, operations } from '../stream/operations.ts'
import { type Patch, patched } from '../stream/patched.ts'
import { writtenName, writtenOperation } from '../stream/written-operation.ts'

/** Makes every image that stands in a content stream (ISO 32000-1, 8.9.7) an object like the others. */
export function liftInlineImages(pdf: PDFDocument): void {
  const { context } = pdf
  for (const page of pdf.getPages()) {
    const bytes = streamBytes(context, page.node.get(nameOf('Contents')))
    const lifted = withoutInline(context, bytes, page.node)
    if (lifted) {
      const stream = contentStream(context, lifted, undefined)
      page.node.set(nameOf('Contents'), context.register(stream))
    }
  }
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || !hasContent(object)) continue
    const lifted = withoutInline(context, streamBytes(context, object), object.dict)
    if (lifted) context.assign(ref, contentStream(context, lifted, object.dict))
  }
}

/** Forms and patterns that are drawn (ISO 32000-1, 8.10 and 8.7.3). */
function hasContent({ dict }: PDFRawStream): boolean {
  return (
    String(dict.get(nameOf('Subtype'))) === '/Form' ||
    String(dict.get(nameOf('PatternType'))) === '1'
  )
}

/** Undefined where it has none. */
function withoutInline(
  context: PDFContext,
  bytes: Uint8Array,
  owner: PDFDict
): Uint8Array | undefined {
  // Most streams have no such letters at all.
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf('BI') < 0) return undefined
  const found = [...operations(bytes)].filter(({ operator, data }) => operator === 'BI' && data)
  if (found.length === 0) return undefined
  const resources = listIn(context, owner, 'Resources')
  const images = listIn(context, resources, 'XObject')
  const patches = found.map(({ start, end, ...operation }): Patch => {
    const stream = imageOf(context, bytes, { start, end, ...operation }, resources)
    const ref = context.register(stream)
    const name = `Inline${ref.objectNumber}`
    images.set(PDFName.of(name), ref)
    return { start, end, text: writtenOperation('Do', [writtenName(name)]) }
  })
  return patched(bytes, patches)
}

/** A dictionary in another one, made where there is none. */
function listIn(context: PDFContext, owner: PDFDict, key: string): PDFDict {
  const found = entry(context, owner, key)
  if (found instanceof PDFDict) return found
  const made = PDFDict.withContext(context)
  owner.set(nameOf(key), made)
  return made
}

function imageOf(
  context: PDFContext,
  bytes: Uint8Array,
  { operands, data }: Operation,
  resources: PDFDict
): PDFRawStream {
  const dict = context.obj({ Type: 'XObject', Subtype: 'Image' })
  for (const [key, span] of dictionaryIn(bytes, operands)) {
    const value = objectOf(context, bytes, span)
    const name = value instanceof PDFName ? value.decodeText() : ''
    const own = key === 'CS' || key === 'ColorSpace' ? listed(context, resources, name) : undefined
    dict.set(nameOf(inlineKeys[key] ?? key), own ?? value)
  }
  return PDFRawStream.of(dict, bytes.slice(data?.start, data?.end))
}

/** A colour space that the resources name. */
function listed(context: PDFContext, resources: PDFDict, name: string): PDFObject | undefined {
  const spaces = entry(context, resources, 'ColorSpace')
  const value = spaces instanceof PDFDict && name ? spaces.get(nameOf(name)) : undefined
  return value instanceof PDFRef ? value : undefined
}

function objectOf(context: PDFContext, bytes: Uint8Array, span: Span): PDFObject {
  const text = latin1(bytes, span)
  const long = text.replace(/\/(\w+)/g, (all, name: string) =>
    values[name] ? `/${values[name]}` : all
  )
  return PDFObjectParser.forBytes(Buffer.from(`${long} `, 'latin1'), context).parseObject()
}

const values: Readonly<Record<string, string>> = { ...inlineSpaces, ...inlineFilters }
