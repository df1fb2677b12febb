import { gaijiMark } from '../edit/is-gaiji.ts'
import type { ShownPiece } from './book-input.ts'
import { readXhtml } from './xhtml-reader.ts'

/**
 * The text of a story's article, piece by piece, read back from the XML of its file; `pieces` says which element id
 * is which piece, `article` which article it is where a file has several. Text outside any piece comes as a piece named
 * `?`, so that none hides.
 */
export function shownPieces(
  xml: string,
  pieces: ReadonlyMap<string, string>,
  article = ''
): ShownPiece[] {
  const shown: { id: string; text: string; depth: number }[] = []
  let depth = 0
  let articleDepth = 0
  let current: { id: string; text: string; depth: number } | undefined
  const numbers = listNumbers()
  readXhtml(xml, {
    open: (name, attributes) => {
      depth += 1
      const isOwn = article === '' || attributes.id === article
      if (name === 'article' && isOwn && articleDepth === 0) articleDepth = depth
      const id = pieces.get(attributes.id ?? '')
      if (articleDepth > 0 && current === undefined && id !== undefined) {
        current = { id, text: '', depth }
        shown.push(current)
      }
      const number = numbers.open(name, attributes)
      if (current) current.text += shownBy(name, attributes.class ?? '', number)
    },
    close: name => {
      numbers.close(name)
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

/** What readers count by themselves: the number of an item, none in a list with bullets. */
function listNumbers() {
  /** The next number of each list that is open. */
  const next: (number | undefined)[] = []
  return {
    open(name: string, { start = '1' }: Readonly<Record<string, string>>): number | undefined {
      if (name === 'ul') next.push(undefined)
      if (name === 'ol') next.push(Number(start))
      const number = next.at(-1)
      if (name !== 'li' || number === undefined) return undefined
      next[next.length - 1] = number + 1
      return number
    },
    close(name: string): void {
      if (name === 'ul' || name === 'ol') next.pop()
    }
  }
}

/** What an element shows itself: the end of a line, a character that is a picture, the number of an item. */
function shownBy(name: string, classes: string, number: number | undefined): string {
  if (name === 'br') return '\n'
  if (name === 'img' && /\bgaiji\b/.test(classes)) return gaijiMark
  return number === undefined || /\bmarked\b/.test(classes) ? '' : `${number}. `
}
