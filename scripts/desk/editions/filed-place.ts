/**
 * The path under which an edition keeps a file that its issue was made of, by its path from the folder: what
 * lies above that folder (`../paper.yaml`) stands in folders that no issue has.
 */
export function filedPlace(path: string): string {
  return path.replace(/^(?:\.\.\/)+/, ups => above.repeat(ups.length / up.length))
}

/** The path from the folder again. */
export function filedFrom(place: string): string {
  return place.replace(/^(?:\(above\)\/)+/, ups => up.repeat(ups.length / above.length))
}

const above = '(above)/'
const up = '../'
