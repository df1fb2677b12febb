import type { PDFiumModule } from '@hyzyla/pdfium'

/** A part of a page that is drawn: the whole page's size in pixels, the first row of the part, and how many. */
export interface DrawnRows {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly rows: number
}

/** A PDF opened by PDFium. */
export interface DrawnPdf {
  /** Draws rows of a page (from 0) in grey: a byte a pixel, 255 for white. */
  readonly draw: (page: number, rows: DrawnRows) => Uint8Array
  readonly close: () => void
}

type Pdfium = Awaited<ReturnType<typeof PDFiumModule>>

let loaded: Promise<Pdfium> | undefined

/**
 * Opens a PDF with PDFium, which is loaded when it is first asked for.
 * @throws where PDFium cannot read the file, or has no memory left
 */
export async function openDrawnPdf(bytes: Uint8Array): Promise<DrawnPdf> {
  loaded ??= import('@hyzyla/pdfium').then(async ({ PDFiumModule: load }) => {
    const pdfium = await load({})
    pdfium._FPDF_InitLibraryWithConfig({})
    return pdfium
  })
  const pdfium = await loaded
  const { malloc, free } = pdfium.wasmExports
  const at = malloc(bytes.length)
  if (!at) throw afresh(new Error('PDFium has no memory left for the plates'))
  pdfium.HEAPU8.set(bytes, at)
  const document = pdfium._FPDF_LoadMemDocument(at, bytes.length, 0)
  if (!document) {
    free(at)
    throw new Error(`PDFium cannot read the plates (${pdfium._FPDF_GetLastError()})`)
  }
  return {
    draw: (page, rows) => {
      try {
        return drawn(pdfium, document, page, rows)
      } catch (fault) {
        throw afresh(fault)
      }
    },
    close: () => {
      pdfium._FPDF_CloseDocument(document)
      free(at)
    }
  }
}

/** A trap, or memory that is used up, leaves PDFium as it was in the middle of its work: the next file starts afresh. */
function afresh(fault: unknown): unknown {
  loaded = undefined
  return fault
}

/** FPDFBitmap_Gray and FPDF_PRINTING of fpdfview.h. */
const grey = 1
const printing = 0x800

function drawn(
  pdfium: Pdfium,
  document: number,
  at: number,
  { width, height, top, rows }: DrawnRows
): Uint8Array {
  const page = pdfium._FPDF_LoadPage(document, at)
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, rows, grey, 0, 0)
  try {
    if (!page || !bitmap) throw new Error('PDFium cannot draw a plate')
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, rows, 0xffffffff)
    pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, -top, width, height, 0, printing)
    const from = pdfium._FPDFBitmap_GetBuffer(bitmap)
    const stride = pdfium._FPDFBitmap_GetStride(bitmap)
    const pixels = new Uint8Array(width * rows)
    for (let row = 0; row < rows; row++) {
      const start = from + row * stride
      pixels.set(pdfium.HEAPU8.subarray(start, start + width), row * width)
    }
    return pixels
  } finally {
    if (bitmap) pdfium._FPDFBitmap_Destroy(bitmap)
    if (page) pdfium._FPDF_ClosePage(page)
  }
}
