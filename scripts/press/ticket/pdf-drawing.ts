import { PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib'
import type { CutFace } from '../../typeset/cut-faces.ts'
import { embeddedFace, hex } from '../copies/embedded-face.ts'
import { type LineRun, lineEm, shapedLine } from '../copies/shaped-line.ts'
import { contentStream } from '../rewrite/rewritten-content.ts'
import { writtenNumber } from '../stream/written-operation.ts'
import { pointsPerMm } from '../trim/page-boxes.ts'
import type { Drawing, DrawnMark, TextLength } from './drawing.ts'

/** Stands for a letter that no face has. */
const lackingSign = '?'

/** Between Han and Latin, in the size of the type. */
const gapEm = 0.25

/** Sets texts on one line in the first of the faces that has a letter. */
function setText(text: string, faces: readonly CutFace[]): readonly LineRun[] {
  const shaped = shapedLine(text, faces, gapEm)
  if ('runs' in shaped) return shaped.runs
  const plain = shaped.lacking.reduce((left, one) => left.replaceAll(one, lackingSign), text)
  const again = shapedLine(plain, faces, gapEm)
  return 'runs' in again ? again.runs : []
}

/** How long texts are in these faces. */
export function textLength(faces: readonly CutFace[]): TextLength {
  const known = new Map<string, number>()
  const letter = (one: string) => {
    const em = known.get(one) ?? lineEm(setText(one, faces))
    known.set(one, em)
    return em
  }
  return text => [...text].reduce((sum, one) => sum + letter(one), 0)
}

/** A drawing as a page of a PDF, its words text in the given faces. */
export async function pdfDrawing(
  { widthMm, heightMm, marks }: Drawing,
  faces: readonly CutFace[]
): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const { context } = pdf
  const page = pdf.addPage([widthMm * pointsPerMm, heightMm * pointsPerMm])
  const pen: Pen = { page, heightMm, faces, fonts: new Map() }
  const pieces: string[] = []
  for (const mark of marks) pieces.push(await drawn(mark, pen))
  for (const [face, { name, glyphs }] of pen.fonts) {
    page.node.setFontDictionary(PDFName.of(name), embeddedFace(context, face, glyphs))
  }
  const content = contentStream(context, Buffer.from(pieces.join('\n'), 'latin1'), undefined)
  page.node.set(PDFName.of('Contents'), context.register(content))
  return pdf
}

interface Pen {
  readonly page: PDFPage
  readonly heightMm: number
  readonly faces: readonly CutFace[]
  readonly fonts: Map<
    CutFace,
    { readonly name: string; readonly glyphs: LineRun['glyphs'][number][] }
  >
}

async function drawn(mark: DrawnMark, pen: Pen): Promise<string> {
  const x = (mm: number) => writtenNumber(mm * pointsPerMm)
  const y = (mm: number) => writtenNumber((pen.heightMm - mm) * pointsPerMm)
  switch (mark.kind) {
    case 'line': {
      const points = mark.points.map(([left, top], at) => `${x(left)} ${y(top)} ${at ? 'l' : 'm'}`)
      return `${x(mark.widthMm)} w ${mark.isBroken ? '[6 4] 0 d' : '[] 0 d'} 0 G ${points.join(' ')} S`
    }
    case 'box': {
      const { leftMm, topMm, widthMm, heightMm } = mark.area
      const sides = [x(leftMm), y(topMm + heightMm), x(widthMm), x(heightMm)]
      return `${writtenNumber(mark.grey)} g ${sides.join(' ')} re f`
    }
    case 'picture': {
      const { leftMm, topMm, widthMm, heightMm } = mark.area
      const image = await pen.page.doc.embedJpg(mark.jpeg)
      const name = pen.page.node.newXObject('Picture', image.ref).asString()
      return `q ${x(widthMm)} 0 0 ${x(heightMm)} ${x(leftMm)} ${y(topMm + heightMm)} cm ${name} Do Q`
    }
    case 'text':
      return drawnText(mark, pen)
  }
}

function drawnText(
  { text, at: [leftMm, topMm], sizeMm, from, isTurned }: Extract<DrawnMark, { kind: 'text' }>,
  { faces, fonts, heightMm }: Pen
): string {
  const runs = setText(text, faces)
  const sizePt = sizeMm * pointsPerMm
  const lengthPt = lineEm(runs) * sizePt
  const way = isTurned ? -1 : 1
  const before = { start: 0, middle: lengthPt / 2, end: lengthPt }[from]
  let at = leftMm * pointsPerMm - way * before
  const level = (heightMm - topMm) * pointsPerMm
  const lines = ['0 g BT']
  for (const { face, glyphs } of runs) {
    const font = fonts.get(face) ?? { name: `Face${fonts.size + 1}`, glyphs: [] }
    fonts.set(face, font)
    font.glyphs.push(...glyphs)
    const shown = glyphs.map(({ glyph, advanceEm, ownEm }) => {
      const more = Math.round((ownEm - advanceEm) * 1000)
      return `<${hex(glyph)}>${more === 0 ? '' : more}`
    })
    const matrix = [way, 0, 0, way, at, level].map(writtenNumber).join(' ')
    lines.push(`/${font.name} ${writtenNumber(sizePt)} Tf ${matrix} Tm [${shown.join('')}] TJ`)
    at += way * lineEm([{ face, glyphs }]) * sizePt
  }
  return `${lines.join('\n')} ET`
}
