import { PDFArray, PDFDict, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { present } from '../sample.ts'
import { type BasePaper, mm } from './base-paper.ts'
import type { Fixture } from './fixture.ts'

/** The kids of the document: a headline, a paragraph and a picture. */
function kids({ pdf: { context, catalog } }: BasePaper): PDFArray {
  const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  return context.lookup(root.get(PDFName.of('K')), PDFDict).lookup(PDFName.of('K'), PDFArray)
}

function kid(paper: BasePaper, at: number): PDFDict {
  return paper.pdf.context.lookup(kids(paper).get(at), PDFDict)
}

/** Adds elements to the document. */
function adds(...elements: readonly unknown[]) {
  return (paper: BasePaper) => {
    for (const one of elements) kids(paper).push(paper.add(paper.pdf.context.obj(one as never)))
  }
}

const element = (S: string, K: unknown = [], more = {}) => ({ Type: 'StructElem', S, K, ...more })
const words = (text: string) => PDFHexString.fromText(text)
const scope = { A: { O: 'Table', Scope: 'Column' } }
const alt = { Alt: words('A bridge') }

/** Puts a link beyond the bleed, which no press minds. */
function link(entries: object, isHeld = true) {
  return (paper: BasePaper) => {
    const { page, pdf, add } = paper
    const Rect = [mm, mm, 3 * mm, 3 * mm]
    const ref = add(pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect, ...entries }))
    page.set(PDFName.of('Annots'), pdf.context.obj([ref]))
    if (isHeld) adds(element('Link', { Type: 'OBJR', Obj: ref, Pg: pdf.getPage(0).ref }))(paper)
  }
}

const described = { Contents: words('Where it leads') }

function drops(key: string) {
  return ({ pdf: { catalog } }: BasePaper) => void catalog.delete(PDFName.of(key))
}

/** The group Access. */
export const accessFixtures: readonly Fixture[] = [
  {
    code: 'preflight/not-tagged',
    fails: drops('StructTreeRoot'),
    // Several elements at the root are a structure too.
    passes: paper => {
      const { catalog, context } = paper.pdf
      const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
      const roots = [root.get(PDFName.of('K')), paper.add(context.obj(element('Sect') as never))]
      root.set(PDFName.of('K'), context.obj(roots as never))
    }
  },
  {
    code: 'preflight/not-marked',
    fails: drops('MarkInfo'),
    passes: ({ pdf: { catalog, context } }) =>
      catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true, Suspects: false }))
  },
  {
    code: 'preflight/no-language',
    fails: drops('Lang'),
    passes: ({ pdf: { catalog } }) => catalog.set(PDFName.of('Lang'), words('zh-CN'))
  },
  {
    code: 'preflight/title-not-shown',
    fails: drops('ViewerPreferences'),
    passes: ({ pdf: { catalog, context } }) =>
      catalog.set(
        PDFName.of('ViewerPreferences'),
        context.obj({ DisplayDocTitle: true, HideMenubar: true })
      )
  },
  {
    code: 'preflight/heading-first',
    fails: paper => kid(paper, 0).set(PDFName.of('S'), PDFName.of('H2')),
    // A page without headings has none that is out of order.
    passes: paper => kid(paper, 0).set(PDFName.of('S'), PDFName.of('P'))
  },
  {
    code: 'preflight/heading-skipped',
    fails: adds(element('H3')),
    passes: adds(element('H2'), element('H3'), element('H2'))
  },
  {
    // Nested in one that has words, where a list of outer figures would not find it.
    code: 'preflight/figure-wordless',
    fails: adds(element('Sect', [element('Figure', [element('Figure')], alt)])),
    passes: adds(element('Sect', [element('Figure', [element('Figure', [], alt)], alt)]))
  },
  {
    code: 'preflight/role-unknown',
    fails: adds(element('Kicker')),
    passes: paper => {
      const { catalog, context } = paper.pdf
      const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
      root.set(PDFName.of('RoleMap'), context.obj({ Kicker: 'Line', Line: 'P' }))
      adds(element('Kicker'))(paper)
    }
  },
  {
    code: 'preflight/note-nameless',
    fails: adds(element('Note')),
    passes: adds(element('Note', [], { ID: words('n1') }))
  },
  {
    code: 'preflight/header-unscoped',
    fails: adds(element('Table', [element('TR', [element('TH')])])),
    passes: adds(element('Table', [element('TR', [element('TH', [], scope)])]))
  },
  {
    code: 'preflight/rows-unequal',
    fails: adds(
      element('Table', [
        element('TR', [element('TD'), element('TD')]),
        element('TR', [element('TD')])
      ])
    ),
    passes: adds(
      element('Table', [
        element('TR', [element('TD'), element('TD')]),
        element('TR', [element('TD', [], { A: { O: 'Table', ColSpan: 2 } })])
      ])
    )
  },
  {
    code: 'preflight/paint-untagged',
    fails: ({ content }) => void content.push('/Over gs 0 0 0 1 k 60 300 9 9 re f'),
    // Paper on paper is nothing.
    passes: ({ content }) => void content.push('/Out gs 0 0 0 0 k 60 300 9 9 re f')
  },
  {
    code: 'preflight/mark-unheld',
    fails: ({ content, face }) =>
      void content.push(
        `/P <</MCID 7>> BDC /Over gs 0 0 0 1 k BT /F 9 Tf 60 300 Td ${face.shown('Sun')} Tj ET EMC`
      ),
    passes: paper => {
      const Pg = present(paper.pdf.getPage(0).ref)
      adds(element('P', { Type: 'MCR', MCID: 7, Pg }))(paper)
      const shown = paper.face.shown('Sun')
      paper.content.push(
        `/P <</MCID 7>> BDC /Over gs 0 0 0 1 k BT /F 9 Tf 60 300 Td ${shown} Tj ET EMC`
      )
    }
  },
  { code: 'preflight/link-wordless', fails: link({}), passes: link(described) },
  { code: 'preflight/link-untagged', fails: link(described, false), passes: link({ F: 2 }, false) },
  {
    code: 'preflight/tab-order',
    fails: paper => {
      link(described)(paper)
      paper.page.delete(PDFName.of('Tabs'))
    },
    passes: ({ page }) => void page.delete(PDFName.of('Tabs'))
  }
]
