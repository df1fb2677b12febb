import { type PDFContext, PDFDict, PDFRawStream } from '@cantoo/pdf-lib'
import { entry, resolve } from '../../rewrite/pdf-file.ts'
import type { FaultList } from '../open/file-fault.ts'
import { openBytes } from '../open/open-bytes.ts'
import { decodedStream } from './decoded-stream.ts'
import { fileObjects } from './file-objects.ts'
import type { OpenedFile } from './file-parts.ts'
import { nameText } from './numbers-of.ts'
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
    version: versionOf(bytes, nameText(context, entry(context, held, 'Version'))),
    catalog: held,
    info: info instanceof PDFDict ? info : undefined,
    xmp: packet && xmpProperties(packetText(packet)),
    pages: pagesOf(context, held),
    plain: stream => decodedStream(context, stream),
    objects: () => fileObjects(context)
  }
}

/** As the header has it, or the catalogue, which may name a later one (ISO 32000-1, 7.5.2). */
function versionOf(bytes: Uint8Array, later: string | undefined): string {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  const own = /%PDF-(\d\.\d)/.exec(head)?.[1] ?? ''
  return later !== undefined && later > own ? later : own
}

/** A packet is in UTF-8, or in UTF-16 with its mark (ISO 16684-1, 7.1). */
function packetText(packet: Uint8Array): string {
  const isWide = packet[0] === 0xfe || packet[0] === 0xff
  if (!isWide) return Buffer.from(packet).toString('utf8')
  return new TextDecoder(packet[0] === 0xfe ? 'utf-16be' : 'utf-16le').decode(packet)
}
