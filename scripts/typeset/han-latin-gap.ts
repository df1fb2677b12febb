import type { Atom } from './atom.ts'
import { isLatin } from './lone-line.ts'

/** Whether there is air between an atom and the one before it: between Han and Latin (CLREQ §3.2.2). */
export function hasGap(previous: Atom | undefined, atom: Atom, isInWords: boolean): boolean {
  if (!previous || !isHanLatin(previous, atom)) return false
  return !isBesideEmoji(previous, atom, isInWords) && !isInAddress(previous, atom)
}

/** A gap inside an address would be typed as a blank. */
function isInAddress(one: Atom, other: Atom): boolean {
  return one.path.some(around => around.data?.isAddress && other.path.includes(around))
}

function isHanLatin(a: Atom, b: Atom): boolean {
  const han = (atom: Atom) => atom.kind === 'han' || atom.kind === 'object'
  if (a.isRaised || b.isRaised) return false
  // 李’s: an apostrophe belongs to what stands before it.
  return (isLatin(a) && han(b)) || (han(a) && isLatin(b) && !b.text.startsWith('’'))
}

/** A Latin text has the spaces of its author around an emoji, and a mark stands right beside it. */
function isBesideEmoji(a: Atom, b: Atom, isInWords: boolean): boolean {
  if (!a.isEmoji && !b.isEmoji) return false
  const neighbour = a.isEmoji ? [...b.text][0] : [...a.text].at(-1)
  return isInWords || /\p{P}/u.test(neighbour ?? '')
}
