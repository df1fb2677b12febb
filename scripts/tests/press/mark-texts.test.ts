import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { readMarkTexts } from '../../press/mark-texts.ts'
import { nameOf } from '../../press/rewrite/pdf-file.ts'

const cmap = 'beginbfchar <0001> <0041> <0002> <FB01> endbfchar'

test.each<[string, string, readonly string[]]>([
  ['glyphs', '/P <</MCID 7>>BDC <00010002>Tj [<0001>]TJ EMC', ['A', 'ﬁ', 'A']],
  [
    'what is written out for them, letter by letter',
    '/P <</MCID 7>>BDC /Span <</ActualText (fi)>>BDC <0002>Tj EMC <0001>Tj EMC',
    ['fi', 'A']
  ],
  [
    'what is written out for them in UTF-16',
    '/P <</MCID 7>>BDC /Span <</ActualText <FEFF9F8D>>>BDC <0002>Tj EMC EMC',
    ['龍']
  ],
  ['the words of a form that it draws', '/P <</MCID 7>>BDC /X Do EMC', ['A']],
  ['nothing beside it', '<0001>Tj /P <</MCID 7>>BDC EMC <0001>Tj', []]
])('The text of a mark is %s', async (_, source, expected) => {
  const pdf = await PDFDocument.create()
  const { context } = pdf
  const page = pdf.addPage()
  const stream = (text: string, dict = {}) => context.register(context.flateStream(text, dict))
  const font = { Type: 'Font', ToUnicode: stream(cmap) }
  const form = stream('/F 9 Tf <0001>Tj /X Do', { Subtype: 'Form' })
  page.node.set(nameOf('Resources'), context.obj({ Font: { F: font }, XObject: { X: form } }))
  page.node.set(nameOf('Contents'), stream(`/F 9 Tf ${source}`))
  const { shown, missingGlyphs, silentGlyphs } = readMarkTexts(pdf)
  expect(shown.get(`${page.ref} 7`) ?? []).toEqual(expected)
  expect([missingGlyphs, silentGlyphs]).toEqual([0, 0])
})
