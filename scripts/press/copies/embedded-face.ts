import { deflateSync } from 'node:zlib'
import { type PDFContext, PDFHexString, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import * as harfbuzz from 'harfbuzzjs'
import type { CutFace } from '../../typeset/cut-faces.ts'
import type { LineGlyph } from './shaped-line.ts'

/**
 * Embeds a cut face whole, as a CID font whose codes are its glyphs (ISO 32000-1, 9.7.4); `glyphs` are those that
 * are drawn, whose widths and letters are told.
 */
export function embeddedFace(
  context: PDFContext,
  { bytes, family }: CutFace,
  glyphs: readonly LineGlyph[]
): PDFRef {
  const face = new harfbuzz.Face(new harfbuzz.Blob(new Uint8Array(bytes).buffer))
  const font = new harfbuzz.Font(face)
  const name = PDFName.of(`COPIES+${family.replace(/[^A-Za-z0-9]/g, '') || 'Face'}`)
  const units = (value: number) => Math.round((value * 1000) / face.upem)
  const { ascender, descender } = font.hExtents()
  const drawn = new Map<number, string>()
  for (const { glyph, text } of glyphs) drawn.set(glyph, drawn.get(glyph) || text)
  const used = [...drawn.keys()].sort((a, b) => a - b)
  const file = packed(context, bytes, { Length1: bytes.length })
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 4,
      FontBBox: [-500, units(descender), 1500, units(ascender)],
      ItalicAngle: 0,
      Ascent: units(ascender),
      Descent: units(descender),
      CapHeight: 700,
      StemV: 80,
      FontFile2: file
    })
  )
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: {
        Registry: PDFHexString.fromText('Adobe'),
        Ordering: PDFHexString.fromText('Identity'),
        Supplement: 0
      },
      FontDescriptor: descriptor,
      CIDToGIDMap: 'Identity',
      DW: 1000,
      W: used.flatMap(glyph => [glyph, [units(font.glyphHAdvance(glyph))]])
    })
  )
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: packed(context, Buffer.from(toUnicodeMap(drawn), 'latin1'), {})
    })
  )
}

function packed(
  context: PDFContext,
  bytes: Uint8Array,
  entries: Readonly<Record<string, number>>
): PDFRef {
  const dict = context.obj({ ...entries, Filter: 'FlateDecode' })
  return context.register(PDFRawStream.of(dict, deflateSync(bytes)))
}

/** Glyph → letters, in lists of a hundred at most (Adobe 5014, 1.4.1). */
function toUnicodeMap(drawn: ReadonlyMap<number, string>): string {
  const rows = [...drawn]
    .filter(([, text]) => text !== '')
    .map(
      ([glyph, text]) =>
        `<${hex(glyph)}> <${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
    )
  const lists: string[] = []
  for (let at = 0; at < rows.length; at += 100) {
    const list = rows.slice(at, at + 100)
    lists.push(`${list.length} beginbfchar\n${list.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CMapName /Copies def /CMapType 2 def',
    '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange',
    ...lists,
    'endcmap CMapName currentdict /CMap defineresource pop end end'
  ].join('\n')
}

/** A glyph as it is shown. */
export function hex(glyph: number): string {
  return glyph.toString(16).padStart(4, '0')
}
