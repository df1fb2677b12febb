/**
 * Counts the stories that will have to run on to another page: spread from the largest down, each on the page with
 * most room, as areas alone. Cells of every story, and of every page.
 */
export function likelyJumps(stories: readonly number[], pages: readonly number[]): number {
  const room = [...pages]
  let jumps = 0
  for (const cells of [...stories].sort((one, other) => other - one)) {
    const [first, second] = roomiest(room)
    if (first === undefined) return jumps
    const left = room[first] ?? 0
    const isTooLarge = cells > left + spare * (pages[first] ?? 0)
    const stays = isTooLarge && second !== undefined ? Math.max(0, left) : cells
    room[first] = left - stays
    if (second === undefined || stays === cells) continue
    jumps += 1
    room[second] = (room[second] ?? 0) - (cells - stays)
  }
  return jumps
}

/** Of a page's cells: so much its stories can give up, all together. */
const spare = 0.08

/** Indices of the two pages with most room. */
function roomiest(room: readonly number[]): readonly number[] {
  return [...room.keys()].sort((one, other) => (room[other] ?? 0) - (room[one] ?? 0) || one - other)
}
