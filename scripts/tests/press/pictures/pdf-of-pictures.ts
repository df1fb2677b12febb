import { PDFDocument, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import sharp, { type Sharp } from 'sharp'
import { sha256Hex } from '../../../kit/hash.ts'
import type { Picture } from '../../../model/story.ts'
import { nameOf, openPdf } from '../../../press/rewrite/pdf-file.ts'
import { decodePicture } from '../../../read/decode-picture.ts'

/** A picture of one size in px whose pixels a function tells, 0 … 255 each. */
export function painted(
  width: number,
  height: number,
  colourAt: (x: number, y: number) => readonly [number, number, number]
): Sharp {
  const pixels = Buffer.alloc(width * height * 3)
  for (let at = 0; at < width * height; at++)
    pixels.set(colourAt(at % width, Math.floor(at / width)), at * 3)
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

/** A picture as the house reads it from its file. */
export async function filed(name: string, file: Sharp | Uint8Array): Promise<Picture> {
  const bytes = file instanceof Uint8Array ? file : new Uint8Array(await file.toBuffer())
  const decoded = await decodePicture(bytes)
  if ('fault' in decoded) throw new Error(`${name}: ${decoded.detail}`)
  return { name, ...decoded, hash: sha256Hex(bytes) }
}

/** Where a picture stands on the page, points from its bottom left. */
export interface Stand {
  readonly picture: Pick<Picture, 'bytes' | 'mediaType'>
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
}

/** A page of 200 points a side with pictures, as browsers write them: JPEG as it is, others unpacked. */
export async function pdfOf(stands: readonly Stand[], under = ''): Promise<PDFDocument> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([200, 200])
  if (under) page.node.addContentStream(pdf.context.register(pdf.context.stream(under)))
  for (const { picture, x = 0, y = 0, width, height } of stands) {
    const isJpeg = picture.mediaType === 'image/jpeg'
    const image = await (isJpeg ? pdf.embedJpg(picture.bytes) : pdf.embedPng(picture.bytes))
    page.drawImage(image, { x, y, width, height })
  }
  return openPdf(await savedPdf(pdf))
}

/** An image of a PDF: its dictionary's entries as written, and its bytes. */
export interface StoredImage {
  readonly ref: PDFRef
  readonly stream: PDFRawStream
  readonly said: (key: string) => string
}

/** The images of a PDF in the order of their numbers, masks too. */
export function imagesOf(pdf: PDFDocument): readonly StoredImage[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([ref, stream]) => {
    const isImage =
      stream instanceof PDFRawStream && String(stream.dict.get(nameOf('Subtype'))) === '/Image'
    const said = (key: string) => String(isImage ? stream.dict.get(nameOf(key)) : '')
    return isImage ? [{ ref, stream, said }] : []
  })
}

/** The bytes of a PDF without dates. */
export function savedPdf(pdf: PDFDocument): Promise<Uint8Array> {
  pdf.setCreationDate(new Date(0))
  pdf.setModificationDate(new Date(0))
  return pdf.save({ addDefaultPage: false })
}
