import { type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { entry, streamBytes } from './pdf-file.ts'

/**
 * Lets the hyphens that part words at the ends of lines (U+2010 on the page) be read back as soft hyphens, which
 * readers drop when text is copied or searched (ISO 32000-1, 14.8.2.2.3).
 */
export function softenHyphens(pdf: PDFDocument): void {
  const { context } = pdf
  for (const [, font] of context.enumerateIndirectObjects()) {
    if (String(entry(context, font, 'Type')) !== '/Font') continue
    const map = entry(context, font, 'ToUnicode')
    if (!(map instanceof PDFRawStream)) continue
    const cmap = Buffer.from(streamBytes(context, map)).toString('latin1')
    const softened = cmap.replace(/beginbfchar[\s\S]*?endbfchar/g, softenedPairs)
    const ref = context.getObjectRef(map)
    if (softened === cmap || !(ref instanceof PDFRef)) continue
    const stream = context.flateStream(softened)
    for (const [key, value] of map.dict.entries()) {
      if (!fixed.has(key)) stream.dict.set(key, value)
    }
    context.assign(ref, stream)
  }
}

const fixed = new Set(['Length', 'Filter'].map(key => PDFName.of(key)))

function softenedPairs(pairs: string): string {
  return pairs.replace(/(<[^>]*>\s*)<2010>/gi, '$1<00AD>')
}
