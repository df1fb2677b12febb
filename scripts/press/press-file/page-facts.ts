import type { PDFDict, PDFObject } from '@cantoo/pdf-lib'
import type { PressOrder } from '../../model/press-order.ts'
import type { SeparatedPictures } from '../pictures/pictures-to-inks.ts'
import { entry } from '../rewrite/pdf-file.ts'
import type { PagePoint } from '../separation/ink-desk.ts'
import { processPlates } from '../separation/process-plates.ts'
import type { Transparency } from '../separation/transparency.ts'
import type { JudgedFile } from './judged-file.ts'
import type { SheetBoxes } from './press-sheet.ts'

/** What was met on a page while it was put on plates. */
export interface PageFacts {
  /** Where each plate is first asked for: millimetres from the trim's top left. */
  readonly firstInk: ReadonlyMap<string, PagePoint>
  /** What lets be seen what lies under it, by its name in the page's resources. */
  readonly transparent: readonly { readonly what: Transparency; readonly name: string }[]
  /** What stays in colours that no plate has. */
  readonly left: readonly { readonly what: 'shading' | 'picture'; readonly name: string }[]
  readonly pictures: readonly DrawnPicture[]
}

/** A picture where it is first drawn on a page. */
export interface DrawnPicture {
  readonly name: string
  readonly at: PagePoint
  /** The picture as it is by then. */
  readonly stream: () => PDFObject | undefined
}

/** What is known of a press file. */
export interface PressFacts extends Omit<JudgedFile, 'bytes'> {
  readonly order: PressOrder
  readonly pages: readonly (PageFacts & { readonly sheet: SheetBoxes })[]
  /** None where colours stay as they are. */
  readonly pictures: SeparatedPictures | undefined
}

/** Adds what pages show in pictures, once these are on plates; without plates nothing is asked of them. */
export function notePictures(
  pages: readonly PageFacts[],
  separated: SeparatedPictures | undefined
): readonly PageFacts[] {
  if (!separated) return pages
  return pages.map(page => {
    const firstInk = new Map(page.firstInk)
    const left = [...page.left]
    for (const { name, at, stream } of page.pictures) {
      const plates = platesOf(stream())
      if (!plates) left.push({ what: 'picture', name })
      for (const plate of plates ?? []) if (!firstInk.has(plate)) firstInk.set(plate, at)
    }
    return { ...page, firstInk, left }
  })
}

function platesOf(picture: PDFObject | undefined): readonly string[] | undefined {
  const dict = picture && 'dict' in picture ? (picture.dict as PDFDict) : undefined
  const space = String(dict && entry(dict.context, dict, 'ColorSpace'))
  if (space === '/DeviceGray') return ['Black']
  return space === '/DeviceCMYK' ? processPlates : undefined
}
