import { PDFDocument, type PDFRef } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { type AccessFault, accessFaults } from '../../../press/rewrite/access-faults.ts'
import { nameOf } from '../../../press/rewrite/pdf-file.ts'
import { readStructure } from '../../../press/rewrite/read-structure.ts'

const element = (S: string, K: unknown, more = {}) => ({ Type: 'StructElem', S, K, ...more })
const scope = { A: [{ O: 'Table', Scope: 'Column' }] }
const table = (...rows: readonly (readonly unknown[])[]) =>
  element(
    'Table',
    rows.map(cells => element('TR', cells))
  )
const heads = [element('H1', 0), element('H2', 1)]

/** A document that lacks nothing: a head, a figure, a table, a link. */
const sound = [
  ...heads,
  element('P', [element('Em', 2)]),
  element('Figure', 3, { Alt: 'A' }),
  table(
    [element('TH', 4, scope), element('TH', 5, scope)],
    [element('TD', 6, { A: { O: 'Table', ColSpan: 2 } })]
  )
]

test.each<[AccessFault | 'none', readonly unknown[]]>([
  ['none', sound],
  ['no-title', [element('H2', 0)]],
  ['no-title', []],
  ['level-skipped', [element('H1', 0), element('H3', 1)]],
  ['figure-without-words', [...heads, element('Figure', 2)]],
  ['role-unknown', [...heads, element('Widget', 2)]],
  ['note-without-id', [...heads, element('Note', 2)]],
  ['note-without-id', [...heads, element('FENote', 2)]],
  ['header-without-scope', [...heads, table([element('TH', 2)])]],
  ['rows-unequal', [...heads, table([element('TD', 2)], [element('TD', 3), element('TD', 4)])]]
])('A structure that lacks something is told of: %s', async (fault, kids) => {
  expect(await faultsOf({ kids })).toEqual(fault === 'none' ? [] : [fault])
})

test.each<[AccessFault, Parameters<typeof faultsOf>[0]]>([
  ['no-structure', { kids: sound, isTagged: false }],
  ['no-language', { kids: sound, language: undefined }],
  ['words-outside-structure', { kids: sound, strayMarks: 1 }],
  ['link-without-words', { kids: sound, link: {} }],
  ['link-outside-structure', { kids: sound, link: { Contents: 'Where to' }, isHeld: false }]
])('What else a document lacks is told of: %s', async (fault, document) => {
  expect(await faultsOf(document)).toEqual([fault])
})

test('A link with words, in its element, lacks nothing', async () => {
  expect(await faultsOf({ kids: sound, link: { Contents: 'Where to' } })).toEqual([])
})

interface Made {
  readonly kids: readonly unknown[]
  readonly link?: Readonly<Record<string, string>>
  readonly isHeld?: boolean
  readonly isTagged?: boolean
  readonly language?: string | undefined
  readonly strayMarks?: number
}

async function faultsOf(made: Made): Promise<readonly AccessFault[]> {
  const pdf = await PDFDocument.create()
  const { context, catalog } = pdf
  const page = pdf.addPage()
  if (!('language' in made)) pdf.setLanguage('zh-CN')
  const link = made.link && context.register(context.obj({ Subtype: 'Link', ...made.link }))
  if (link) page.node.set(nameOf('Annots'), context.obj([link]))
  const held = link && made.isHeld !== false ? [linkElement(link)] : []
  const root = { K: element('Document', [...made.kids, ...held], { Pg: page.ref }) }
  if (made.isTagged !== false) catalog.set(nameOf('StructTreeRoot'), context.obj(root as never))
  return accessFaults(pdf, {
    formOf: () => undefined,
    structure: readStructure(pdf),
    strayMarks: made.strayMarks ?? 0
  })
}

function linkElement(link: PDFRef): unknown {
  return element('P', [element('Link', [{ Type: 'OBJR', Obj: link }])])
}
