import type { Grid, Rect } from '../../model/dummy.ts'
import type { LeafRecipe } from '../../model/layout.ts'
import type { Room } from '../../model/measured-story.ts'
import type { SetFrame } from '../../model/set-copy.ts'
import { isAdvertSet } from '../leaf/advert-shapes.ts'
import type { StoryMeasure } from '../leaf/cast-off.ts'
import { markedShort } from '../leaf/draft-mark.ts'
import { clippedFrame, setFrame } from '../leaf/set-frame.ts'
import { leafShapes } from '../leaf/shapes.ts'
import { type LaidPage, type PageWork, pageOfFrames } from '../page/laid-page.ts'

/**
 * A page that cannot be filled, as a draft shows it: stories in strips, what is over cut off and marked, what
 * is short marked in the room that it leaves. Never printed but as a draft.
 */
export function draftPage({ measures, room, style }: PageWork, grid: Grid): LaidPage {
  const ordered = [...measures.values()].sort(byRank)
  const frames = stripsOf(ordered, { measures, room, style }).flatMap(strip =>
    stripFrames(strip, room.rows, (measure, rect, need) =>
      draftFrame(measure, rect, need, { measures, room, style })
    )
  )
  return pageOfFrames(frames, grid, { measures, room, style }, { origin: 'draft', isDraft: true })
}

function byRank({ measured: one }: StoryMeasure, { measured: other }: StoryMeasure): number {
  return one.priority - other.priority || (one.slug < other.slug ? -1 : 1)
}

interface Need {
  readonly rows: number
  readonly recipe: LeafRecipe
}

interface Strip {
  readonly column: number
  readonly width: number
  readonly stories: { readonly measure: StoryMeasure; readonly need: Need }[]
}

/** Strips about two columns wide; each story in the one that is emptiest. */
function stripsOf(stories: readonly StoryMeasure[], work: PageWork): readonly Strip[] {
  const { columns } = work.room
  const count = Math.max(1, Math.min(stories.length, Math.ceil(columns / 2)))
  const edges = Array.from({ length: count + 1 }, (_, at) => Math.round((at * columns) / count))
  const strips = edges.slice(1).map((edge, at): Strip => {
    const column = edges[at] ?? 0
    return { column, width: edge - column, stories: [] }
  })
  const load = (strip: Strip) => strip.stories.reduce((sum, { need }) => sum + need.rows, 0)
  for (const measure of stories) {
    const strip = strips.reduce((one, other) => (load(other) < load(one) ? other : one))
    const need = needOf(measure, strip.width, work)
    if (need) strip.stories.push({ measure, need })
  }
  return strips
}

/** The rows in which a story looks best at a width, whatever the editor pinned; undefined where it has no frame. */
function needOf({ measured }: StoryMeasure, width: number, work: PageWork): Need | undefined {
  const room: Room = { ...work.room, rows: Number.POSITIVE_INFINITY }
  const { pin: _, ...free } = measured
  const shapes = leafShapes(free, room, work.style)
  const widths = [...shapes.byWidth.keys()].filter(one => one <= width)
  const byHeight = shapes.byWidth.get(Math.max(...widths))
  let best: Need | undefined
  for (const [rows, [recipe]] of byHeight ?? []) {
    if (recipe && (!best || recipe.cost < best.recipe.cost)) best = { rows, recipe }
  }
  return best
}

const leastRows = 6

/** Gives the stories of a strip their rows: as they need, the last the rest; or less, each in its share. */
function stripFrames(
  { column, width, stories }: Strip,
  rows: number,
  set: (measure: StoryMeasure, rect: Rect, need: Need) => SetFrame
): readonly SetFrame[] {
  const needs = stories.map(({ need }) => need.rows)
  const all = needs.reduce((sum, need) => sum + need, 0)
  const shares = needs.map(need =>
    all <= rows ? need : Math.max(leastRows, Math.floor((need * rows) / all))
  )
  let row = 0
  return stories.flatMap(({ measure, need }, at) => {
    const isLast = at === stories.length - 1
    const height = Math.min(isLast ? rows : (shares[at] ?? 0), rows - row)
    if (height < 1) return []
    const rect = { column, row, width, height }
    row += height
    return [set(measure, rect, need)]
  })
}

function draftFrame(measure: StoryMeasure, rect: Rect, need: Need, { style }: PageWork): SetFrame {
  const { rows, recipe } = need
  if (isAdvertSet(measure.measured)) {
    const own = setFrame(measure, { ...rect, height: Math.min(rows, rect.height) }, recipe, style)
    if (own) return rect.height > rows ? markedShort(own.set, rect, rows) : own.set
  }
  if (rect.height < rows) return clippedFrame(measure, rect, recipe, style)
  const whole = setFrame(measure, { ...rect, height: rows }, recipe, style)
  if (!whole) return clippedFrame(measure, rect, recipe, style)
  return rect.height > rows ? markedShort(whole.set, rect, rows) : whole.set
}
