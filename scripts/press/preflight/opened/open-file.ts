import { ParseSpeeds, PDFDict, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib'
import { entry, resolve } from '../../rewrite/pdf-file.ts'
import { decodedStream } from './decoded-stream.ts'
import { fileObjects } from './file-objects.ts'
import type { OpenedFile } from './file-parts.ts'
import { pagesOf } from './pages-of.ts'
import { xmpProperties } from './xmp-properties.ts'

/** Opens a PDF to be judged; undefined where its bytes are none that can be read. */
export async function openFile(bytes: Uint8Array): Promise<OpenedFile | undefined> {
  const pdf = await loaded(bytes)
  if (!pdf) return undefined
  const { context } = pdf
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

async function loaded(bytes: Uint8Array): Promise<PDFDocument | undefined> {
  try {
    const parseSpeed = ParseSpeeds.Fastest
    return await PDFDocument.load(bytes, {
      updateMetadata: false,
      ignoreEncryption: true,
      parseSpeed
    })
  } catch {
    return undefined
  }
}
