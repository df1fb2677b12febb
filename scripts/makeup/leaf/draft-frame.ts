import type { Rect } from '../../model/dummy.ts'
import type { LeafRecipe } from '../../model/layout.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import { isAdvertSet, type Room } from '../../model/measured-story.ts'
import { relieved } from '../../model/relief.ts'
import type { SetFrame } from '../../model/set-copy.ts'
import { markedShort } from './draft-mark.ts'
import type { Galley } from './galley.ts'
import { clippedFrame, setFrame } from './set-frame.ts'
import { leafShapes } from './shapes.ts'

/** The rows that a story asks for in a draft, and the recipe that fills them. */
export interface Need {
  readonly galley: Galley
  readonly rows: number
  readonly recipe: LeafRecipe
}

/** The rows in which a story looks best at a width, whatever the editor pinned; undefined where it has no frame. */
export function needOf(
  galley: Galley,
  width: number,
  room: Room,
  style: MakeupStyle
): Need | undefined {
  const { pin: _, ...free } = galley.measured
  const tall = { ...room, rows: Number.POSITIVE_INFINITY }
  const strict = leafShapes(free, tall, style)
  const shapes =
    strict.byWidth.size > 0 ? strict : leafShapes(free, tall, relieved(style, 'frames'))
  const widths = [...shapes.byWidth.keys()].filter(one => one <= width)
  const byHeight = shapes.byWidth.get(Math.max(...widths))
  let best: Need | undefined
  for (const [rows, [recipe]] of byHeight ?? []) {
    if (recipe && (!best || recipe.cost < best.recipe.cost)) best = { galley, rows, recipe }
  }
  return best
}

/** A story in its strip of a draft: what is over is cut off and marked, what is short marked in the room that it leaves. */
export function draftFrame(
  { galley, rows, recipe }: Need,
  rect: Rect,
  style: MakeupStyle
): SetFrame {
  if (isAdvertSet(galley.measured)) {
    const own = setFrame(galley, { ...rect, height: Math.min(rows, rect.height) }, recipe, style)
    if (own) return rect.height > rows ? markedShort(own.set, rect, rows) : own.set
  }
  if (rect.height < rows) return clippedFrame(galley, rect, recipe, style)
  const whole = setFrame(galley, { ...rect, height: rows }, recipe, style)
  if (!whole) return clippedFrame(galley, rect, recipe, style)
  return rect.height > rows ? markedShort(whole.set, rect, rows) : whole.set
}
