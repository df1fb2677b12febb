import { PDFName } from '@cantoo/pdf-lib'
import { entry } from '../../../rewrite/pdf-file.ts'
import type { OpenedFile } from '../../opened/file-parts.ts'
import { nameText, stringText } from '../../opened/numbers-of.ts'

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
