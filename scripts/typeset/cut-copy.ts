import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { isApostrophe } from '../edit/apostrophe.ts'
import { gaijiMark, isGaiji } from '../edit/is-gaiji.ts'
import { emojiCluster } from '../kit/emoji.ts'
import { profileOf } from '../model/language.ts'
import type { Ruler, TextSetting } from './atom.ts'
import { type CharacterClass, characterClass } from './character-class.ts'
import { cutUpright, isCentredUpright, markTurn } from './cut-upright.ts'
import { cutToFit } from './cut-wide.ts'
import { familyOf } from './family-of.ts'
import { hasClass } from './has-class.ts'
import { latinEm } from './narrow-marks.ts'
import type { Piece } from './piece.ts'
import { rubyPairs } from './ruby.ts'

/** What ending a line at the blanks of program code costs. */
const blankCost = 50

/** Characters of a Chinese name that is never parted. */
const longestName = 6

/** Cuts inline copy into the pieces that a line is made of, not yet measured. */
export function cutCopy(
  content: readonly ElementContent[],
  setting: TextSetting,
  ruler: Ruler
): readonly Piece[] {
  return joinDashes(cut(content, [], setting, ruler))
}

function cut(
  content: readonly ElementContent[],
  path: readonly Element[],
  setting: TextSetting,
  ruler: Ruler
): readonly Piece[] {
  return content.flatMap(node => {
    switch (node.type) {
      case 'text':
        return cutText(node.value.replace(/[ \t\n]+/g, ' '), path, setting, ruler)
      case 'element':
        return (
          wholePieces(node, path, setting) ?? cut(node.children, [...path, node], setting, ruler)
        )
      case 'comment':
      case 'raw':
        return []
    }
  })
}

/** The pieces of an element that is not cut as other copy is; undefined for all others. */
function wholePieces(
  node: Element,
  path: readonly Element[],
  setting: TextSetting
): readonly Piece[] | undefined {
  if (node.tagName === 'br') return [{ text: '', kind: 'forced-break', path }]
  if (node.tagName === 'ruby') {
    return rubyPairs(node).map(({ base, over, node: pair }) => {
      return { text: base, kind: 'object', path, node: pair, over }
    })
  }
  if (hasClass(node, 'blank')) {
    return [{ text: textOf(node), kind: 'latin', path, node, breakCost: blankCost }]
  }
  if (isGaiji(node)) return [{ text: gaijiMark, kind: 'object', path, node: named(node) }]
  if (node.tagName === 'img' || isWholeName(node, setting)) {
    return [{ text: textOf(node), kind: 'object', path, node }]
  }
  return undefined
}

/** Its text in the PDF begins with a word joiner, by which the proof knows it from other pictures. */
function named(gaiji: Element): Element {
  const alt = `\u2060${gaiji.properties.alt ?? ''}`
  return { ...gaiji, properties: { ...gaiji.properties, alt } }
}

function lyingMark(text: string, kind: Piece['kind'], path: readonly Element[]): Piece {
  return { text, kind: text === '\u3000' ? 'space' : kind, path }
}

/** A name that is aligned with others; a long Chinese one may be parted, as 阿依古丽·买买提. */
function isWholeName(node: Element, { language }: TextSetting): boolean {
  if (!hasClass(node, 'name')) return false
  return profileOf(language).isSpaced || textOf(node).length <= longestName
}

function cutText(
  text: string,
  path: readonly Element[],
  setting: TextSetting,
  ruler: Ruler
): readonly Piece[] {
  const { isSpaced: latinText, region } = profileOf(setting.language)
  const { centresMarks } = region
  const pieces: Piece[] = []
  let run = ''
  const family = familyOf({ path }, setting)
  const endRun = () => {
    if (run && setting.isUpright) pieces.push(...uprightPieces(run, path))
    else if (run) {
      const whole = run
      const mostEm = setting.widestEm ?? setting.narrowRuns?.[whole] ?? Infinity
      const fits = (part: string) => latinEm(part, family, ruler) <= mostEm
      const parts = cutToFit(whole, fits, latinText, setting.hyphenate)
      const one = { kind: 'latin' as const, path, ...(parts.length > 1 ? { run: whole } : {}) }
      pieces.push(...parts.map(part => ({ ...part, ...one })))
    }
    run = ''
  }
  const characters = text.match(clusters) ?? []
  let offset = 0
  for (const [at, character] of characters.entries()) {
    const from = offset
    offset += character.length
    const emoji = emojiPiece(character, path, family, ruler)
    if (emoji) {
      endRun()
      pieces.push(emoji)
      continue
    }
    const parts = run === '' && isSolidus(character, characters[at + 1], latinText)
    const kind = parts ? 'solidus' : characterClass(firstOf(character), latinText, centresMarks)
    const isLatin = kind === 'latin' || kind === 'percent'
    if (isLatin || (character === '’' && isApostrophe(text, from))) {
      run += character
      continue
    }
    endRun()
    pieces.push(
      setting.isUpright ? uprightMark(character, kind, path) : lyingMark(character, kind, path)
    )
  }
  endRun()
  return pieces
}

/** What the face of emoji draws is to the lines as a Han character is; undefined for all else. */
function emojiPiece(
  text: string,
  path: readonly Element[],
  family: string,
  ruler: Ruler
): Piece | undefined {
  const emojiEm = ruler.emojiEm?.(text, family)
  return emojiEm === undefined ? undefined : { text, kind: 'han', path, emojiEm }
}

/** / between Han characters. */
function isSolidus(character: string, next: string | undefined, latinText: boolean): boolean {
  return character === '/' && !latinText && isHan(next)
}

function firstOf(cluster: string): string {
  return String.fromCodePoint(cluster.codePointAt(0) ?? 0)
}

/** An emoji, or a letter, with the marks, joiners and selectors after it. */
const clusters = new RegExp(String.raw`${emojiCluster}|[\s\S](?:\p{M}|\u200c|\u200d)*`, 'gu')

/** What stands upright is to the lines as a Han character is; what lies on its side stays Latin. */
function uprightPieces(run: string, path: readonly Element[]): readonly Piece[] {
  return cutUpright(run).map(({ text, turn }) =>
    turn ? { text, kind: 'object', path, turn } : { text, kind: 'latin', path }
  )
}

function uprightMark(text: string, kind: CharacterClass, path: readonly Element[]): Piece {
  const turn = markTurn(kind, text)
  const centred = isCentredUpright(text) ? 'centred-mark' : kind
  return { text, kind: text === '\u3000' ? 'space' : centred, path, ...(turn ? { turn } : {}) }
}

function isHan(character: string | undefined): boolean {
  return character !== undefined && characterClass(character, false) === 'han'
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
