import type { PlacedPiece } from '../../view/placed-copy.ts'
import { foldText } from './fold-text.ts'

/** A place where the sought words stand, with the words around them. */
export interface Found {
  readonly piece: PlacedPiece
  readonly before: string
  readonly words: string
  readonly after: string
}

/** Finds words in all copy, whatever the width of their marks and letters; `most` places at the most. */
export function searchCopy(
  pieces: readonly PlacedPiece[],
  sought: string,
  most: number
): { readonly found: readonly Found[]; readonly count: number } {
  const needle = foldText(sought.trim()).text
  if (needle === '') return { found: [], count: 0 }
  const found: Found[] = []
  let count = 0
  for (const piece of pieces) {
    const folded = foldText(piece.text)
    let at = folded.text.indexOf(needle)
    while (at >= 0) {
      count += 1
      if (found.length < most) {
        const from = folded.from[at] ?? 0
        const to = folded.from[at + needle.length] ?? piece.text.length
        found.push(around(piece, from, to))
      }
      at = folded.text.indexOf(needle, at + needle.length)
    }
  }
  return { found, count }
}

function around(piece: PlacedPiece, from: number, to: number): Found {
  const before = [...piece.text.slice(0, from)]
  const after = [...piece.text.slice(to)]
  return {
    piece,
    before: `${before.length > beside ? '…' : ''}${before.slice(-beside).join('')}`,
    words: piece.text.slice(from, to),
    after: `${after.slice(0, beside).join('')}${after.length > beside ? '…' : ''}`
  }
}

/** Characters shown on each side of what was found. */
const beside = 18
