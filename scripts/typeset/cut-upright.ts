import type { CharacterClass } from './character-class.ts'

/**
 * How something stands in an upright line, where it does not simply stand as a Han character does: a number in
 * one em (纵中横), a letter or digit upright by itself, a mark in its upright form, a quote as ﹃.
 */
export type Turn = 'combined' | 'single' | 'mark' | 'quote'

/** A part of a run of letters and digits in an upright line; what has no turn lies on its side. */
export interface UprightPart {
  readonly text: string
  readonly turn?: Turn
}

const mostCombined = 3
const mostSingle = 4

/** Cuts letters and digits for an upright line: 30 in one em, 2019 and GDP one by one, words on their side. */
export function cutUpright(run: string): readonly UprightPart[] {
  const groups = run.match(/\d+(?:\.\d+)?%?|\p{Lu}+(?!\p{Ll})|[^\d]+?(?=\d|$)/gu) ?? []
  return groups.flatMap((group): readonly UprightPart[] => {
    if (/^\d/.test(group) && group.length <= mostCombined)
      return [{ text: group, turn: 'combined' }]
    const isCapitals = /^\p{Lu}+$/u.test(group) && group.length <= mostSingle
    if (isCapitals || /^\d+$/.test(group)) {
      return [...group].map(text => ({ text, turn: 'single' }))
    }
    return [{ text: group }]
  })
}

const marks: ReadonlySet<CharacterClass> = new Set([
  'open',
  'close',
  'pause',
  'stop',
  'centred-mark',
  'middle-dot',
  'dash',
  'connector'
])

/** The turn of a mark in an upright line. */
export function markTurn(kind: CharacterClass, text: string): Turn | undefined {
  if (!marks.has(kind)) return undefined
  return /[“”‘’]/.test(text) ? 'quote' : 'mark'
}

/** Marks that stand in the middle of their em in upright text (CLREQ §3.1.5). */
export function isCentredUpright(character: string): boolean {
  return /[：；！？]/.test(character)
}
