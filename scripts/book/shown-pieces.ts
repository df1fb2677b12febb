import { gaijiMark } from '../edit/is-gaiji.ts'
import type { ShownPiece } from './book-input.ts'
import { readXhtml } from './xhtml-reader.ts'

/**
 * The text of a story's file, piece by piece, read back from its XML; `pieces` says which element
 * id is which piece. Text outside any piece comes as a piece named `?`, so that none hides.
 */
export function shownPieces(xml: string, pieces: ReadonlyMap<string, string>): ShownPiece[] {
  const shown: { id: string; text: string; depth: number }[] = []
  let depth = 0
  let articleDepth = 0
  let current: { id: string; text: string; depth: number } | undefined
  /** What readers count by themselves: the next number of each list that is open; none in one with bullets. */
  const counts: (number | undefined)[] = []
  readXhtml(xml, {
    open: (name, attributes) => {
      depth += 1
      if (name === 'article' && articleDepth === 0) articleDepth = depth
      const id = pieces.get(attributes.id ?? '')
      if (articleDepth > 0 && current === undefined && id !== undefined) {
        current = { id, text: '', depth }
        shown.push(current)
      }
      if (name === 'br' && current) current.text += '\n'
      if (name === 'img' && /\bgaiji\b/.test(attributes.class ?? '') && current)
        current.text += gaijiMark
      if (name === 'ul') counts.push(undefined)
      if (name === 'ol') counts.push(Number(attributes.start ?? 1))
      const number = counts.at(-1)
      if (name === 'li' && number !== undefined) {
        if (current && !/\bmarked\b/.test(attributes.class ?? '')) current.text += `${number}. `
        counts[counts.length - 1] = number + 1
      }
    },
    close: name => {
      if (name === 'ul' || name === 'ol') counts.pop()
      if (current?.depth === depth) current = undefined
      if (articleDepth === depth) articleDepth = 0
      depth -= 1
    },
    text: value => {
      if (current) current.text += value
      else if (articleDepth > 0 && value.trim() !== '') shown.push({ id: '?', text: value, depth })
    }
  })
  return shown.map(({ id, text }) => ({ id, text }))
}
