import { type PDFDocument, PDFHeader, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import type { PressStandard } from '../../model/press-order.ts'
import { type DocumentFacts, xmpPacket } from '../rewrite/xmp.ts'

/**
 * Says what a press file is and what it claims to be, in Info and XMP alike; `claim` is undefined where it claims
 * nothing. The old Info, with the dates of the run, is led to by nothing any more.
 */
export function setPressMetadata(
  pdf: PDFDocument,
  facts: DocumentFacts,
  standard: PressStandard,
  claim: PressStandard | undefined
): void {
  const { context } = pdf
  const claims = claimsOf(claim)
  const info = context.obj({})
  context.trailerInfo.Info = context.register(info)
  pdf.setTitle(facts.title, { showInWindowTitleBar: true })
  pdf.setSubject(facts.subject)
  pdf.setCreator(facts.creator)
  pdf.setProducer(facts.producer)
  pdf.setCreationDate(new Date(facts.date))
  pdf.setModificationDate(new Date(facts.date))
  info.set(PDFName.of('Trapped'), PDFName.of('False'))
  for (const [name, value] of claims.info) info.set(PDFName.of(name), PDFHexString.fromText(value))
  const packet = xmpPacket(facts, [
    ['pdf:Trapped', 'False'],
    ['xmpMM:VersionID', '1'],
    ['xmpMM:RenditionClass', 'default'],
    ...claims.xmp
  ])
  const metadata = context.stream(Buffer.from(packet), { Type: 'Metadata', Subtype: 'XML' })
  pdf.catalog.set(PDFName.of('Metadata'), context.register(metadata))
  const id = PDFHexString.of(facts.seed.slice(0, 32))
  context.trailerInfo.ID = context.obj([id, id])
  // Each standard has the version of PDF that its readers know at the most.
  context.header = PDFHeader.forVersion(1, isOld(standard) ? 4 : 6)
}

/** A standard of PDF 1.4, in which objects are not packed. */
export function isOld(standard: PressStandard): boolean {
  return standard === 'PDF/X-1a:2003' || standard === 'PDF/X-3:2003'
}

interface Claims {
  readonly info: readonly (readonly [name: string, value: string])[]
  readonly xmp: readonly (readonly [name: string, value: string])[]
}

function claimsOf(claim: PressStandard | undefined): Claims {
  const both = (entries: Claims['info']): Claims => ({
    info: entries,
    xmp: entries.map(([name, value]) => [`pdfx:${name}`, value])
  })
  if (claim === 'PDF/X-4') return { info: [], xmp: [['pdfxid:GTS_PDFXVersion', 'PDF/X-4']] }
  return both(claim === undefined || claim === 'PDF' ? [] : [['GTS_PDFXVersion', claim]])
}
