import type { Pin } from '../../model/issue.ts'
import type { MeasuredStory, Room } from '../../model/measured-story.ts'
import type { Problem, Words } from '../../model/problem.ts'
import { leavesPage, overHead, wholeRect } from './pin-rects.ts'
import { areBeside, overlap } from './rects.ts'

/** Names the pins of one page that cannot all hold, each with the place of the other. */
export function pinContradictions(
  stories: readonly MeasuredStory[],
  room: Room
): readonly Problem[] {
  const pins = stories
    .flatMap(story => (story.pin === undefined ? [] : [story.pin]))
    .sort((a, b) => (a.story < b.story ? -1 : 1))
  const found: Problem[] = []
  for (const [index, one] of pins.entries()) {
    const own = ownConflict(one, room)
    if (own !== undefined) found.push(own)
    for (const other of pins.slice(index + 1)) {
      const why = conflict(one, other)
      if (why !== undefined) found.push(contradiction(one, other, why))
    }
  }
  return [...found, ...circles(pins)]
}

function ownConflict(pin: Pin, room: Room): Problem | undefined {
  const { column, row, width, height } = pin.rect ?? {}
  const rows = room.top + room.rows
  const cells = { columns: room.columns, rows, top: room.top }
  if ((column ?? 0) + (width ?? 1) > room.columns || (row ?? room.top) + (height ?? 1) > rows) {
    return leavesPage(pin, cells)
  }
  if (row !== undefined && row < room.top) return overHead(pin, cells)
  const offCorner = cornerConflict(pin, room)
  if (offCorner) return selfContradiction(pin, cornerHint, offCorner)
  if (pin.above === pin.story || pin.notBeside === pin.story) {
    return selfContradiction(pin, selfHint, {
      en: 'it is to stand above or not beside itself',
      zh: '要求它排在自己之上，或不与自己并排'
    })
  }
  if (pin.wrap === true && pin.boxed === true) {
    return selfContradiction(pin, wrapHint, {
      en: 'copy stands beside no headline in a box',
      zh: '加框的稿件不能在题旁串文'
    })
  }
  return undefined
}

function cornerConflict({ corner, rect }: Pin, room: Room): Words | undefined {
  if (corner?.endsWith('left') && (rect?.column ?? 0) > 0)
    return { en: 'its column is not in its corner', zh: '所写的栏不在所要的角' }
  if (corner?.startsWith('top') && (rect?.row ?? room.top) > room.top)
    return { en: 'its row is not in its corner', zh: '所写的行不在所要的角' }
  return undefined
}

function conflict(one: Pin, other: Pin): Words | undefined {
  if (one.corner !== undefined && one.corner === other.corner) {
    return { en: 'both ask for one corner', zh: '两者要求同一个角' }
  }
  const [here, there] = [wholeRect(one), wholeRect(other)]
  if (here && there && overlap(here, there))
    return { en: 'the frames lie over one another', zh: '版位重叠' }
  if (standsBelow(one, other) || standsBelow(other, one)) {
    return { en: 'the order asked for is not that of the rows', zh: '要求的上下次序与行号相反' }
  }
  const isApart = one.notBeside === other.story || other.notBeside === one.story
  if (isApart && here && there && areBeside(here, there)) {
    return { en: 'the frames are side by side and must not be', zh: '要求不相邻，版位却相邻' }
  }
  return undefined
}

function standsBelow(one: Pin, other: Pin): boolean {
  if (one.above !== other.story) return false
  const [upper, lower] = [one.rect?.row, other.rect?.row]
  if (upper !== undefined && lower !== undefined) return upper >= lower
  return one.corner?.startsWith('bottom') === true || other.corner?.startsWith('top') === true
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

const cornerHint: Words = {
  en: 'Delete its corner, or its column and row.',
  zh: '请删去 corner，或删去 column 和 row。'
}

const wrapHint: Words = {
  en: 'Delete “wrap: true” or “boxed: true”.',
  zh: '请删去 wrap: true 或 boxed: true。'
}

const selfHint: Words = {
  en: 'Write the name of another story after “above” or “notBeside”, or delete it.',
  zh: '请在 above 或 notBeside 后改写另一篇稿件，或将其删去。'
}

function selfContradiction(pin: Pin, hint: Words, why: Words): Problem {
  return {
    code: 'makeup/pins-contradict',
    severity: 'error',
    place: pin.place,
    message: {
      en: `What is asked of “${pin.story}” cannot hold: ${why.en}.`,
      zh: `对“${pin.story}”的要求自相矛盾：${why.zh}。`
    },
    hint
  }
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
    hint: {
      en: `Take what cannot hold away from “${one.story}” or from “${other.story}”.`,
      zh: `请从“${one.story}”或“${other.story}”的要求中删去与另一篇冲突的一项。`
    }
  }
}
