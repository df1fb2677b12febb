import type { PDFContext, PDFDict, PDFObject } from '@cantoo/pdf-lib'
import type { Box, Matrix } from '../../rewrite/box.ts'
import type { Span } from '../../stream/content-tokens.ts'
import { nameIn, numberIn } from '../../stream/operand-values.ts'
import type { Operation } from '../../stream/operations.ts'
import type { OpenedFile, OpenedPage } from '../opened/file-parts.ts'
import type { Colour } from './colour-space.ts'
import type { Drawn, Marking, PaintState, PathPart } from './drawn.ts'
import type { Typeface } from './typeface.ts'

/** What all streams of a page's walk share. */
export interface PageWalk {
  readonly file: OpenedFile
  readonly context: PDFContext
  readonly page: OpenedPage
  readonly see: (drawn: Drawn) => void
  readonly faces: Map<PDFDict, Typeface>
  readonly hiddenLayers: ReadonlySet<PDFObject>
  /** Glyphs with colours of their own that were followed. */
  readonly colouredGlyphs: Set<string>
  /** The page's own space, from which patterns are measured. */
  readonly baseMatrix: Matrix
  /** Operations that may still be followed: forms that draw forms can ask for more than ends. */
  readonly budget: { operations: number }
  /** Follows another stream from here. */
  readonly follow: (walk: PageWalk, asked: StreamToWalk) => void
}

/** A stream that is being followed. */
export interface StreamWalk {
  readonly walk: PageWalk
  readonly bytes: Uint8Array
  readonly resources: PDFDict | undefined
  /** The number of the object that is read. */
  readonly object: string
  /** Forms and patterns inside of which this stream is drawn: none of them is drawn again. */
  readonly within: readonly PDFObject[]
  state: GraphicsState
  readonly saved: GraphicsState[]
  path: OpenPath | undefined
  /** The next painting of a path makes it the clip. */
  clipsNext: boolean
  text: TextPlace
  readonly marks: OpenMark[]
  /** How many of the marks were open before the stream began. */
  readonly marksAround: number
}

/** A stream to be followed, with what stands around it. */
export interface StreamToWalk
  extends Pick<StreamWalk, 'bytes' | 'resources' | 'object' | 'within' | 'state'> {
  readonly marks: readonly OpenMark[]
  /** Where all that it draws is shown, whatever its own places: a cell is repeated over what it fills. */
  readonly shownIn?: Box
}

/** The graphics state (ISO 32000-1, 8.4), as far as things drawn tell of it. */
export interface GraphicsState {
  readonly matrix: Matrix
  readonly clip: Box | undefined
  readonly fill: Colour
  readonly stroke: Colour
  readonly lineWidth: number
  readonly paint: PaintState
  readonly font: { readonly face: Typeface | undefined; readonly size: number }
  readonly characterSpace: number
  readonly wordSpace: number
  /** 1 is as wide as the face draws it. */
  readonly stretch: number
  readonly leading: number
  readonly rise: number
  readonly renderingMode: number
}

/** Where text goes on: the matrices of the text and of its line. */
export interface TextPlace {
  readonly matrix: Matrix
  readonly line: Matrix
}

/** A mark that is open, and whether what it holds is in a layer that is not printed. */
export interface OpenMark {
  readonly marking: Marking | undefined
  readonly isHidden: boolean
}

/** A path that is being made: in the page's space. */
export interface OpenPath {
  box: Box
  readonly parts: PathPart[]
  /** The part that is being made. */
  part: OpenPart | undefined
  /** Of the line's width in the stream's units, the least share that is left across a stretch. */
  leastAcross: number
}

interface OpenPart {
  box: Box
  isUpright: boolean
  stretches: number
  readonly first: Point
  last: Point
}

/** A place in the stream's own space. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** What an operation does to the stream that it stands in. */
export type Step = (stream: StreamWalk, operation: Operation) => void

/** Changes some of the state. */
export function change(stream: StreamWalk, some: Partial<GraphicsState>): void {
  stream.state = { ...stream.state, ...some }
}

/** Changes how paint is laid. */
export function changePaint(stream: StreamWalk, some: Partial<PaintState>): void {
  change(stream, { paint: { ...stream.state.paint, ...some } })
}

/** The numbers of an operation's operands. */
export function numbers({ bytes }: StreamWalk, operands: readonly Span[]): readonly number[] {
  return operands.map(operand => numberIn(bytes, operand))
}

/** The name that is an operation's last operand; undefined where that is none. */
export function lastName({ bytes }: StreamWalk, { operands }: Operation): string | undefined {
  const operand = operands.at(-1)
  return operand && bytes[operand.start] === 0x2f ? nameIn(bytes, operand) : undefined
}

/** Where the next thing belongs. */
export function markingOf({ marks }: StreamWalk): Marking {
  return marks.findLast(({ marking }) => marking !== undefined)?.marking ?? { kind: 'none' }
}

/** To look at a thing with all checks takes as long as so many operations. */
const seenCost = 10

/** Tells of a thing that is drawn, unless its layer is not printed. */
export function draw(stream: StreamWalk, drawn: Drawn): void {
  if (stream.marks.some(({ isHidden }) => isHidden)) return
  stream.walk.budget.operations -= seenCost
  stream.walk.see(drawn)
}
