import { PDFName, type PDFObject } from '@cantoo/pdf-lib'

/** The name of an ink: names are UTF-8 where they are words (ISO 32000-1, 7.3.5), and older files' bytes as they stand. */
export function inkName(object: PDFObject | undefined): string {
  if (!(object instanceof PDFName)) return ''
  const text = object.decodeText()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'))
  } catch {
    return text
  }
}
