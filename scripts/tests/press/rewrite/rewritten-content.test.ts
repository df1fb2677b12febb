import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { readPageContents } from '../../../press/rewrite/page-contents.ts'
import { nameOf } from '../../../press/rewrite/pdf-file.ts'
import { rewrittenContent } from '../../../press/rewrite/rewritten-content.ts'
import { present } from '../sample.ts'

const flat = { FunctionType: 2, N: 1, Domain: [0, 1], C0: [0.2, 0, 0], C1: [0.2, 0, 0] }
const axial = {
  ShadingType: 2,
  ColorSpace: 'DeviceRGB',
  Coords: [0, 0, 0, 1],
  Extend: [true, true]
}

test.each<[string, string, string]>([
  [
    'a mark takes the name of its element',
    '/NonStruct <</MCID 0>>BDC (a)Tj EMC',
    '/P <</MCID 0>>BDC (a)Tj EMC'
  ],
  [
    'a mark that shows no words is an artifact',
    '/P <</MCID 1>>BDC 0 50 90 1 re f EMC',
    '/Artifact <</Type /Layout>> BDC 0 50 90 1 re f EMC'
  ],
  [
    'a loose rule is layout',
    '0 50 90 1 re f',
    '/Artifact <</Type /Layout>> BDC 0 50 90 1 re f EMC'
  ],
  [
    'a loose area is background',
    '9 0 m 9 30 l 99 30 l h f',
    '/Artifact <</Type /Background /BBox [9 0 99 30]>> BDC 9 0 m 9 30 l 99 30 l h f EMC'
  ],
  ['a frame is layout', '9 20 80 40 re S', '/Artifact <</Type /Layout>> BDC 9 20 80 40 re S EMC'],
  [
    'what is above the type area belongs to the page’s number',
    'q 1 0 0 -1 0 100 cm 0 4 90 1 re f Q',
    'q 1 0 0 -1 0 100 cm /Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC 0 4 90 1 re f EMC Q'
  ],
  [
    'what is below it too',
    '0 4 90 1 re f',
    '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC 0 4 90 1 re f EMC'
  ],
  ['a clip draws nothing', '0 0 100 100 re W n', '0 0 100 100 re W n'],
  ['an artifact stays one', '/Artifact BMC 0 50 9 1 re f EMC', '/Artifact BMC 0 50 9 1 re f EMC'],
  [
    'a loose picture is wrapped',
    'BI /W 1/H 1/BPC 8/CS/G ID x EI',
    '/Artifact <</Type /Layout>> BDC BI /W 1/H 1/BPC 8/CS/G ID x EI EMC'
  ],
  ['the white ground goes', '1 1 1 rg /G gs 0 0 100 100 re f', '1 1 1 rg /G gs'],
  [
    'a ground in another colour stays',
    '1 0.9 1 rg 0 0 100 100 re f',
    '1 0.9 1 rg /Artifact <</Type /Background /BBox [0 0 100 100]>> BDC 0 0 100 100 re f EMC'
  ],
  [
    'white over something stays',
    '/P <</MCID 0>>BDC (a)Tj EMC 1 g 0 40 100 30 re f',
    '/P <</MCID 0>>BDC (a)Tj EMC 1 g /Artifact <</Type /Background /BBox [0 40 100 70]>> BDC 0 40 100 30 re f EMC'
  ],
  [
    'a ground that lets through stays',
    '1 g /H gs 0 0 100 100 re f',
    '1 g /H gs /Artifact <</Type /Background /BBox [0 0 100 100]>> BDC 0 0 100 100 re f EMC'
  ],
  [
    'a shading of one colour is that colour',
    '/Pattern CS/Pattern cs/A SCN/A scn 0 50 9 1 re f',
    '0.2 0 0 RG 0.2 0 0 rg /Artifact <</Type /Layout>> BDC 0 50 9 1 re f EMC'
  ],
  [
    'and the next pattern chooses its space again',
    '/Pattern cs /A scn /B scn',
    '0.2 0 0 rg /Pattern cs /B scn'
  ],
  ['a real one stays', '/Pattern cs /B scn', '/Pattern cs /B scn'],
  ['one that ends somewhere stays', '/Pattern cs /C scn', '/Pattern cs /C scn']
])('When a content stream is rewritten, %s', async (_, source, expected) => {
  expect(await rewritten(source)).toBe(expected)
})

/** The stream of a page of 100 × 100 pt written anew, white space made even. */
async function rewritten(source: string): Promise<string> {
  const pdf = await PDFDocument.create()
  const page = pageWith(pdf, source)
  const [content] = readPageContents(pdf, () => () => undefined)
  const { bytes } = rewrittenContent(pdf.context, present(content), {
    roleOf: ({ id }) => (id === 0 ? 'P' : undefined),
    area: { top: 90, bottom: 10 },
    dropsGround: page.getWidth() === 100
  })
  return Buffer.from(bytes).toString('latin1').replace(/\s+/g, ' ').trim()
}

function pageWith(pdf: PDFDocument, source: string): PDFPage {
  const page = pdf.addPage([100, 100])
  const { context } = pdf
  const pattern = (shading: object) => ({ PatternType: 2, Shading: { ...axial, ...shading } })
  const resources = {
    ExtGState: { G: { ca: 1, BM: 'Normal' }, H: { ca: 0.5 } },
    Pattern: {
      A: pattern({ Function: { FunctionType: 3, Functions: [flat, flat] } }),
      B: pattern({ Function: { ...flat, C1: [0.3, 0, 0] } }),
      C: pattern({ Function: flat, Extend: [true, false] })
    }
  }
  page.node.set(nameOf('Resources'), context.obj(resources))
  page.node.set(
    nameOf('Contents'),
    context.register(context.flateStream(Buffer.from(source, 'latin1')))
  )
  return page
}
