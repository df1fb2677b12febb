import { type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { entry, streamBytes } from './pdf-file.ts'

/**
 * Mends what fonts say that their glyphs mean. The hyphens that part words at the ends of lines (U+2010 on the page)
 * are read back as soft hyphens, which readers drop when text is copied or searched (ISO 32000-1, 14.8.2.2.3). A range
 * of characters that runs on past a low surrogate's last (🏿 U+1F3FF to 🐀 U+1F400), which Chromium writes by its first
 * alone and of which readers count the last unit up (9.10.3), is spelt out.
 */
export function mendToUnicode(pdf: PDFDocument): void {
  const { context } = pdf
  for (const [, font] of context.enumerateIndirectObjects()) {
    if (String(entry(context, font, 'Type')) !== '/Font') continue
    const map = entry(context, font, 'ToUnicode')
    if (!(map instanceof PDFRawStream)) continue
    const cmap = Buffer.from(streamBytes(context, map)).toString('latin1')
    const mended = cmap
      .replace(/beginbfchar[\s\S]*?endbfchar/g, softenedPairs)
      .replace(/beginbfrange[\s\S]*?endbfrange/g, spelledRanges)
    const ref = context.getObjectRef(map)
    if (mended === cmap || !(ref instanceof PDFRef)) continue
    const stream = context.flateStream(mended)
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

function spelledRanges(ranges: string): string {
  return ranges.replace(pairRange, (range, first, last, high, low) => {
    const count = Number.parseInt(last, 16) - Number.parseInt(first, 16) + 1
    const [leading, trailing] = [Number.parseInt(high, 16), Number.parseInt(low, 16)]
    if (trailing + count - 1 <= lastTrailing) return range
    const start = 0x10000 + (leading - 0xd800) * 0x400 + trailing - 0xdc00
    const values = Array.from({ length: count }, (_, at) => `<${utf16(start + at)}>`)
    return `<${first}> <${last}> [${values.join(' ')}]`
  })
}

/** First and last code of a range whose text begins with one character of two units. */
const pairRange = /<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<(d[89ab][0-9a-f]{2})(d[c-f][0-9a-f]{2})>/gi
const lastTrailing = 0xdfff

function utf16(code: number): string {
  return Buffer.from(String.fromCodePoint(code), 'utf16le').swap16().toString('hex').toUpperCase()
}
