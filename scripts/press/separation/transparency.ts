import { type PDFContext, PDFDict, PDFNumber, type PDFObject } from '@cantoo/pdf-lib'
import { entry } from '../rewrite/pdf-file.ts'
import type { UsedKind } from './ink-desk.ts'

/** How something lets be seen what lies under it. */
export type Transparency = 'opacity' | 'blend' | 'mask' | 'picture'

/** What is transparent of a graphics state or a picture; undefined for what covers all that it is drawn on. */
export function transparencyOf(
  context: PDFContext,
  kind: UsedKind,
  thing: PDFObject
): Transparency | undefined {
  if (kind === 'object') return entry(context, thing, 'SMask') ? 'picture' : undefined
  if (kind !== 'state') return undefined
  if (entry(context, thing, 'SMask') instanceof PDFDict) return 'mask'
  const mode = entry(context, thing, 'BM')
  if (mode !== undefined && !['/Normal', '/Compatible'].includes(String(mode))) return 'blend'
  const shares = ['ca', 'CA'].map(name => entry(context, thing, name))
  return shares.some(one => one instanceof PDFNumber && one.asNumber() < 1) ? 'opacity' : undefined
}
