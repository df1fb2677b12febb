import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { Atom, Ruler, TextSetting } from './atom.ts'
import { bindings } from './bind.ts'
import {
  type CharacterClass,
  characterClass,
  neverBeginsLine,
  neverEndsLine
} from './character-class.ts'

interface Piece {
  readonly text: string
  readonly kind: CharacterClass | 'object' | 'forced-break'
  readonly path: readonly Element[]
  readonly node?: Element
}

const strongTags = new Set(['strong', 'b'])
/** Marks that Noto draws narrower than a full em unless asked for their full-width form. */
const alwaysFullWidth = /^[—…·・]+$/

/** Cuts inline copy into atoms with their widths and the cost of ending a line after each. */
export function atomise(
  content: readonly ElementContent[],
  setting: TextSetting,
  ruler: Ruler
): readonly Atom[] {
  const latinText = !/^(zh|ja)/.test(setting.language)
  const pieces = joinDashes(cut(content, [], latinText))
  const costs = breakCosts(pieces)
  return pieces.map((piece, at) => ({
    kind: piece.kind,
    text: piece.text,
    path: piece.path,
    ...(piece.node ? { node: piece.node } : {}),
    widthEm: widthOf(piece, setting, ruler, latinText),
    breakCost: costs[at] ?? 0
  }))
}

function cut(
  content: readonly ElementContent[],
  path: readonly Element[],
  latinText: boolean
): readonly Piece[] {
  return content.flatMap(node => {
    switch (node.type) {
      case 'text':
        return cutText(node.value.replace(/[ \t\n]+/g, ' '), path, latinText)
      case 'element':
        if (node.tagName === 'br') return [{ text: '', kind: 'forced-break' as const, path }]
        if (node.tagName === 'ruby' || node.tagName === 'img') {
          return [{ text: textOf(node), kind: 'object' as const, path, node }]
        }
        return cut(node.children, [...path, node], latinText)
      case 'comment':
      case 'raw':
        return []
    }
  })
}

function cutText(text: string, path: readonly Element[], latinText: boolean): readonly Piece[] {
  const pieces: Piece[] = []
  let word = ''
  const endWord = () => {
    if (word) pieces.push({ text: word, kind: 'latin', path })
    word = ''
  }
  for (const character of text) {
    const kind = characterClass(character, latinText)
    if (kind === 'latin' || kind === 'percent') {
      word += character
      // A hyphen or slash inside a Latin word is a place where the word may be parted.
      if (latinText && /[-–—/]/.test(character)) endWord()
      continue
    }
    endWord()
    pieces.push({ text: character, kind: character === '\u3000' ? 'space' : kind, path })
  }
  endWord()
  return pieces
}

/** —— and …… are one atom of two ems, so that nothing can part them. */
function joinDashes(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last && piece.kind === 'dash' && last.kind === 'dash' && last.text[0] === piece.text) {
      joined[joined.length - 1] = { ...last, text: last.text + piece.text }
    } else joined.push(piece)
  }
  return joined
}

function breakCosts(pieces: readonly Piece[]): readonly number[] {
  const bound = new Map(bindings(pieces.map(piece => piece.text || '\n').join('')))
  let offset = 0
  return pieces.map((piece, at) => {
    offset += piece.text.length || 1
    const next = pieces[at + 1]
    if (piece.kind === 'forced-break' || !next) return 0
    if (next.kind === 'forced-break') return Infinity
    if (neverEndsLine.has(piece.kind as CharacterClass)) return Infinity
    if (neverBeginsLine.has(next.kind as CharacterClass)) return Infinity
    if (next.kind === 'space') return Infinity
    if (piece.kind === 'latin' && next.kind === 'latin') {
      return /[-–—/]$/.test(piece.text) ? 10 : Infinity
    }
    return bound.get(offset) ?? 0
  })
}

function widthOf(piece: Piece, setting: TextSetting, ruler: Ruler, latinText: boolean): number {
  const strong = piece.path.some(element => strongTags.has(element.tagName))
  const family = strong ? setting.strongFamily : setting.family
  switch (piece.kind) {
    case 'forced-break':
      return 0
    case 'space':
      return piece.text === '\u3000' ? 1 : ruler.widthEm(' ', family)
    case 'latin':
    case 'percent':
      return ruler.widthEm(piece.text, family)
    case 'dash':
    case 'middle-dot':
      return alwaysFullWidth.test(piece.text) && !latinText
        ? piece.text.length
        : ruler.widthEm(piece.text, family)
    case 'object':
    case 'han':
    case 'open':
    case 'close':
    case 'pause':
    case 'stop':
    case 'connector':
      return [...piece.text].length
  }
}
