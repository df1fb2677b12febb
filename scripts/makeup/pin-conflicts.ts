import type { Pin } from '../model/issue.ts'
import type { Problem, Words } from '../model/problem.ts'
import type { MeasuredStory, Room } from './measured.ts'

/** Names the pins of one page that cannot all hold, each with the place of the other. */
export function pinConflicts(stories: readonly MeasuredStory[], room: Room): readonly Problem[] {
  const pins = stories
    .flatMap(story => (story.pin === undefined ? [] : [story.pin]))
    .sort((a, b) => (a.story < b.story ? -1 : 1))
  const found: Problem[] = []
  for (const [index, one] of pins.entries()) {
    const own = ownConflict(one, room)
    if (own !== undefined) found.push(contradiction(one, one, own))
    for (const other of pins.slice(index + 1)) {
      const why = conflict(one, other)
      if (why !== undefined) found.push(contradiction(one, other, why))
    }
  }
  return [...found, ...circles(pins)]
}

function ownConflict(pin: Pin, room: Room): Words | undefined {
  const { column, row, width, height } = pin.rect ?? {}
  const rows = room.top + room.rows
  if ((column ?? 0) + (width ?? 1) > room.columns || (row ?? room.top) + (height ?? 1) > rows) {
    return { en: 'the frame leaves the page', zh: '版位超出版面' }
  }
  if (row !== undefined && row < room.top) {
    return { en: 'the frame lies over the head of the page', zh: '版位压在报头或报眉上' }
  }
  const corner = pin.corner
  if (corner?.endsWith('left') && (column ?? 0) > 0) {
    return { en: 'the column is not in that corner', zh: '所指定的栏不在该角' }
  }
  if (corner?.startsWith('top') && (row ?? room.top) > room.top) {
    return { en: 'the row is not in that corner', zh: '所指定的行不在该角' }
  }
  if (pin.above === pin.story || pin.notBeside === pin.story) {
    return { en: 'a story is pinned against itself', zh: '稿件与自身比较' }
  }
  return undefined
}

function conflict(one: Pin, other: Pin): Words | undefined {
  if (one.corner !== undefined && one.corner === other.corner) {
    return { en: 'both ask for one corner', zh: '两者要求同一个角' }
  }
  if (overlap(one, other)) return { en: 'the frames lie over one another', zh: '版位重叠' }
  if (standsBelow(one, other) || standsBelow(other, one)) {
    return { en: 'the order asked for is not that of the rows', zh: '要求的上下次序与行号相反' }
  }
  if (areBeside(one, other)) {
    return { en: 'the frames are side by side and must not be', zh: '要求不相邻，版位却相邻' }
  }
  return undefined
}

/** Whether two wholly pinned rectangles share a cell. */
function overlap(one: Pin, other: Pin): boolean {
  return meet(one, other, 'column', 'width', 0) && meet(one, other, 'row', 'height', 0)
}

function standsBelow(one: Pin, other: Pin): boolean {
  if (one.above !== other.story) return false
  const [upper, lower] = [one.rect?.row, other.rect?.row]
  if (upper !== undefined && lower !== undefined) return upper >= lower
  return one.corner?.startsWith('bottom') === true || other.corner?.startsWith('top') === true
}

function areBeside(one: Pin, other: Pin): boolean {
  if (one.notBeside !== other.story && other.notBeside !== one.story) return false
  return meet(one, other, 'column', 'width', 1) && meet(one, other, 'row', 'height', 0)
}

/** Whether two pinned stretches overlap, or come within `gap` of it; unpinned ones never do. */
function meet(
  one: Pin,
  other: Pin,
  at: 'column' | 'row',
  size: 'width' | 'height',
  gap: number
): boolean {
  const [a, b] = [one.rect, other.rect]
  const [aFrom, bFrom, aSize, bSize] = [a?.[at], b?.[at], a?.[size], b?.[size]]
  if (aFrom === undefined || bFrom === undefined) return false
  if (aSize === undefined || bSize === undefined) return false
  return aFrom < bFrom + bSize + gap && bFrom < aFrom + aSize + gap
}

/** Stories pinned above one another in a circle; each circle is named once, by its first slug. */
function circles(pins: readonly Pin[]): readonly Problem[] {
  const bySlug = new Map(pins.map(pin => [pin.story, pin]))
  const found: Problem[] = []
  for (const start of pins) {
    const seen = [start]
    let next = bySlug.get(start.above ?? '')
    while (next !== undefined && !seen.includes(next)) {
      seen.push(next)
      next = bySlug.get(next.above ?? '')
    }
    const isFirst = seen.every(pin => pin.story >= start.story)
    const last = seen[seen.length - 1]
    if (next !== start || !isFirst || last === undefined || last === start) continue
    const why = { en: 'each must stand above the other', zh: '互相要求排在对方之上' }
    found.push(contradiction(start, last, why))
  }
  return found
}

function contradiction(one: Pin, other: Pin, why: Words): Problem {
  const there = `${other.place.file}:${other.place.line ?? 1}`
  return {
    code: 'makeup/pins-contradict',
    severity: 'error',
    place: one.place,
    message: {
      en: `The pins of “${one.story}” and “${other.story}” (${there}) cannot both hold: ${why.en}.`,
      zh: `“${one.story}”与“${other.story}”（${there}）的版位要求互相矛盾：${why.zh}。`
    },
    hint: { en: 'Change or remove one of the two.', zh: '请修改或删去其中一个。' }
  }
}
