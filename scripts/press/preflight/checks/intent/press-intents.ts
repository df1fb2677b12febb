import { PDFArray, PDFDict, PDFRawStream } from '@cantoo/pdf-lib'
import { entry, resolve } from '../../../rewrite/pdf-file.ts'
import type { OpenedFile } from '../../opened/file-parts.ts'
import { nameText } from '../../opened/numbers-of.ts'

/** The output intents of a file that are a press's. */
export function pressIntents({ context, catalog }: OpenedFile): readonly PDFDict[] {
  const list = entry(context, catalog, 'OutputIntents')
  const all = list instanceof PDFArray ? list.asArray().map(one => resolve(context, one)) : []
  return all
    .filter(one => one instanceof PDFDict)
    .filter(one => nameText(context, entry(context, one, 'S')) === 'GTS_PDFX')
}

/** The bytes of the profile that the press's intent embeds; undefined where it embeds none. */
export function intentProfile(file: OpenedFile): Uint8Array | undefined {
  const stream = entry(file.context, pressIntents(file)[0], 'DestOutputProfile')
  return stream instanceof PDFRawStream ? file.plain(stream) : undefined
}
