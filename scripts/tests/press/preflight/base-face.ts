import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type PDFContext, type PDFDict, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib'
import subsetFont from 'subset-font'
import { glyphsByCode } from '../../../kit/cmap.ts'

/** A face as the base paper embeds it. */
export interface BaseFace {
  /** The composite font. */
  readonly ref: PDFRef
  readonly dict: PDFDict
  readonly descendant: PDFDict
  readonly descriptor: PDFDict
  /** A text as a string of its glyphs: `<0001…>`. */
  readonly shown: (text: string) => string
  /** The text of each glyph. */
  readonly texts: ReadonlyMap<number, string>
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,'

let cut: Promise<Uint8Array> | undefined

/** Embeds a cut of a face that the house prints with. */
export async function baseFace(context: PDFContext): Promise<BaseFace> {
  cut ??= readFile(
    createRequire(import.meta.url).resolve(
      '@expo-google-fonts/newsreader/400Regular/Newsreader_400Regular.ttf'
    )
  ).then(bytes => subsetFont(bytes, letters, { targetFormat: 'truetype' }))
  const bytes = await cut
  const glyphs = glyphsByCode(bytes)
  const texts = new Map([...glyphs].map(([code, glyph]) => [glyph, String.fromCodePoint(code)]))
  const width = 520
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: 'ABCDEF+Newsreader',
    Flags: 4,
    FontBBox: [-100, -250, 1100, 950],
    ItalicAngle: 0,
    Ascent: 800,
    Descent: -200,
    CapHeight: 650,
    StemV: 80,
    FontFile2: context.register(context.flateStream(bytes, { Length1: bytes.length }))
  }) as PDFDict
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: 'ABCDEF+Newsreader',
    CIDToGIDMap: 'Identity',
    DW: width,
    FontDescriptor: context.register(descriptor)
  }) as PDFDict
  descendant.set(
    PDFName.of('CIDSystemInfo'),
    context.obj({
      Registry: PDFHexString.fromText('Adobe'),
      Ordering: PDFHexString.fromText('Identity'),
      Supplement: 0
    })
  )
  const dict = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: 'ABCDEF+Newsreader',
    Encoding: 'Identity-H',
    DescendantFonts: [context.register(descendant)],
    ToUnicode: context.register(context.flateStream(toUnicode(texts)))
  }) as PDFDict
  return {
    ref: context.register(dict),
    dict,
    descendant,
    descriptor,
    texts,
    shown: text =>
      `<${[...text].map(sign => hex(glyphs.get(sign.codePointAt(0) ?? 0) ?? 0)).join('')}>`
  }
}

/** A CMap that says what each glyph means. */
export function toUnicode(texts: ReadonlyMap<number, string>): string {
  const rows = [...texts].map(([glyph, text]) => `<${hex(glyph)}> <${hex(text.charCodeAt(0))}>`)
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${rows.length} beginbfchar\n${rows.join('\n')}\nendbfchar endcmap end end`
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0')
}
