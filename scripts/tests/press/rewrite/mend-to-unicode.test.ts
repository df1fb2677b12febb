import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { mendToUnicode } from '../../../press/rewrite/mend-to-unicode.ts'
import { entry, openPdf, streamBytes } from '../../../press/rewrite/pdf-file.ts'
import { toUnicode } from '../../../press/stream/to-unicode.ts'

const cmap = `2 beginbfchar
<0003> <2010>
<0004> <002D>
endbfchar
3 beginbfrange
<2010> <2011> <0041>
<0005> <0006> <D83CDFFD>
<0007> <0009> <D83CDFFE>
endbfrange`

test('hyphens that part words are read back as soft hyphens, a range past a surrogate as it is, and all else', async () => {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  const map = pdf.context.register(pdf.context.flateStream(cmap))
  const font = pdf.context.register(pdf.context.obj({ Type: 'Font', ToUnicode: map }))
  pdf.catalog.set(PDFName.of('TestFont'), font)
  mendToUnicode(pdf)
  const { context, catalog } = await openPdf(await pdf.save())
  const read = toUnicode(
    streamBytes(context, entry(context, catalog.get(PDFName.of('TestFont')), 'ToUnicode'))
  )
  expect([...read]).toEqual([
    [3, '\u00ad'],
    [4, '-'],
    [0x2010, 'A'],
    [0x2011, 'B'],
    [5, '🏽'],
    [6, '🏾'],
    [7, '🏾'],
    [8, '🏿'],
    [9, '🐀']
  ])
})
