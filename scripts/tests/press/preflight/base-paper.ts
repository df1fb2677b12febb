import {
  type PDFDict,
  PDFDocument,
  PDFHeader,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFRef
} from '@cantoo/pdf-lib'
import { type BaseFace, baseFace } from './base-face.ts'
import { type PacketEntries, packet } from './base-packet.ts'
import { baseProfile } from './base-profile.ts'

/** Points of a millimetre. */
export const mm = 72 / 25.4

/** The base paper's sheet: trim, bleed and slug in millimetres. */
export const baseSheet = { width: 200, height: 280, bleed: 3, slug: 12 }

/** A sound PDF/X-4 with one page, opened so that a test can spoil one thing in it. */
export interface BasePaper {
  readonly pdf: PDFDocument
  readonly page: PDFDict
  /** The page's resources by their kinds: `resources.ExtGState`. */
  readonly resources: Record<
    'ExtGState' | 'ColorSpace' | 'XObject' | 'Font' | 'Pattern' | 'Shading' | 'Properties',
    PDFDict
  >
  readonly info: PDFDict
  readonly intent: PDFDict
  readonly face: BaseFace
  /** The page's operations, one after the other; millimetres from the trim's lower left by `at`. */
  readonly content: string[]
  /** What the XMP packet says. */
  readonly xmp: PacketEntries
  /** `1.6` */
  version: readonly [number, number]
  /** Adds operations that are no part of the copy. */
  readonly decorate: (operations: string) => void
  readonly add: (object: PDFObject) => PDFRef
  /** What is done to the bytes when all is written. */
  spoil: (bytes: Uint8Array) => Uint8Array
}

/** Makes the paper, lets a test change it, and gives its bytes. */
export async function basePaper(
  change: (paper: BasePaper) => void = () => {}
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const { context } = pdf
  const face = await baseFace(context)
  const { width, height, bleed, slug } = baseSheet
  const [trimX, trimY] = [(bleed + slug) * mm, (bleed + slug) * mm]
  const edge = bleed + slug
  const page = pdf.addPage([(width + 2 * edge) * mm, (height + 2 * edge) * mm]).node
  const box = (by: number) => [
    trimX - by * mm,
    trimY - by * mm,
    trimX + (width + by) * mm,
    trimY + (height + by) * mm
  ]
  page.set(PDFName.of('BleedBox'), context.obj(box(bleed)))
  page.set(PDFName.of('TrimBox'), context.obj(box(0)))
  page.set(PDFName.of('Tabs'), PDFName.of('S'))
  page.set(PDFName.of('StructParents'), context.obj(0))
  const resources = pageResources(pdf, page)
  resources.Font.set(PDFName.of('F'), face.ref)
  const info = context.obj({})
  const date = PDFHexString.fromText('D:20190501000000Z')
  for (const [key, value] of [
    ['Title', PDFHexString.fromText('The Courier')],
    ['Creator', PDFHexString.fromText('Test')],
    ['Producer', PDFHexString.fromText('Test')],
    ['CreationDate', date],
    ['ModDate', date],
    ['Trapped', PDFName.of('False')]
  ] as const)
    info.set(PDFName.of(key), value)
  context.trailerInfo.Info = context.register(info)
  const profile = context.flateStream(baseProfile(), { N: 4 })
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: PDFHexString.fromText('Newsprint 220'),
    Info: PDFHexString.fromText('Coldset newsprint'),
    RegistryName: PDFHexString.fromText('http://www.color.org'),
    DestOutputProfile: context.register(profile)
  }) as PDFDict
  pdf.catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]))
  const id = PDFHexString.of('0123456789ABCDEF0123456789ABCDEF')
  context.trailerInfo.ID = context.obj([id, id])
  access(pdf, page)
  const paper: BasePaper = {
    pdf,
    page,
    resources,
    info,
    intent,
    face,
    content: [copyOf(face), marks(box(bleed), box(0))],
    xmp: { ...soundPacket },
    version: [1, 6],
    decorate: operations => void paper.content.push(`/Artifact BMC q ${operations} Q EMC`),
    add: object => context.register(object),
    spoil: bytes => bytes
  }
  change(paper)
  const metadata = context.stream(packet(paper.xmp), { Type: 'Metadata', Subtype: 'XML' })
  if (Object.keys(paper.xmp).length > 0)
    pdf.catalog.set(PDFName.of('Metadata'), context.register(metadata))
  const stream = context.flateStream(`1 0 0 1 ${trimX} ${trimY} cm\n${paper.content.join('\n')}`)
  page.set(PDFName.of('Contents'), context.register(stream))
  context.header = PDFHeader.forVersion(...paper.version)
  const bytes = await pdf.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    useObjectStreams: false
  })
  return paper.spoil(bytes)
}

const soundPacket: PacketEntries = {
  'pdfxid:GTS_PDFXVersion': 'PDF/X-4',
  'dc:title': 'The Courier',
  'xmp:CreatorTool': 'Test',
  'pdf:Producer': 'Test',
  'pdf:Trapped': 'False',
  'xmp:CreateDate': '2019-05-01T00:00:00Z',
  'xmp:ModifyDate': '2019-05-01T00:00:00Z',
  'xmp:MetadataDate': '2019-05-01T00:00:00Z',
  'xmpMM:DocumentID': 'uuid:01234567-89ab-cdef-0123-456789abcdef',
  'xmpMM:InstanceID': 'uuid:01234567-89ab-cdef-0123-456789abcde0',
  'xmpMM:VersionID': '1',
  'xmpMM:RenditionClass': 'default'
}

function pageResources(pdf: PDFDocument, page: PDFDict): BasePaper['resources'] {
  const { context } = pdf
  const dict = (entries = {}) => context.obj(entries) as PDFDict
  const picture = context.flateStream(
    Uint8Array.from({ length: 48 * 48 }, (_, at) => at % 251),
    {
      Type: 'XObject',
      Subtype: 'Image',
      Width: 48,
      Height: 48,
      ColorSpace: 'DeviceGray',
      BitsPerComponent: 8
    }
  )
  const resources = {
    ExtGState: dict({ Over: { OP: true, op: true, OPM: 1 }, Out: { OP: false, op: false } }),
    ColorSpace: dict({ All: ['Separation', 'All', 'DeviceCMYK', tintOfAll] }),
    XObject: dict({ Picture: context.register(picture) }),
    Font: dict(),
    Pattern: dict(),
    Shading: dict(),
    Properties: dict()
  }
  page.set(PDFName.of('Resources'), context.obj(resources))
  return resources
}

const tintOfAll = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 }

/** A headline, a paragraph, a rule and a picture: black alone, overprinting. */
function copyOf(face: BaseFace): string {
  return `q /Over gs 0 0 0 1 k 0 0 0 1 K
/H1 <</MCID 0>> BDC BT /F 24 Tf 40 700 Td ${face.shown('The Courier')} Tj ET EMC
/P <</MCID 1>> BDC BT /F 9 Tf 40 660 Td ${face.shown('Rain fell over the river for three days')} Tj ET EMC
/Artifact <</Type /Layout>> BDC 0.5 w 40 690 m 300 690 l S 40 650 260 0.5 re f EMC Q
/Figure <</MCID 2>> BDC q 14.4 0 0 14.4 40 600 cm /Picture Do Q EMC`
}

/** Crop marks on all plates, outside of the bleed. */
function marks(bleed: readonly number[], trim: readonly number[]): string {
  const [x = 0, y = 0] = [(trim[0] ?? 0) - (bleed[0] ?? 0), (trim[1] ?? 0) - (bleed[1] ?? 0)]
  return `/Artifact BMC q /All CS 1 SCN 0.25 w 0 ${-y - 3} m 0 ${-y - 15} l ${-x - 3} 0 m ${-x - 15} 0 l S Q EMC`
}

/** What PDF/UA asks of the catalogue, and a structure of one headline, one paragraph and one picture. */
function access(pdf: PDFDocument, page: PDFDict): void {
  const { context, catalog } = pdf
  const pageRef = pdf.getPage(0).ref
  const root = context.nextRef()
  const document = context.nextRef()
  const kid = (role: string, id: number, more = {}) =>
    context.register(
      context.obj({ Type: 'StructElem', S: role, P: document, Pg: pageRef, K: id, ...more })
    )
  const kids = [
    kid('H1', 0),
    kid('P', 1),
    kid('Figure', 2, { Alt: PDFHexString.fromText('A river') })
  ]
  context.assign(document, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: kids }))
  const parents = context.register(context.obj({ Nums: [0, kids] }))
  context.assign(
    root,
    context.obj({ Type: 'StructTreeRoot', K: document, ParentTree: parents, ParentTreeNextKey: 1 })
  )
  catalog.set(PDFName.of('StructTreeRoot'), root)
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
  catalog.set(PDFName.of('Lang'), PDFHexString.fromText('en'))
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }))
  page.set(PDFName.of('Type'), PDFName.of('Page'))
}
