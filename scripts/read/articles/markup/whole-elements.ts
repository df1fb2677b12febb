import { blank, type Change, changeAt, type Mark } from './mark.ts'

/**
 * A row that finds elements of these names with all in them, and others that hold nothing; a start without an end
 * counts only where `mayStandAlone` has its name.
 */
export function wholeElements(
  names: string,
  mayStandAlone: string,
  others: RegExp
): Mark['changes'] {
  const tag = new RegExp(`<(/?)(${names}|${mayStandAlone})\\b[^<>]*>|${others.source}`, 'gi')
  const alone = new RegExp(`^(?:${mayStandAlone})$`, 'i')
  return text => {
    const tags = [...text.matchAll(tag)]
    const ends = endsOf(tags, alone)
    const changes: Change[] = []
    let free = 0
    for (const { 0: whole, 2: name, index } of tags) {
      const end =
        ends.get(index) ?? (name === undefined || alone.test(name) ? index + whole.length : 0)
      if (index < free || end <= index) continue
      free = end
      const made = blank([text.slice(index, end)])
      if (made) changes.push(changeAt(index, end - index, made))
    }
    return changes
  }
}

/** Where the element that starts at an index ends; one that may stand alone holds none of its kind. */
function endsOf(tags: readonly RegExpExecArray[], alone: RegExp): ReadonlyMap<number, number> {
  const open = new Map<string, number[]>()
  const ends = new Map<number, number>()
  for (const { 0: whole, 1: slash, 2: typed = '', index } of tags) {
    const name = typed.toLowerCase()
    const starts = (alone.test(name) && slash !== '/' ? undefined : open.get(name)) ?? []
    open.set(name, starts)
    const start = slash === '/' ? starts.pop() : undefined
    if (slash !== '/') starts.push(index)
    else if (start !== undefined) ends.set(start, index + whole.length)
  }
  return ends
}
