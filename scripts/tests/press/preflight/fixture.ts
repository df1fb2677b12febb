import { PDFHexString, PDFName } from '@cantoo/pdf-lib'
import type { PressPreset } from '../../../model/press-order.ts'
import type { Demand } from '../../../press/preflight/demand.ts'
import type { BasePaper } from './base-paper.ts'
import { basePreset } from './base-preset.ts'

/** The base paper spoilt so that one check alone fails, and changed nearly so, so that it passes. */
export interface Fixture {
  readonly code: string
  readonly fails: (paper: BasePaper) => void
  readonly passes: (paper: BasePaper) => void
  /** Where another preset, size or text is asked for than the base paper's. */
  readonly demand?: Partial<Demand>
}

/** What a fixture is judged by. */
export function demandOf({ demand }: Fixture): Demand {
  return { preset: basePreset, ...demand }
}

/** The base preset, to the standard that knows no transparency. */
export const x1aPreset: PressPreset = { ...basePreset, standard: 'PDF/X-1a:2003' }

/** Makes the base paper a PDF/X-1a:2003. */
export function ofX1a(paper: BasePaper): void {
  paper.version = [1, 4]
  paper.info.set(PDFName.of('GTS_PDFXVersion'), PDFHexString.fromText('PDF/X-1a:2003'))
}

/** Says that the page's transparency is mixed in inks. */
export function mixedInInks({ page, pdf: { context } }: BasePaper): void {
  page.set(PDFName.of('Group'), context.obj({ S: 'Transparency', CS: 'DeviceCMYK' }))
}

/** Names a graphics state of the page's resources. */
export function state(name: string, entries: object) {
  return ({ resources, pdf: { context } }: BasePaper) =>
    resources.ExtGState.set(PDFName.of(name), context.obj(entries as never))
}
