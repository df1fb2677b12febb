import { type PDFContext, PDFDict, PDFRawStream } from '@cantoo/pdf-lib'
import { entry, resolve } from '../../rewrite/pdf-file.ts'
import type { FaultList } from '../open/file-fault.ts'
import { openBytes } from '../open/open-bytes.ts'
import { decodedStream } from './decoded-stream.ts'
import { fileObjects } from './file-objects.ts'
import type { OpenedFile } from './file-parts.ts'
import { pagesOf } from './pages-of.ts'
import { xmpProperties } from './xmp-properties.ts'

/** A file as far as it could be opened, and what was found wrong with it until now. */
export interface OpenTry {
  /** Undefined where nothing of it can be judged. */
  readonly file: OpenedFile | undefined
  readonly faults: FaultList
}

/** Opens any bytes as a PDF to be judged; nothing is thrown for what they are. */
export function openFile(bytes: Uint8Array): OpenTry {
  const { context, faults } = openBytes(bytes)
  const file = context && readFile(bytes, context)
  if (!file || file.pages.length > 0) return { file, faults }
  faults.note('pages-missing')
  return { file: undefined, faults }
}

function readFile(bytes: Uint8Array, context: PDFContext): OpenedFile {
  const { Root, Info } = context.trailerInfo
  const [catalog, info] = [resolve(context, Root), resolve(context, Info)]
  const held = catalog instanceof PDFDict ? catalog : undefined
  const metadata = entry(context, held, 'Metadata')
  const packet = metadata instanceof PDFRawStream ? decodedStream(context, metadata) : undefined
  return {
    bytes,
    context,
    version:
      /%PDF-(\d\.\d)/.exec(Buffer.from(bytes.subarray(0, 1024)).toString('latin1'))?.[1] ?? '',
    catalog: held,
    info: info instanceof PDFDict ? info : undefined,
    xmp: packet && xmpProperties(Buffer.from(packet).toString('utf8')),
    pages: pagesOf(context, held),
    plain: stream => decodedStream(context, stream),
    objects: () => fileObjects(context)
  }
}
