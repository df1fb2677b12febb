import { kinds } from '../../model/kinds.ts'
import type { MeasuredStory, Room } from '../../model/measured-story.ts'
import { areBeside, columnsShared } from './rects.ts'
import type { Stand } from './stand.ts'

/** A pin that a page does not hold. */
export interface BrokenPin {
  readonly story: string
  readonly what: 'column' | 'row' | 'width' | 'height' | 'corner' | 'above' | 'notBeside'
}

/** The pins that a placed page breaks; what a recipe is made of is pinned when shapes are made. */
export function brokenPins(stands: readonly Stand[], room: Room): readonly BrokenPin[] {
  const broken = stands.flatMap(stand => {
    const story = stand.story.slug
    return [...brokenPlace(stand, room), ...brokenOrder(stand, stands)].map(what => ({
      story,
      what
    }))
  })
  return [...broken, ...advertsAloft(stands, room)]
}

function brokenPlace(stand: Stand, room: Room): readonly BrokenPin['what'][] {
  const { rect, corner } = stand.story.pin ?? {}
  const stood = { ...stand, row: stand.row + room.top }
  const broken = (['column', 'row', 'width', 'height'] as const).filter(
    side => rect?.[side] !== undefined && rect[side] !== stood[side]
  )
  return corner === undefined || isInCorner(stand, corner, room) ? broken : [...broken, 'corner']
}

function brokenOrder(stand: Stand, stands: readonly Stand[]): readonly BrokenPin['what'][] {
  const { above, notBeside } = stand.story.pin ?? {}
  const other = (slug: string) => stands.find(one => one.story.slug === slug)
  const below = above === undefined ? undefined : other(above)
  const apart = notBeside === undefined ? undefined : other(notBeside)
  return [
    ...(below && below.row <= stand.row ? (['above'] as const) : []),
    ...(apart && areBeside(stand, apart) ? (['notBeside'] as const) : [])
  ]
}

/**
 * Adverts without a place of their own stand at the foot of the page, or on other adverts: the solver puts
 * nothing under them but adverts, so they need no row.
 */
export function isAtFoot(story: MeasuredStory): boolean {
  const { rect, corner } = story.pin ?? {}
  return kinds[story.kind].standsAtFoot && rect?.row === undefined && corner === undefined
}

function isInCorner(stand: Stand, corner: string, room: Room): boolean {
  const column = corner.endsWith('left') ? 0 : room.columns - stand.width
  const row = corner.startsWith('top') ? 0 : room.rows - stand.height
  return stand.column === column && stand.row === row
}

/** An advert without a pin stands at the foot of the page, or on other adverts and nothing else. */
function advertsAloft(stands: readonly Stand[], room: Room): readonly BrokenPin[] {
  const adverts = stands.filter(({ story }) => isAtFoot(story))
  const isBorne = (stand: Stand) => {
    if (stand.row + stand.height === room.rows) return true
    const borne = adverts
      .filter(under => under.row === stand.row + stand.height)
      .map(under => columnsShared(stand, under))
    return borne.reduce((sum, columns) => sum + columns, 0) === stand.width
  }
  return adverts
    .filter(stand => !isBorne(stand))
    .map(stand => ({ story: stand.story.slug, what: 'row' }))
}
