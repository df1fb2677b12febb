import type { PDFDocument } from '@cantoo/pdf-lib'
import type { PressOrder, PressStandard } from '../../model/press-order.ts'
import type { PageInk } from '../plates/total-ink.ts'
import type { Finding } from '../preflight/finding.ts'
import { type Preflight, preflighted } from '../preflight/preflighted.ts'
import { removeUnusedObjects } from '../rewrite/unused-objects.ts'
import type { DocumentFacts } from '../rewrite/xmp.ts'
import { isOld, setPressMetadata } from './press-metadata.ts'

/** What a file for the press is to say of itself. */
export interface ClaimOrder {
  readonly order: PressOrder
  readonly document: DocumentFacts
  /** Nothing in it is known to break the standard. */
  readonly mayClaim: boolean
  /** The trim that was ordered. */
  readonly trimMm: { readonly width: number; readonly height: number }
}

/** A file for the press as it was judged. */
export interface JudgedFile extends Pick<Preflight, 'findings' | 'groups'> {
  readonly bytes: Uint8Array
  /** The standard that it says it keeps; undefined where it says nothing. */
  readonly claim: PressStandard | undefined
  /** Of the pages whose plates were drawn, as they might pass the limit. */
  readonly ink: readonly PageInk[]
}

/** Writes a file for the press; a standard is named only where nothing is left that it forbids, as our preflight sees. */
export async function judgedFile(pdf: PDFDocument, asked: ClaimOrder): Promise<JudgedFile> {
  const { preset, standard, spot } = asked.order
  const claim = standard === 'PDF' || !asked.mayClaim ? undefined : standard
  const made = await writtenFile(pdf, asked.document, standard, claim)
  const ink: PageInk[] = []
  const demand = {
    preset: { ...preset, standard },
    trimMm: asked.trimMm,
    inkRead: (page: PageInk) => void ink.push(page),
    ...(spot && { spots: [spot.name] })
  }
  const { findings, groups } = await preflighted(made, demand)
  const isFailed = findings.some(breaksStandard)
  const judged = { findings, groups, ink }
  if (claim === undefined || !isFailed) return { bytes: made, claim, ...judged }
  return {
    bytes: await writtenFile(pdf, asked.document, standard, undefined),
    claim: undefined,
    ...judged
  }
}

/** What a standard asks; the rest is the printer's wish. */
const standing = new Set([
  'file',
  'metadata',
  'intent',
  'boxes',
  'colour',
  'transparency',
  'fonts',
  'interactive'
])

/** How small type may be no standard says: that is for the printer's plates to hold. */
const sizes = /^preflight\/type-(?:\w+-)?small$/

/** Whether something that was found is against a standard, and not a printer's wish alone. */
export function breaksStandard({ code, group, severity }: Finding): boolean {
  return severity === 'error' && standing.has(group) && !sizes.test(code)
}

/** Writes a file for the press, which says that it keeps `claim`; nothing is said where that is undefined. */
export function writtenFile(
  pdf: PDFDocument,
  document: DocumentFacts,
  standard: PressStandard,
  claim: PressStandard | undefined
): Promise<Uint8Array> {
  setPressMetadata(pdf, document, standard, claim)
  removeUnusedObjects(pdf)
  return pdf.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    useObjectStreams: !isOld(standard)
  })
}
