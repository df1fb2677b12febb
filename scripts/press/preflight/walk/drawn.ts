import type { PDFDict, PDFRawStream } from '@cantoo/pdf-lib'
import type { Box, Matrix } from '../../rewrite/box.ts'
import type { Colour, ColourSpace } from './colour-space.ts'
import type { Typeface } from './typeface.ts'

/**
 * Something that a page draws. Boxes, places and sizes are effective: in points of 1/72 inch from the bottom left of
 * the page's space, through every matrix, form and `UserUnit` on the way.
 */
export type Drawn = DrawnText | DrawnPath | DrawnPicture | DrawnShading | DrawnGroup

interface DrawnThing {
  /** What it takes, line widths and the heights of letters included; before it is clipped. */
  readonly box: Box
  /** What of the box the clip leaves; undefined where that is nothing. Clips of other shapes count as their boxes. */
  readonly seen: Box | undefined
  /** The object in whose stream it is drawn, `12 0`. */
  readonly object: string
  readonly paint: PaintState
  readonly marking: Marking
}

/** How paint is laid over what is there. */
export interface PaintState {
  readonly overprintsFill: boolean
  readonly overprintsStroke: boolean
  /** 1: zero of an ink in DeviceCMYK leaves that ink as it is. */
  readonly overprintMode: 0 | 1
  readonly fillAlpha: number
  readonly strokeAlpha: number
  /** `Normal`, `Multiply` …; the first of a list. */
  readonly blendMode: string
  readonly hasSoftMask: boolean
  /** The graphics states (`gs`) that are in force, the last last. */
  readonly states: readonly PDFDict[]
}

/** Where a thing belongs: to the structure by its mark, to what is no copy, or to nothing. */
export type Marking =
  | { readonly kind: 'structure'; readonly id: number; readonly tag: string }
  | { readonly kind: 'artifact' }
  | { readonly kind: 'none' }

/** What one operator shows of text. */
export interface DrawnText extends DrawnThing {
  readonly kind: 'text'
  readonly face: Typeface
  /** The em's height over the baseline, effective. */
  readonly sizePt: number
  readonly glyphs: readonly Glyph[]
  /** The colours of those of its areas and outlines that are painted; neither: the text is not seen. */
  readonly fill?: Colour
  readonly stroke?: Colour
  readonly lineWidthPt: number
}

/** One glyph, at the start of its advance on the baseline. */
export interface Glyph {
  readonly code: number
  readonly x: number
  readonly y: number
  /** The middle of it, to ask what is under it. */
  readonly middleX: number
  readonly middleY: number
}

/** A path that is filled, stroked or both. */
export interface DrawnPath extends DrawnThing {
  readonly kind: 'path'
  readonly fill?: Colour
  readonly stroke?: Colour
  /** Across the line: of a matrix that is not square, at its thinnest stretch. */
  readonly lineWidthPt: number
  /** Its parts, lines without their width. */
  readonly parts: readonly PathPart[]
}

/** A part of a path, from one start to the next. */
export interface PathPart {
  readonly box: Box
  /** An upright rectangle, or a line across or down. */
  readonly isUpright: boolean
}

/** A picture, or a stencil through which a colour is painted. */
export interface DrawnPicture extends DrawnThing {
  readonly kind: 'picture'
  /** Of a picture in the stream itself, its dictionary made whole. */
  readonly dict: PDFDict
  readonly stream?: PDFRawStream
  /** The picture's own number; of one in the stream, the stream's. */
  readonly picture: string
  readonly widthPx: number
  readonly heightPx: number
  /** Pixels to an inch, as it is printed; the lesser way. */
  readonly ppi: number
  readonly matrix: Matrix
  /** Undefined of a stencil, and where nothing says it. */
  readonly space?: ColourSpace
  /** Of a stencil: the colour that is painted through it. */
  readonly fill?: Colour
}

/** A shading that fills what the clip leaves. */
export interface DrawnShading extends DrawnThing {
  readonly kind: 'shading'
  readonly dict: PDFDict
  readonly space: ColourSpace
}

/** A transparency group; what it holds is drawn after it. */
export interface DrawnGroup extends DrawnThing {
  readonly kind: 'group'
  /** The group's own dictionary. */
  readonly dict: PDFDict
}
