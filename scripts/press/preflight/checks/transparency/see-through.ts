import { PDFRawStream } from '@cantoo/pdf-lib'
import { entry } from '../../../rewrite/pdf-file.ts'
import type { OpenedFile } from '../../opened/file-parts.ts'
import type { Drawn } from '../../walk/drawn.ts'

/** By what a thing lets through what is under it. */
export type SeeThrough = 'alpha' | 'blend' | 'mask' | 'group'

/** What makes a thing transparent in the sense of PDF 1.4; undefined where it is opaque. */
export function seeThrough(drawn: Drawn, { context }: OpenedFile): SeeThrough | undefined {
  const { fillAlpha, strokeAlpha, blendMode, hasSoftMask } = drawn.paint
  if (blendMode !== 'Normal' && blendMode !== 'Compatible') return 'blend'
  if (hasSoftMask) return 'mask'
  switch (drawn.kind) {
    case 'group':
      return 'group'
    case 'picture':
      if (entry(context, drawn.dict, 'SMask') instanceof PDFRawStream) return 'mask'
      return fillAlpha < 1 ? 'alpha' : undefined
    case 'shading':
      return fillAlpha < 1 ? 'alpha' : undefined
    case 'text':
    case 'path':
      return (drawn.fill && fillAlpha < 1) || (drawn.stroke && strokeAlpha < 1)
        ? 'alpha'
        : undefined
  }
}
