import type { TextSetting } from './atom.ts'
import { hasClass } from './has-class.ts'
import type { Piece } from './piece.ts'

const strongTags = new Set(['strong', 'b'])
const emphasisTags = new Set(['em', 'i', 'cite'])

/** The family that a piece is set in, by the elements around it. */
export function familyOf(piece: Pick<Piece, 'path'>, setting: TextSetting): string {
  if (within(piece, strongTags)) return setting.strongFamily
  if (setting.ledeFamily && piece.path.some(element => hasClass(element, 'lede'))) {
    return setting.ledeFamily
  }
  return within(piece, emphasisTags) ? setting.emphasisFamily : setting.family
}

/** Whether a piece stands within an element of one of these tags. */
export function within(piece: Pick<Piece, 'path'>, tags: ReadonlySet<string>): boolean {
  return piece.path.some(element => tags.has(element.tagName))
}
