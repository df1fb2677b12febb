import { stringify } from 'yaml'
import type { WordsPlace } from './find-words.ts'

/** What an editor says of a correction. */
export interface NewCorrection {
  readonly right: string
  readonly reason: string
  readonly approvedBy?: string
  /** ISO 8601, the day on which it is made. */
  readonly date: string
  readonly notice: boolean
}

/**
 * A list of corrections with one more at its end, every other character as it was; `ids` are those that are taken.
 */
export function withCorrection(
  list: string,
  place: WordsPlace,
  { right, reason, approvedBy, date, notice }: NewCorrection,
  ids: readonly string[]
): { readonly text: string; readonly id: string } {
  const { words, lead, tail, block } = place.quoted
  const id = freeId(place.story, ids)
  const text = withEntry(list, {
    id,
    story: place.story,
    ...(block === undefined ? {} : { block }),
    wrong: words,
    right: `${lead}${right}${tail}`,
    reason,
    ...(approvedBy === undefined ? {} : { approvedBy }),
    date,
    ...(notice ? { notice } : {})
  })
  return { text, id }
}

/** What is said of a picture that takes another's place. */
export type NewPicture = Omit<NewCorrection, 'right' | 'notice'> & {
  readonly story: string
  readonly old: string
  readonly new: string
}

/** The same with a picture in the place of another. */
export function withPicture(
  list: string,
  { story, old, new: name, reason, approvedBy, date }: NewPicture,
  ids: readonly string[]
): { readonly text: string; readonly id: string } {
  const id = freeId(story, ids)
  const approved = approvedBy === undefined ? {} : { approvedBy }
  const text = withEntry(list, {
    id,
    story,
    picture: `${old} → ${name}`,
    reason,
    ...approved,
    date
  })
  return { text, id }
}

function withEntry(list: string, entry: object): string {
  const lineEnd = list.includes('\r\n') ? '\r\n' : '\n'
  const indent = /^( *)- /m.exec(list)?.[1] ?? ''
  const lines = stringify([entry], { lineWidth: 0 }).trimEnd().split('\n')
  const own = lines.map(line => `${indent}${line}`).join(lineEnd)
  const before =
    list.trim() === '' || /^\s*\[\s*\]\s*$/.test(list)
      ? ''
      : `${list.replace(/\s*$/, '')}${lineEnd}`
  return `${before}${own}${lineEnd}`
}

/** `rain-1`, or the first number that no other correction has. */
function freeId(story: string, ids: readonly string[]): string {
  let number = 1
  while (ids.includes(`${story}-${number}`)) number += 1
  return `${story}-${number}`
}
