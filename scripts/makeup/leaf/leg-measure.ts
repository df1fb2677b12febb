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
