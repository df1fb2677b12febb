import { PDFName } from '@cantoo/pdf-lib'

/** The name of a plate as a file has it: in UTF-8, whatever its script (ISO 32000-1, 7.3.5). */
export function plateName(name: string): PDFName {
  // The library takes a sign of number for the beginning of a code.
  return PDFName.of(Buffer.from(name.replaceAll('#', '#23'), 'utf8').toString('latin1'))
}
