import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import { sha256Hex } from '../../kit/hash.ts'
import type { Picture } from '../../model/story.ts'
import type { Separator } from '../ink/separator.ts'
import { nameOf } from '../rewrite/pdf-file.ts'
import { removeUnusedObjects } from '../rewrite/unused-objects.ts'
import { imageSamples } from './image-samples.ts'
import { type ImageUse, imageUses } from './image-uses.ts'
import { liftInlineImages } from './lifted-images.ts'
import type { PixelSize } from './picture-file.ts'
import { pictureInks } from './picture-inks.ts'
import { pressImage } from './press-image.ts'
import { type OneImage, onceEach, shareImages } from './same-images.ts'
import { flattened, groundInks, type InksUnder, softMask, storedMask } from './soft-mask.ts'

/** What pictures are separated for. */
export interface PictureOrder {
  readonly separator: Separator
  /** Pixels to an inch of paper; more are thrown away. */
  readonly mostPpi: number
  /** The standard knows no transparency (PDF/X-1a, PDF/X-3): pictures are laid upon what is under them. */
  readonly isFlat: boolean
  /** Inks of what the page has under a picture, where they are not the profile's. */
  readonly inksUnder?: InksUnder
  /** The pictures of the issue, by whose files those of the PDF are known again. */
  readonly pictures: readonly Picture[]
}

/** What became of the pictures of a PDF. */
export interface SeparatedPictures {
  /** How many are stored, masks not counted. */
  readonly stored: number
  /** Of these, printed in black alone. */
  readonly black: number
  /** Of these, stored at fewer pixels than they had. */
  readonly resampled: number
  /** Pixels that had more ink than the limit lets be. */
  readonly clampedPixels: number
  /** Those of inks without a profile, taken as the printer's inks: names as the copy has them. */
  readonly takenAsPrinters: readonly string[]
  /** Those whose own profile was no use: their numbers were taken as if they had none. */
  readonly profilesIgnored: readonly string[]
  /** Transparent ones on more than one colour, where the standard knows no transparency; they stayed so. */
  readonly unflattened: readonly ImageUse[]
  /** Images in colours that no browser writes; they stayed as they were. */
  readonly unread: readonly PDFRef[]
}

/**
 * Separates every picture of a PDF, in place: neutral ones into black, the others into inks within the limit, those
 * of files in inks as they were filed; each stored once, at no more pixels than its largest use can show.
 */
export async function separatePictures(
  pdf: PDFDocument,
  order: PictureOrder
): Promise<SeparatedPictures> {
  liftInlineImages(pdf)
  const images = onceEach(pdf)
  const uses = imageUses(pdf)
  const filed = new Map(
    order.pictures.flatMap(one => (one.original ? [[sha256Hex(one.bytes), one] as const] : []))
  )
  const done: SeparatedImage[] = []
  const unread: PDFRef[] = []
  // One after another: no more than one picture is held unpacked.
  for (const image of images) {
    const shown = uses.filter(use => image.same.includes(use.image))
    const picture = filed.get(sha256Hex(image.stream.contents))
    const separated = await separateImage(pdf, image, shown, picture, order)
    if (separated) done.push(separated)
    else if (!isStencil(image)) unread.push(image.ref)
  }
  shareImages(pdf, images)
  removeUnusedObjects(pdf)
  return {
    stored: done.length,
    black: done.filter(one => one.isBlack).length,
    resampled: done.filter(one => one.isResampled).length,
    clampedPixels: done.reduce((sum, one) => sum + one.clamped, 0),
    takenAsPrinters: namesOf(done.filter(one => one.isTakenAsPrinters)),
    profilesIgnored: namesOf(done.filter(one => one.isProfileIgnored)),
    unflattened: done.flatMap(one => one.unflattened),
    unread
  }
}

interface SeparatedImage {
  readonly isBlack: boolean
  readonly isResampled: boolean
  readonly clamped: number
  readonly name: string | undefined
  readonly isTakenAsPrinters: boolean
  readonly isProfileIgnored: boolean
  readonly unflattened: readonly ImageUse[]
}

function namesOf(images: readonly SeparatedImage[]): readonly string[] {
  return [...new Set(images.flatMap(({ name }) => name ?? []))].sort()
}

/** Undefined where its samples cannot be read. */
async function separateImage(
  { context }: PDFDocument,
  { ref, stream }: OneImage,
  shown: readonly ImageUse[],
  picture: Picture | undefined,
  { separator, mostPpi, isFlat, inksUnder = separator.inksOf }: PictureOrder
): Promise<SeparatedImage | undefined> {
  const most = Math.floor((separator.totalInk * 255) / 100 + 1e-9)
  const samples = await imageSamples(context, stream, stored => sizeFor(stored, shown, mostPpi))
  if (!samples) return undefined
  const inks = await pictureInks(samples, picture?.original, { separator, most })
  const mask = await softMask(context, stream)
  const grounds = shown.map(use => use.ground)
  const under = mask && isFlat ? groundInks(grounds, inksUnder) : undefined
  const flat = mask && under ? await flattened(inks.pixels, mask, under) : undefined
  const dict = stream.dict.clone(context)
  dict.delete(nameOf('SMask'))
  if (mask && !flat) dict.set(nameOf('SMask'), await storedMask(context, mask, inks.pixels))
  const { isJpeg } = samples
  const stored = flat ? { pixels: flat, isJpeg } : { ...inks, isJpeg }
  context.assign(ref, await pressImage(context, dict, stored, most))
  return {
    isBlack: stored.pixels.space === 'grey',
    isResampled: samples.width !== samples.stored.width,
    clamped: inks.clamped,
    name: picture?.name,
    isTakenAsPrinters: inks.isTakenAsPrinters,
    isProfileIgnored: inks.isProfileIgnored,
    unflattened: mask && isFlat && !flat ? shown : []
  }
}

/** Painted through with a colour of the page's, which is no business of ours. */
function isStencil({ stream }: OneImage): boolean {
  return String(stream.dict.get(nameOf('ImageMask'))) === 'true'
}

const pointsPerInch = 72

/** The size for the largest use; undefined where there are no pixels too many, or none is drawn. */
function sizeFor(
  { width, height }: PixelSize,
  shown: readonly ImageUse[],
  mostPpi: number
): PixelSize | undefined {
  const wide = Math.max(0, ...shown.map(use => use.width))
  const high = Math.max(0, ...shown.map(use => use.height))
  const scale = Math.max(wide / width, high / height) * (mostPpi / pointsPerInch)
  if (scale === 0 || scale >= 1) return undefined
  const least = (pixels: number) => Math.max(1, Math.ceil(pixels * scale - 1e-6))
  return { width: least(width), height: least(height) }
}
