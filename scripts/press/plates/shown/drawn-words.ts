import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { openDrawnPdf } from '../pdfium.ts'

/** Words in signs of ASCII and dashes, their foot in millimetres from the top left. */
export interface PlacedWords {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly sizeMm: number
}

/** Draws words in black on white, a byte a pixel, in a face that PDFium brings with it. */
export async function drawnWords(
  words: readonly PlacedWords[],
  { width, height, dpi }: { readonly width: number; readonly height: number; readonly dpi: number }
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const points = (mm: number) => (mm / 25.4) * 72
  const page = pdf.addPage([(width / dpi) * 72, (height / dpi) * 72])
  for (const { text, x, y, sizeMm } of words) {
    const at = { x: points(x), y: page.getHeight() - points(y) }
    page.drawText(text, { ...at, size: points(sizeMm), font })
  }
  const drawing = await openDrawnPdf(await pdf.save())
  try {
    return drawing.draw(0, { width, height, top: 0, rows: height })
  } finally {
    drawing.close()
  }
}
