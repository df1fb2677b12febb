import type { Stand } from './stand.ts'

/** A stronger story in a weaker place than a weaker one. */
export interface Inversion {
  readonly stronger: string
  readonly weaker: string
}

/** The part of the page a frame stands in: 上左 0, 上右 1, 下右 2, 下左 3. */
function quarter(stand: Stand, columns: number, rows: number): number {
  const isLeft = stand.column + stand.width / 2 <= columns / 2
  const isUpper = stand.row < rows / 2
  if (isUpper) return isLeft ? 0 : 1
  return isLeft ? 3 : 2
}

/**
 * Pairs in which the weaker story has the stronger place: it wins at least two of area, part of the
 * page and size of the head.
 */
export function inversions(
  stands: readonly Stand[],
  columns: number,
  rows: number
): readonly Inversion[] {
  const found: Inversion[] = []
  const weakest = Math.max(...stands.map(({ story }) => story.priority))
  for (const strong of stands) {
    if (strong.story.priority >= weakest) continue
    for (const weak of stands) {
      if (isInverted(strong, weak, columns, rows)) {
        found.push({ stronger: strong.story.slug, weaker: weak.story.slug })
      }
    }
  }
  return found
}

/** Whether a pair of stories stands against their priorities. */
function isInverted(strong: Stand, weak: Stand, columns: number, rows: number): boolean {
  if (strong.story.priority >= weak.story.priority) return false
  if (strong.recipe.seat === 'none' || weak.recipe.seat === 'none') return false
  let wins = 0
  if (weak.width * weak.height > strong.width * strong.height) wins += 1
  if (weak.recipe.grade < strong.recipe.grade) wins += 1
  if (wins > 0 && quarter(weak, columns, rows) < quarter(strong, columns, rows)) wins += 1
  return wins >= 2
}

/** Stories with a larger head than the lead's, lower on the page. */
export function largerHeadsBelow(stands: readonly Stand[]): readonly string[] {
  const lead = leadOf(stands)
  if (lead === undefined) return []
  return stands
    .filter(stand => stand.recipe.grade < lead.recipe.grade && stand.row > lead.row)
    .map(stand => stand.story.slug)
}

/** The strongest story with a head; of several, the one that stands first. */
export function leadOf(stands: readonly Stand[]): Stand | undefined {
  const headed = stands.filter(stand => stand.recipe.seat !== 'none')
  return headed.reduce<Stand | undefined>((lead, stand) => {
    if (lead === undefined || stand.story.priority < lead.story.priority) return stand
    if (stand.story.priority > lead.story.priority) return lead
    const before = stand.row - lead.row || stand.column - lead.column
    return before < 0 ? stand : lead
  }, undefined)
}
