import type { PDFContext, PDFDict, PDFRawStream } from '@cantoo/pdf-lib'
import type { Box } from '../../rewrite/box.ts'
import type { TrimPlace } from '../finding.ts'
import type { XmpProperties } from './xmp-properties.ts'

/** A PDF that could be opened. */
export interface OpenedFile {
  readonly bytes: Uint8Array
  readonly context: PDFContext
  /** As the header has it, or the catalogue, if that is later: `1.6`. */
  readonly version: string
  readonly catalog: PDFDict | undefined
  readonly info: PDFDict | undefined
  /** Undefined where there is none, or none that can be read. */
  readonly xmp: XmpProperties | undefined
  readonly pages: readonly OpenedPage[]
  /** The plain bytes of a stream, as far as they can be had; none where a picture's filter stands in the way. */
  readonly plain: (stream: PDFRawStream) => Uint8Array
  /** Every dictionary, nested ones too, once. */
  readonly objects: () => Iterable<FileObject>
}

/** A dictionary of a file, with the number of the object that holds it. */
export interface FileObject {
  readonly dict: PDFDict
  readonly stream?: PDFRawStream
  readonly object: string
}

/** The boxes that a page may have; what it has none of by itself it may have from the tree of pages. */
export interface PageBoxes {
  readonly media: Box | undefined
  readonly crop: Box | undefined
  readonly bleed: Box | undefined
  readonly trim: Box | undefined
  readonly art: Box | undefined
}

/** A page: its boxes are in points of 1/72 inch, `UserUnit` reckoned in. */
export interface OpenedPage {
  /** From 1. */
  readonly number: number
  readonly dict: PDFDict
  /** The page's own number in the file, `12 0`. */
  readonly object: string
  readonly resources: PDFDict | undefined
  readonly boxes: PageBoxes
  /** The trimmed sheet: the TrimBox, or what comes nearest to it. */
  readonly trim: Box
  /** Points of 1/72 inch in a unit of the page. */
  readonly userUnit: number
  /** Degrees, clockwise. */
  readonly rotate: number
  /** Where a box of the page stands on the trimmed sheet. */
  readonly placeOf: (box: Box) => TrimPlace
}
