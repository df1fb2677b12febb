import { diffArrays } from 'diff'
import { eastAsian } from '../../kit/han.ts'
import type { Mark } from './diff-shape.ts'

/** Two readings as one text with marks: Chinese is compared by character, what has spaces by word. */
export function wordMarks(before: string, after: string): readonly Mark[] {
  const options = { maxEditLength: mostEdits }
  const parts = diffArrays(tokensOf(before), tokensOf(after), options)
  if (!parts) return marked(before, after)
  const found: Mark[] = []
  let change = { out: '', in: '', blank: '' }
  const settle = (after: string) => {
    const { out, in: put, blank } = change
    const tail = sharedTail(out, put)
    const cut = (text: string) => text.slice(0, text.length - tail.length)
    found.push(...marked(cut(out), cut(put)), { is: 'same', text: tail + blank + after })
    change = { out: '', in: '', blank: '' }
  }
  for (const { value, added, removed } of parts) {
    const text = value.join('')
    const { out, in: put, blank } = change
    // Words that changed one after the other are one change, with the white between them.
    if (added) change = { out: out + blank, in: put + blank + text, blank: '' }
    else if (removed) change = { out: out + blank + text, in: put + blank, blank: '' }
    else if ((out || put) && text.trim() === '') change = { out, in: put, blank: text }
    else settle(text)
  }
  settle('')
  return found.filter(({ text }) => text !== '')
}

/** White with which both end. */
function sharedTail(one: string, other: string): string {
  const [tail = ''] = /\s*$/.exec(one) ?? []
  return other.endsWith(tail) ? tail : ''
}

/** How much of the longer of two readings stands in both, from 0 to 1. */
export function likeness(marks: readonly Mark[]): number {
  const length = (kind: Mark['is']) =>
    marks.reduce((sum, { is, text }) => (is === kind ? sum + text.length : sum), 0)
  const same = length('same')
  return same / Math.max(1, same + Math.max(length('in'), length('out')))
}

function marked(before: string, after: string): readonly Mark[] {
  return [
    { is: 'out', text: before },
    { is: 'in', text: after }
  ]
}

/** Readings that differ in more than this have nothing to do with one another. */
const mostEdits = 1500

const letter = String.raw`(?!${eastAsian})[\p{L}\p{M}\p{N}]`
/** A sign with what is written over it, an emoji whole; a word with the marks inside it; white. */
const token = new RegExp(
  String.raw`\p{RGI_Emoji}|(?:${letter})(?:${letter}|['’.,\-](?=${letter}))*|\s+|.\p{M}*`,
  'gsv'
)

function tokensOf(text: string): string[] {
  return text.match(token) ?? []
}
