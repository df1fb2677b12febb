/** Replaces the characters from `start` up to `end` (UTF-16) with `insert`. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly insert: string
}

/** A rule of house style on one run of copy: idempotent, and it never touches a letter's wording. */
export type TextRule = (text: string) => readonly TextEdit[]

/** One edit for each match whose replacement is given and differs. */
export function editEach(
  text: string,
  pattern: RegExp,
  replacement: (match: string, at: number) => string | undefined
): readonly TextEdit[] {
  return [...text.matchAll(pattern)].flatMap(found => {
    const insert = replacement(found[0], found.index)
    return insert === undefined || insert === found[0]
      ? []
      : [{ start: found.index, end: found.index + found[0].length, insert }]
  })
}

/** The text with edits made; they stand in order and do not overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let at = 0
  for (const { start, end, insert } of edits) {
    result += text.slice(at, start) + insert
    at = end
  }
  return result + text.slice(at)
}
