import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFNumber,
  PDFRawStream,
  PDFRef
} from '@cantoo/pdf-lib'
import type { Box, Matrix } from '../rewrite/box.ts'
import { entry, nameOf } from '../rewrite/pdf-file.ts'
import { type Advance, glyphAdvance } from './glyph-advance.ts'

/** What a content stream draws by name. */
export interface ContentThings {
  /** How wide the glyphs of a font are. */
  readonly advanceOf: (name: string) => Advance
  /** A form; undefined for a picture. */
  readonly formOf: (name: string) => DrawnForm | undefined
}

/** A stream that is drawn as one thing (ISO 32000-1, 8.10). */
export interface DrawnForm {
  readonly ref: PDFRef
  readonly stream: PDFRawStream
  readonly box: Box
  readonly matrix: Matrix | undefined
  /** Undefined where it takes those of the stream that draws it. */
  readonly resources: PDFDict | undefined
}

/** Looks up what is named in a content stream's resources. */
export function thingsDrawn(context: PDFContext, resources: PDFDict | undefined): ContentThings {
  const fonts = entry(context, resources, 'Font')
  const objects = entry(context, resources, 'XObject')
  const advances = new Map<string, Advance>()
  return {
    advanceOf: name => {
      const advance = advances.get(name) ?? glyphAdvance(context, entry(context, fonts, name))
      advances.set(name, advance)
      return advance
    },
    formOf: name => {
      const ref = objects instanceof PDFDict ? objects.get(nameOf(name)) : undefined
      const stream = entry(context, objects, name)
      if (!(stream instanceof PDFRawStream) || !(ref instanceof PDFRef)) return undefined
      if (String(entry(context, stream, 'Subtype')) !== '/Form') return undefined
      const [left = 0, bottom = 0, right = 0, top = 0] = numbers(context, stream, 'BBox') ?? []
      const own = entry(context, stream, 'Resources')
      return {
        ref,
        stream,
        box: { left, bottom, right, top },
        matrix: numbers(context, stream, 'Matrix') as Matrix | undefined,
        resources: own instanceof PDFDict ? own : undefined
      }
    }
  }
}

function numbers(
  context: PDFContext,
  stream: PDFRawStream,
  key: string
): readonly number[] | undefined {
  const list = entry(context, stream, key)
  if (!(list instanceof PDFArray)) return undefined
  return list.asArray().map(one => (one instanceof PDFNumber ? one.asNumber() : 0))
}
