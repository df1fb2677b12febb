import type { Correction } from '../model/correction.ts'
import type { CorrectableRun } from './correctable-runs.ts'
import { foldedMatches } from './folded-text.ts'
import { type MendedRuns, shift } from './mended-runs.ts'
import { edited } from './text-edit.ts'

/** Why the words of a correction do not stand in the copy, with the words as they stand there now. */
export type WhyMissing =
  /** An earlier correction changed them, all of them or in part. */
  | { readonly is: 'superseded' | 'overlaps'; readonly by: Correction; readonly now: string }
  /** They stand there with other marks or blanks. */
  | { readonly is: 'otherwise-written'; readonly now: string }
  /** The filed copy has the right reading already. */
  | { readonly is: 'already-right' }
  /** The filed copy was edited since. */
  | { readonly is: 'edited'; readonly now: string }
  | { readonly is: 'nowhere' }

/** Looks through the copy, as it is and as it was before each correction, for what became of some words. */
export function whyMissing(
  { wrong, right = '' }: Correction,
  runs: readonly CorrectableRun[],
  textOf: (run: CorrectableRun) => string,
  mended: MendedRuns
): WhyMissing {
  for (const run of runs) {
    const text = textOf(run)
    const [alike] = foldedMatches(text, wrong)
    if (alike) return { is: 'otherwise-written', now: text.slice(...alike) }
  }
  for (const run of runs) {
    const found = changedBefore(run, wrong, textOf(run), mended)
    if (found) return found
  }
  const texts = runs.map(textOf)
  if ([...right].length > 1 && texts.some(text => text.includes(right)))
    return { is: 'already-right' }
  const now = nearest(wrong, texts)
  return now === undefined ? { is: 'nowhere' } : { is: 'edited', now }
}

/** Undoes the corrections of a run, the last first, until the words stand in it. */
function changedBefore(
  run: CorrectableRun,
  wrong: string,
  text: string,
  mended: MendedRuns
): WhyMissing | undefined {
  const made = mended.madeIn(run)
  let before = text
  for (let at = made.length - 1; at >= 0; at -= 1) {
    const one = made[at]
    if (!one) continue
    const { edit, correction, madeAt } = one
    const old = correction.wrong.slice(edit.start - madeAt, edit.end - madeAt)
    const end = edit.start + edit.insert.length
    before = edited(before, [{ start: edit.start, end, insert: old }])
    const start = before.indexOf(wrong)
    if (start < 0) continue
    const isInside = start >= madeAt && start + wrong.length <= madeAt + correction.wrong.length
    const place = { start, end: start + wrong.length }
    for (const { edit: later } of made.slice(at)) shift(place, later)
    const now = text.slice(place.start, place.end)
    return { is: isInside ? 'superseded' : 'overlaps', by: correction, now }
  }
  return undefined
}

/** The stretch of copy that has most in common with some words, and at least half of them in a row. */
function nearest(wrong: string, texts: readonly string[]): string | undefined {
  const words = wrong.slice(0, mostCompared)
  let best = {
    length: Math.max(2, Math.ceil(words.length / 2)) - 1,
    now: undefined as string | undefined
  }
  for (const text of texts) {
    const { length, inWords, inText } = commonRow(words, text)
    if (length <= best.length) continue
    const from = Math.max(0, inText - inWords)
    best = { length, now: text.slice(from, from + wrong.length) }
  }
  return best.now
}

/** Longer words are known by their beginning. */
const mostCompared = 60

/** The longest row of characters that both have, and where it begins in each. */
function commonRow(
  words: string,
  text: string
): { length: number; inWords: number; inText: number } {
  let best = { length: 0, inWords: 0, inText: 0 }
  let above = new Array<number>(words.length + 1).fill(0)
  for (let at = 1; at <= text.length; at += 1) {
    const row = [0]
    for (let of = 1; of <= words.length; of += 1) {
      const length = text[at - 1] === words[of - 1] ? (above[of - 1] ?? 0) + 1 : 0
      row.push(length)
      if (length > best.length) best = { length, inWords: of - length, inText: at - length }
    }
    above = row
  }
  return best
}
