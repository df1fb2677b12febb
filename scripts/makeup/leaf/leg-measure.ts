import type { Pin } from '../../model/issue.ts'
import type { StoryKind } from '../../model/kinds.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { Room } from '../../model/measured-story.ts'

/** Width of one of `legs` legs in a frame `width` columns wide, in whole body characters. */
export function legMeasure(
  room: Room,
  style: MakeupStyle,
  frame: { readonly width: number; readonly legs: number; readonly boxed: boolean }
): number {
  const { columnCharacters, gutterCharacters } = room
  const across = frame.width * (columnCharacters + gutterCharacters) - gutterCharacters
  const inside = across - (frame.boxed ? style.box.characters : 0)
  // A hair more, so that 17 characters less the rounding of the computer are not 16.
  return Math.floor((inside - (frame.legs - 1) * gutterCharacters) / frame.legs + 1e-9)
}

/** The style as a kind has it: a box drawn without sides takes nothing there. */
export function withOwnBox(style: MakeupStyle, kind: StoryKind): MakeupStyle {
  const isOpen = style.box.openKinds.includes(kind)
  return isOpen ? { ...style, box: { ...style.box, characters: 0 } } : style
}

/**
 * The leg counts a frame may have: its own columns, or one fewer (破栏) while lines stay readable. Copy that cannot
 * be set in less than a measure, as a table of twelve columns, has the most legs that give it.
 */
export function legCounts(
  room: Room,
  style: MakeupStyle,
  frame: { readonly width: number; readonly boxed: boolean },
  leastMeasure = 0
): readonly number[] {
  const fewer = frame.width - 1
  if (fewer < 1) return [frame.width]
  const measure = (legs: number) => legMeasure(room, style, { ...frame, legs })
  const usual = measure(fewer) <= style.measureMost ? [frame.width, fewer] : [frame.width]
  if (usual.some(legs => measure(legs) >= leastMeasure)) return usual
  const legs = Array.from({ length: fewer }, (_, at) => fewer - at)
  const wide = legs.find(one => measure(one) >= leastMeasure)
  return wide === undefined ? usual : [...usual, wide]
}

/** Every measure that make-up may ask for in a room, ascending: what a story is measured at. */
export function measuresInUse(room: Room, style: MakeupStyle): readonly number[] {
  const found = new Set<number>()
  for (let width = 1; width <= room.columns; width += 1) {
    for (const boxed of [false, true]) {
      for (const legs of legCounts(room, style, { width, boxed })) {
        found.add(legMeasure(room, style, { width, legs, boxed }))
      }
    }
  }
  return [...found].sort((a, b) => a - b)
}

/** Where a story may stand. */
export interface Choice {
  readonly widths: readonly number[]
  readonly pin: Pin | undefined
  readonly room: Room
  readonly style: MakeupStyle
}

/** The measures in which a story is set, and the least that it asks for where no usual one will do. */
export interface Fitting {
  readonly measures: readonly number[]
  readonly leastMeasure?: number
}

/**
 * The measures in which nothing of a story is torn apart: of the usual ones, else the least of the wider ones that a
 * frame of several columns gives with fewer legs; the widest where none will do.
 */
export function fittingMeasures(
  given: readonly number[] | undefined,
  choice: Choice,
  fits: (measure: number) => boolean
): Fitting {
  const usual = [...new Set(given ?? choice.widths.flatMap(width => measuresOf(width, choice)))]
  const fit = usual.filter(fits)
  if (usual.length === 0) return { measures: fit }
  const isForColumns = fits(Math.floor(choice.room.columnCharacters))
  if (fit.length > 0 && (given !== undefined || isForColumns)) return { measures: fit }
  // What no column takes may stand in few frames of the usual legs: one wide leg is asked for as well.
  const leastMeasure =
    fit.length > 0 ? Math.min(...fit) : wider(choice, Math.max(...usual)).find(fits)
  if (leastMeasure === undefined)
    return { measures: usual.filter(measure => measure === Math.max(...usual)) }
  const wide = new Set(choice.widths.flatMap(width => measuresOf(width, choice, leastMeasure)))
  return {
    measures: [...wide].filter(measure => measure >= leastMeasure && fits(measure)),
    leastMeasure
  }
}

/** Every measure in use for frames of a width, as its pin allows. */
function measuresOf(
  width: number,
  { pin, room, style }: Choice,
  leastMeasure = 0
): readonly number[] {
  if (pin?.rect?.width !== undefined && pin.rect.width !== width) return []
  const boxes = pin?.boxed === undefined ? [false, true] : [pin.boxed]
  return boxes.flatMap(boxed =>
    legCounts(room, style, { width, boxed }, leastMeasure)
      .filter(legs => pin?.legs === undefined || pin.legs === legs)
      .map(legs => legMeasure(room, style, { width, legs, boxed }))
  )
}

/** Measures over the usual ones, ascending. */
function wider({ widths, pin, room, style }: Choice, over: number): readonly number[] {
  const boxes = pin?.boxed === undefined ? [false, true] : [pin.boxed]
  const found = widths.flatMap(width =>
    Array.from({ length: width }, (_, at) => at + 1).flatMap(legs =>
      boxes.map(boxed => legMeasure(room, style, { width, legs, boxed }))
    )
  )
  return [...new Set(found)].filter(measure => measure > over).sort((a, b) => a - b)
}
