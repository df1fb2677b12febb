import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFString
} from '@cantoo/pdf-lib'
import { entry, resolve } from '../rewrite/pdf-file.ts'

/** A link of the finished PDF: where it stands and where it leads. */
export interface PdfLink {
  /** Counted from 0. */
  readonly page: number
  /** Of a link that leads out of the file. */
  readonly address?: string
  /** Name of the place of a link that leads to one in it. */
  readonly place?: string
  readonly annotation: PDFDict
}

/** The links of a PDF, page by page; one that breaks over lines is several. */
export function pdfLinks(pdf: PDFDocument): readonly PdfLink[] {
  const { context } = pdf
  return pdf.getPages().flatMap((page, at) => {
    const all = resolve(context, page.node.get(PDFName.of('Annots')))
    const annotations = all instanceof PDFArray ? all.asArray() : []
    return annotations.flatMap((one): PdfLink[] => {
      const annotation = resolve(context, one)
      if (!(annotation instanceof PDFDict)) return []
      if (String(annotation.get(PDFName.of('Subtype'))) !== '/Link') return []
      const address = textOf(entry(context, entry(context, annotation, 'A'), 'URI'))
      const place = textOf(entry(context, annotation, 'Dest'))
      return [
        {
          page: at,
          annotation,
          ...(address === undefined ? {} : { address }),
          ...(place === undefined ? {} : { place })
        }
      ]
    })
  })
}

function textOf(object: unknown): string | undefined {
  if (object instanceof PDFString || object instanceof PDFHexString) return object.decodeText()
  return object instanceof PDFName ? object.decodeText() : undefined
}
