import type { Matrix } from '../rewrite/box.ts'
import { unmoved } from '../rewrite/box.ts'
import type { PlateColour } from './press-palette.ts'

/** A colour as a content stream chooses it. */
export type ChosenColour =
  | { readonly kind: 'plates'; readonly colour: PlateColour }
  /** Written as it stood: a pattern, or a space of its own. */
  | { readonly kind: 'written'; readonly text: string }
  /** That of the stream in which a form is drawn. */
  | { readonly kind: 'inherited' }

/** A space in which a stream gives the parts of its colours. */
export type ColourSpace = 'grey' | 'rgb' | 'cmyk' | 'pattern' | 'other'

/** What was chosen for areas and type, or for lines. */
export interface Side {
  readonly colour: ChosenColour
  readonly space: ColourSpace
  /** The choice of a space that is kept, as it stood. */
  readonly spaceText: string
  /** What the new stream has chosen up to here. */
  readonly written: string | undefined
}

/** The part of the graphics state that says which ink goes where. */
export interface InkState {
  readonly fill: Side
  readonly stroke: Side
  /** The overprint that the new stream has chosen; undefined where it is not known. */
  readonly overprint: string | undefined
  readonly lineWidth: number
  readonly fontSize: number
  readonly renderMode: number
  readonly textMatrix: Matrix
}

/** The state in which a stream begins: that of a page, or of what is drawn on one. */
export function firstState(colour: ChosenColour): InkState {
  const side: Side = { colour, space: 'grey', spaceText: '', written: undefined }
  return {
    fill: side,
    stroke: side,
    overprint: undefined,
    lineWidth: 1,
    fontSize: 0,
    renderMode: 0,
    textMatrix: unmoved
  }
}
