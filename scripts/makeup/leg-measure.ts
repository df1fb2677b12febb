import type { Room } from './measured.ts'
import type { MakeupStyle } from './style.ts'

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

/** The leg counts a frame may have: its own columns, or one fewer (破栏) while lines stay readable. */
export function legCounts(
  room: Room,
  style: MakeupStyle,
  frame: { readonly width: number; readonly boxed: boolean }
): readonly number[] {
  const fewer = frame.width - 1
  if (fewer < 1) return [frame.width]
  const measure = legMeasure(room, style, { ...frame, legs: fewer })
  return measure <= style.measureMost ? [frame.width, fewer] : [frame.width]
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
