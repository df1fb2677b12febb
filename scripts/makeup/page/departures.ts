import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { Room } from '../../model/measured-story.ts'
import type { Words } from '../../model/problem.ts'
import { airOver, reliefOf } from '../../model/relief.ts'
import type { Stand } from './stand.ts'
import { partingCuts, seamsMost } from './through-lines.ts'

/** What a page leaves of the rules that every page is made up by, where nothing else filled it. */
export interface Departure {
  /** Absent for the page itself. */
  readonly story?: string
  readonly what: 'air' | 'box' | 'wrap' | 'gutter' | 'seam'
  /** Rows of air more, or fewer. */
  readonly rows?: number
}

/** Every departure of a page: nothing is given up in silence. */
export function departures(
  stands: readonly Stand[],
  room: Room,
  style: MakeupStyle
): readonly Departure[] {
  const { gutters, seams } = partingCuts(stands, room)
  return [
    ...stands.flatMap(stand => ofStory(stand, style)),
    ...gutters.map(() => ({ what: 'gutter' as const })),
    ...seams.slice(seamsMost).map(() => ({ what: 'seam' as const }))
  ]
}

/** A departure as a person reads it. */
export function departureText({ story, what, rows }: Departure): string {
  const text = rows === undefined ? what : `${what} ${rows > 0 ? '+' : ''}${rows}`
  return story === undefined ? text : `${story} ${text}`
}

/** What an editor reads of it. */
export function departureWords({ what, rows = 0 }: Departure): Words {
  const more = rows > 0
  const count = Math.abs(rows)
  switch (what) {
    case 'air':
      return {
        en: `rows of air in its head ${more ? 'more' : 'fewer'} than the style has: ${count}`,
        zh: `标题比版式${more ? '多' : '少'}空 ${count} 行`
      }
    case 'box':
      return { en: 'boxed only to fill its rows', zh: '只为排满而加框' }
    case 'wrap':
      return { en: 'copy beside its head only to fill its rows', zh: '只为排满而在题旁串文' }
    case 'gutter':
      return { en: 'a gutter from top to foot', zh: '竖缝贯通全版' }
    case 'seam':
      return { en: 'a second seam from side to side', zh: '另有横缝贯通全版' }
  }
}

function ofStory({ story, recipe }: Stand, style: MakeupStyle): readonly Departure[] {
  const relief = reliefOf(story, recipe, style)
  const { slug } = story
  switch (relief) {
    case 'none':
      return []
    case 'row':
    case 'air':
      return [{ story: slug, what: 'air', rows: airOver(recipe, style) }]
    case 'frames':
      return [{ story: slug, what: recipe.boxed ? 'box' : 'wrap' }]
  }
}
