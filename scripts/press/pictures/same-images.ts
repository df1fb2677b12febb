import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef
} from '@cantoo/pdf-lib'
import { sha256Hex } from '../../kit/hash.ts'
import { entry, nameOf, resolve } from '../rewrite/pdf-file.ts'

/** An image of a PDF, with all objects that hold the very same one. */
export interface OneImage {
  readonly ref: PDFRef
  readonly stream: PDFRawStream
  readonly same: readonly PDFRef[]
}

/** The images of a PDF, each once; masks of other images, and masks that are painted through, are none. */
export function onceEach(pdf: PDFDocument): readonly OneImage[] {
  const { context } = pdf
  const images = imagesIn(context)
  const masks = new Set(
    images.flatMap(([, { dict }]) =>
      ['SMask', 'Mask'].flatMap(key => {
        const mask = dict.get(nameOf(key))
        return mask instanceof PDFRef ? [mask] : []
      })
    )
  )
  const found = new Map<string, { ref: PDFRef; stream: PDFRawStream; same: PDFRef[] }>()
  for (const [ref, stream] of images) {
    if (masks.has(ref)) continue
    const key = keyOf(context, stream)
    const known = found.get(key)
    if (known) known.same.push(ref)
    else found.set(key, { ref, stream, same: [ref] })
  }
  return [...found.values()]
}

/** Leads every list of a page's or a form's images to the first of those that are the same. */
export function shareImages(pdf: PDFDocument, images: readonly OneImage[]): void {
  const { context } = pdf
  const first = new Map(images.flatMap(({ ref, same }) => same.map(one => [one, ref] as const)))
  for (const [, object] of context.enumerateIndirectObjects()) {
    lead(object, first)
    lead(entry(context, object, 'XObject'), first)
    lead(entry(context, entry(context, object, 'Resources'), 'XObject'), first)
  }
}

function lead(list: PDFObject | undefined, first: ReadonlyMap<PDFRef, PDFRef>): void {
  if (!(list instanceof PDFDict)) return
  for (const [name, value] of list.entries()) {
    const shared = value instanceof PDFRef ? first.get(value) : undefined
    if (shared && shared !== value) list.set(name, shared)
  }
}

function imagesIn(context: PDFContext): readonly (readonly [PDFRef, PDFRawStream])[] {
  return context
    .enumerateIndirectObjects()
    .flatMap(([ref, object]) =>
      object instanceof PDFRawStream && String(object.dict.get(PDFName.of('Subtype'))) === '/Image'
        ? [[ref, object] as const]
        : []
    )
}

function keyOf(context: PDFContext, image: PDFRawStream): string {
  const mask = entry(context, image, 'SMask')
  const facts = [
    'Width',
    'Height',
    'BitsPerComponent',
    'Filter',
    'Decode',
    'ImageMask',
    'Mask'
  ].map(key => String(image.dict.get(nameOf(key))))
  const own = [...facts, coloursKey(context, image), sha256Hex(image.contents)]
  return [...own, mask instanceof PDFRawStream ? sha256Hex(mask.contents) : ''].join(' ')
}

/** Two profiles of the same bytes are one. */
function coloursKey(context: PDFContext, image: PDFRawStream): string {
  const colours = entry(context, image, 'ColorSpace')
  if (!(colours instanceof PDFArray)) return String(colours)
  const parts = colours.asArray().map(part => {
    const object = resolve(context, part)
    return object instanceof PDFRawStream ? sha256Hex(object.contents) : String(object)
  })
  return parts.join(' ')
}
