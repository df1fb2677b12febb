import type { Matrix } from '../rewrite/box.ts'
import type { Canvas } from '../rewrite/canvas.ts'
import type { Patch } from '../stream/patched.ts'
import type { ColourSpace, InkState } from './ink-state.ts'
import type { Palette, PlateColour } from './press-palette.ts'
import type { InkWriter } from './press-resources.ts'

/** Where something stands, points from the bottom left of the space of its page. */
export interface PagePoint {
  readonly x: number
  readonly y: number
}

/** What a content stream asks for while it is separated. */
export interface InkDesk {
  readonly palette: Palette
  readonly writer: InkWriter
  /** Black and nothing else prints over what is there. */
  readonly overprints: boolean
  /** Points: dark grey type under this is printed in all the black there is. */
  readonly screenedType: number
  /** What a named colour space of the stream gives the parts of. */
  readonly spaceOf: (name: string) => ColourSpace
  /** Hears of a form, picture, state, pattern, shading or font that is used, in the transformation that holds there. */
  readonly use: (kind: UsedKind, name: string, matrix: Matrix) => UsedThing
  /** Hears of a colour that is put on paper. */
  readonly painted: (colour: PlateColour, at: PagePoint) => void
}

/** What a stream uses by name. */
export type UsedKind = 'object' | 'state' | 'pattern' | 'shading' | 'font'

/** What a used thing is: `stencil` is a picture of one bit that is painted in the colour chosen for areas. */
export type UsedThing = 'form' | 'stencil' | 'other'

/** What is kept while a stream is separated. */
export interface Separating {
  readonly bytes: Uint8Array
  readonly desk: InkDesk
  readonly canvas: Canvas
  readonly patches: Patch[]
  readonly saved: InkState[]
  state: InkState
}
