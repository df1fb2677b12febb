import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFRawStream,
  type PDFRef,
  PDFWriter
} from '@cantoo/pdf-lib'
import type { Box } from '../rewrite/box.ts'
import { nameOf, resolve } from '../rewrite/pdf-file.ts'
import { followObjects } from './follow-objects.ts'
import { plainBytes } from './plain-bytes.ts'
import { plateContents } from './plate-content.ts'
import { processPlates, type ScreenColours } from './plate-ink.ts'
import type { PlateJob, PlateNote } from './plate-job.ts'
import type { PlatePage } from './plate-page.ts'
import { firstState } from './plate-state.ts'
import { spotsOf } from './spot-inks.ts'

/** A PDF made of one page of another: a page for each plate that has ink, which it shows as grey. */
export interface PlateFile {
  readonly bytes: Uint8Array
  /** The plates in the order of its pages. */
  readonly inked: readonly string[]
  /** All plates of the page, those without ink too: the four of the process, then spots by their names. */
  readonly plates: readonly string[]
  readonly notes: readonly PlateNote[]
}

/** A full page of a newspaper has some ten thousand. */
const operationsMost = 1_000_000

/**
 * Takes a page apart into its plates; `box` is the part of it that is to be seen, in points.
 * @throws for a page of more operations than memory holds
 */
export async function plateFile(
  page: PlatePage,
  box: Box,
  screen: ScreenColours
): Promise<PlateFile> {
  const { context, resources } = page
  const made = PDFContext.create()
  made.largestObjectNumber = context.largestObjectNumber
  const plates = [...processPlates, ...spotsOf(page)]
  const job: PlateJob = {
    source: context,
    made,
    plates,
    screen,
    inked: new Set(),
    told: new Set(),
    later: [],
    known: new Map(),
    open: new Set(),
    left: operationsMost,
    derive: (source, state) => plateContents(job, source, state)
  }
  const contents = job.derive({ bytes: contentOf(page), resources, area: box }, firstState)
  for (const read of job.later) await read()
  const pages = contents.flatMap(({ bytes, resources: own }, at) => {
    if (!job.inked.has(plates[at] ?? '')) return []
    const sheet = made.obj({
      Type: 'Page',
      MediaBox: [box.left, box.bottom, box.right, box.top],
      Resources: own,
      Contents: made.register(PDFRawStream.of(made.obj({}), bytes))
    })
    return [made.register(sheet)]
  })
  const tree = made.register(made.obj({ Type: 'Pages', Count: pages.length, Kids: pages }))
  for (const sheet of pages) dictAt(made, sheet)?.set(nameOf('Parent'), tree)
  const catalog = made.obj({ Type: 'Catalog', Pages: tree })
  const layers = page.catalog?.get(nameOf('OCProperties'))
  if (layers) catalog.set(nameOf('OCProperties'), layers)
  made.trailerInfo.Root = made.register(catalog)
  takeObjects(context, made, catalog)
  return {
    bytes: await PDFWriter.forContext(made, Number.POSITIVE_INFINITY).serializeToBuffer(),
    inked: plates.filter(plate => job.inked.has(plate)),
    plates,
    notes: [...job.told]
  }
}

function dictAt(context: PDFContext, ref: PDFRef): PDFDict | undefined {
  const object = context.lookup(ref)
  return object instanceof PDFDict ? object : undefined
}

/** Streams of a page are read as one, with a space between them (ISO 32000-1, 7.8.2). */
function contentOf({ context, dict }: PlatePage): Uint8Array {
  const contents = resolve(context, dict.get(nameOf('Contents')))
  const parts = contents instanceof PDFArray ? contents.asArray() : contents ? [contents] : []
  const bytes = parts.flatMap(part => {
    const stream = resolve(context, part)
    const plain = stream instanceof PDFRawStream ? plainBytes(stream)?.bytes : undefined
    return plain ? [plain, Uint8Array.of(10)] : []
  })
  return Buffer.concat(bytes)
}

/** Objects of the file that is read, as far as those that were made point to them. */
function takeObjects(context: PDFContext, made: PDFContext, root: PDFDict): void {
  const look = (ref: PDFRef) => {
    const own = made.lookup(ref)
    if (own) return own
    const taken = context.lookup(ref)
    if (taken) made.assign(ref, taken)
    return taken
  }
  followObjects(root, look, () => {})
}
