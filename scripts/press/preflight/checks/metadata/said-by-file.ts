import { PDFName } from '@cantoo/pdf-lib'
import { entry } from '../../../rewrite/pdf-file.ts'
import type { OpenedFile } from '../../opened/file-parts.ts'
import { nameText, stringText } from '../../opened/numbers-of.ts'
import { pressIntents } from '../intent/press-intents.ts'

/** An entry of the Info dictionary, a string or a name; undefined where it is empty or missing. */
export function saidByInfo({ context, info }: OpenedFile, key: string): string | undefined {
  const value = entry(context, info, key)
  const text = value instanceof PDFName ? nameText(context, value) : stringText(context, value)
  return text?.trim() || undefined
}

/** A property of the XMP packet by its usual name, `dc:title`; undefined where it is empty or missing. */
export function saidByXmp({ xmp }: OpenedFile, property: string): string | undefined {
  return xmp?.get(property)?.trim() || undefined
}

/**
 * Whether a file means to be a PDF/X of any kind. One that does not lacks all that PDF/X asks for by one cause, which
 * is told once.
 */
export function isMeantForPress(file: OpenedFile): boolean {
  return (
    saidByInfo(file, 'GTS_PDFXVersion') !== undefined ||
    saidByXmp(file, 'pdfxid:GTS_PDFXVersion') !== undefined ||
    pressIntents(file).length > 0
  )
}
