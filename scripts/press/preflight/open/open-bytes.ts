import { PDFCatalog, PDFContext, PDFDict, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { nameOf } from '../../rewrite/pdf-file.ts'
import { keepAccount } from './account.ts'
import { FaultList } from './file-fault.ts'
import { foundObjects } from './found-objects.ts'
import { gatherObjects } from './gather-objects.ts'
import { type ObjectTable, objectTable } from './object-table.ts'
import { OpenDesk, TooManyValues } from './open-desk.ts'

/** A file as far as it could be opened. */
export interface OpenedBytes {
  /** Its objects, `trailerInfo.Root` a catalogue; undefined where nothing of it can be judged. */
  readonly context: PDFContext | undefined
  readonly faults: FaultList
}

/** Opens any bytes as a PDF: what is damaged is mended as far as it can be and told, and nothing is thrown. */
export function openBytes(bytes: Uint8Array): OpenedBytes {
  const faults = new FaultList()
  const file = headed(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  if (!file) {
    faults.note(bytes.length === 0 ? 'empty-file' : 'not-pdf')
    return { context: undefined, faults }
  }
  const context = PDFContext.create()
  keepAccount(context, faults)
  try {
    const isOpen = readInto(new OpenDesk(file, context, faults))
    return { context: isOpen ? context : undefined, faults }
  } catch (error) {
    if (!(error instanceof TooManyValues)) throw error
    faults.note('too-many-values')
    return { context: undefined, faults }
  }
}

/** The head may stand behind a few bytes of a mail or a web page: places count from it. */
function headed(bytes: Buffer): Buffer | undefined {
  const at = bytes.subarray(0, 1024).indexOf('%PDF-')
  return at < 0 ? undefined : bytes.subarray(at)
}

function readInto(desk: OpenDesk): boolean {
  const { bytes, context, faults } = desk
  const isWhole = bytes.subarray(-1024).includes('%%EOF')
  const own = isWhole ? objectTable(desk) : undefined
  if (!own) faults.note(isWhole ? 'table-damaged' : 'cut-off')
  const table = own ?? foundObjects(desk)
  desk.forgetValues()
  if (table.trailers.some(trailer => trailer.get(nameOf('Encrypt')))) {
    faults.note('encrypted')
    return false
  }
  gatherObjects(desk, table)
  for (const key of ['Info', 'ID'] as const) {
    const value = table.trailers.map(trailer => trailer.get(nameOf(key))).find(one => one)
    if (value) context.trailerInfo[key] = value
  }
  const hasCatalog = findCatalog(context, table)
  if (!hasCatalog) faults.note('pages-missing')
  return hasCatalog
}

/** The newest root that is a catalogue; else any dictionary that calls itself one. */
function findCatalog(context: PDFContext, { trailers }: ObjectTable): boolean {
  for (const trailer of trailers) {
    const root = trailer.get(nameOf('Root'))
    const dict = context.lookup(root)
    if (dict instanceof PDFDict && dict.get(nameOf('Pages'))) return settled(context, root, dict)
  }
  for (const [ref, object] of context.enumerateIndirectObjects().toReversed()) {
    if (object instanceof PDFCatalog) return settled(context, ref, object)
  }
  return false
}

function settled(context: PDFContext, root: PDFObject | undefined, dict: PDFDict): boolean {
  const isNamed = dict instanceof PDFCatalog
  const catalog = isNamed ? dict : PDFCatalog.fromMapWithContext(new Map(dict.asMap()), context)
  const ref = root instanceof PDFRef ? root : context.register(catalog)
  context.assign(ref, catalog)
  context.trailerInfo.Root = ref
  return true
}
