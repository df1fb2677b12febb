import { ideograph } from '../kit/han.ts'
import type { PlacesInCopy } from './places-in-copy.ts'
import { simplified } from './simplified.ts'
import { doubleSurnames, roles, surnames } from './word-tables.ts'

const quoted = new RegExp(`[《〈「『“‘](${ideograph}{2,8})[》〉」』”’]`, 'gu')

/** What stands in title marks or quotes in the copy and without them in a headline, as the name of a book or a horse. */
export function titledIn(copy: string, heads: readonly string[]): readonly string[] {
  const titles = new Set([...copy.matchAll(quoted)].map(([, title = '']) => title))
  return [...titles].filter(title => heads.some(head => head.includes(title)))
}

/** Places of the copy at which a name stands, at the least. */
const leastPlaces = 2
/** Share of the places of its first two characters at which the longer name stands. */
const leastShare = 0.8

/**
 * Persons in a headline whom the copy names twice or more, once after what they are: 骑手濮存义. The longest that is
 * as frequent as its beginning is the name.
 */
export function personsOf(head: string, copy: PlacesInCopy): readonly string[] {
  const plain = simplified(head)
  return [...head].flatMap((_, at) => {
    const fewest = doubleSurnames.has(plain.slice(at, at + 2)) ? 3 : 2
    if (fewest === 2 && !surnames.has(plain.charAt(at))) return []
    const [shortest = '', ...longer] = [0, 1, 2].map(more => head.slice(at, at + fewest + more))
    const places = copy.count(shortest)
    if (places < leastPlaces) return []
    const name = longer.findLast(text => copy.count(text) >= leastShare * places) ?? shortest
    return isHan.test(name) && isCalled(name, copy) ? [name] : []
  })
}

const isHan = new RegExp(`^${ideograph}+$`, 'u')

/** Whether a name stands once after what somebody is, and before different words. */
function isCalled(name: string, places: PlacesInCopy): boolean {
  const { copy } = places
  const after = new Set<string>()
  let hasRole = false
  for (const at of places.of(name)) {
    after.add(copy.charAt(at + name.length))
    hasRole ||= roles.test(simplified(copy.slice(Math.max(0, at - 4), at)))
  }
  return hasRole && after.size > 1
}
