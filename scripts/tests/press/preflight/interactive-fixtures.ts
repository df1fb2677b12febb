import { PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { type BasePaper, mm } from './base-paper.ts'
import type { Fixture } from './fixture.ts'

/** Puts a hidden note on the page, its lower left at so many millimetres. */
function note(at: number) {
  return ({ page, pdf: { context } }: BasePaper) => {
    const Rect = [at * mm, at * mm, (at + 5) * mm, (at + 5) * mm]
    const annotation = context.obj({ Type: 'Annot', Subtype: 'Text', Rect, F: 2 })
    page.set(PDFName.of('Annots'), context.obj([annotation]))
  }
}

/** Adds an entry to the catalogue. */
function says(key: string, value: unknown) {
  return ({ pdf: { catalog, context } }: BasePaper) =>
    catalog.set(PDFName.of(key), context.obj(value as never))
}

const text = (words: string) => PDFHexString.fromText(words)
const script = (S: string) => ({
  JavaScript: { Names: [text('a'), { S, JS: text('app.alert(1)') }] }
})

/** The group Interactive. */
export const interactiveFixtures: readonly Fixture[] = [
  { code: 'preflight/annotation-inside', fails: note(50), passes: note(2) },
  {
    code: 'preflight/action-on-open',
    fails: says('OpenAction', { S: 'GoTo', D: [0, 'Fit'] }),
    passes: says('PageMode', 'UseOutlines')
  },
  {
    code: 'preflight/javascript',
    fails: says('Names', script('JavaScript')),
    passes: says('Names', script('Java'))
  },
  {
    code: 'preflight/form-fields',
    fails: says('AcroForm', { Fields: [{ FT: 'Tx', T: text('name') }] }),
    passes: says('AcroForm', { Fields: [] })
  },
  {
    code: 'preflight/file-embedded',
    fails: paper => {
      const EF = { F: paper.add(paper.pdf.context.stream('other', { Type: 'EmbeddedFile' })) }
      says('AF', [{ Type: 'Filespec', F: text('other.txt'), EF }])(paper)
    },
    passes: says('AF', [{ Type: 'Filespec', F: text('other.txt') }])
  },
  {
    code: 'preflight/action-added',
    fails: ({ page, pdf: { context } }) =>
      page.set(PDFName.of('AA'), context.obj({ O: { S: 'Named', N: 'NextPage' } })),
    passes: ({ page, pdf: { context } }) => page.set(PDFName.of('AA'), context.obj({}))
  }
]
