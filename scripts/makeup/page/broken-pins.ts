import type { Pin } from '../../model/issue.ts'
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
  const found: BrokenPin[] = []
  for (const stand of stands) {
    const { pin, slug: story } = stand.story
    if (pin && asks(pin))
      for (const what of broken(pin, stand, stands, room)) found.push({ story, what })
  }
  return [...found, ...advertsAloft(stands, room)]
}

/** Most stories are only named on their page, and every page that is weighed would ask them all. */
function asks({ rect, corner, above, notBeside }: Pin): boolean {
  return (rect ?? corner ?? above ?? notBeside) !== undefined
}

function broken(
  { rect, corner, above, notBeside }: Pin,
  stand: Stand,
  stands: readonly Stand[],
  room: Room
): readonly BrokenPin['what'][] {
  const isOff = (asked: number | undefined, is: number) => asked !== undefined && asked !== is
  const other = (slug: string | undefined) => stands.find(one => one.story.slug === slug)
  const below = other(above)
  const apart = other(notBeside)
  const pins: readonly (readonly [BrokenPin['what'], boolean])[] = [
    ['column', isOff(rect?.column, stand.column)],
    ['row', isOff(rect?.row, stand.row + room.top)],
    ['width', isOff(rect?.width, stand.width)],
    ['height', isOff(rect?.height, stand.height)],
    ['corner', corner !== undefined && !isInCorner(stand, corner, room)],
    ['above', below !== undefined && below.row <= stand.row],
    ['notBeside', apart !== undefined && areBeside(stand, apart)]
  ]
  return pins.flatMap(([what, isBroken]) => (isBroken ? [what] : []))
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
