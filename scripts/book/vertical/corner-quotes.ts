import { emSquare } from '../../kit/han.ts'
import { profileOf } from '../../model/language.ts'

/** Marks of quotation and what stands for them from top to bottom, character for character. */
export type CornerMarks = Readonly<Record<string, string>>

/** Where copy stands upright: double corners outside on the mainland (GB/T 15834 §5.2), single ones elsewhere. */
export function cornerMarks(language: string): CornerMarks {
  const isMainland = profileOf(language).region.name === 'mainland'
  return isMainland
    ? { '“': '『', '”': '』', '‘': '「', '’': '」' }
    : { '“': '「', '”': '」', '‘': '『', '’': '』' }
}

/**
 * A paragraph with corner brackets for its marks of quotation, as many characters as before. Those of a passage that is
 * Latin and stands among Latin words stay, and so does an apostrophe: both lie on their side with their letters.
 */
export function withCornerQuotes(text: string, marks: CornerMarks): string {
  if (!/[“”‘’]/.test(text) || !isHan.test(text)) return text
  const places = turnedPlaces(text)
  const turned = text.split('')
  for (const at of places) turned[at] = marks[text[at] ?? ''] ?? text[at] ?? ''
  return turned.join('')
}

/** Where a mark of quotation is to be turned, in any order. */
function turnedPlaces(text: string): readonly number[] {
  const open: number[] = []
  const places: number[] = []
  for (const [at, mark] of text.split('').entries()) {
    if (mark === '“' || mark === '‘') open.push(at)
    if (mark === '”' || (mark === '’' && !isWithinWord(text, at))) close(at, mark)
  }
  // One that is closed in a later paragraph.
  return [...places, ...open]

  function close(at: number, mark: string): void {
    const from = open.at(-1)
    if (from === undefined || text[from] !== (mark === '”' ? '“' : '‘')) {
      if (mark === '”' || isHan.test(text[at - 1] ?? '')) places.push(at)
      return
    }
    open.pop()
    if (!isLatinAround(text, from, at)) places.push(from, at)
  }
}

const isHan = new RegExp(emSquare, 'u')
const letter = /[\p{Script=Latin}\d]/u

function isWithinWord(text: string, at: number): boolean {
  return letter.test(text[at - 1] ?? '') && letter.test(text[at + 1] ?? '')
}

function isLatinAround(text: string, from: number, to: number): boolean {
  if (isHan.test(text.slice(from, to))) return false
  const before = text.slice(0, from).trimEnd().at(-1) ?? ''
  const after =
    text
      .slice(to + 1)
      .trimStart()
      .at(0) ?? ''
  return letter.test(before) && /[\p{Script=Latin}\d.,;:!?)]/u.test(after)
}
