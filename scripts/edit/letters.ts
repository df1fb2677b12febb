import type { CopySource, Span } from './copy-source.ts'
import type { Entity } from './entity-text.ts'

/** A Han character, letter, digit or sign, full-width ones as the narrow ones they become. */
export interface Letter {
  readonly letter: string
  /** Index in the filed copy. */
  readonly at: number
}

// ─ and ━ are signs to Unicode, and dashes to the keyboards that give them.
const letterPattern = /(?![─━])[\p{L}\p{M}\p{N}\p{So}]/gu

/** The letters of a stretch of filed Markdown without what is hidden; references count as what they mean. */
export function filedLetters(
  source: CopySource,
  entities: ReadonlyMap<number, Entity>,
  span: Span,
  hidden: readonly Span[]
): readonly Letter[] {
  const skip = new Uint8Array(source.text.length)
  for (const { start, end } of hidden) skip.fill(1, start, end)
  for (const [at, { filed }] of entities) if (!skip[at]) skip.fill(2, at, at + filed.length)
  const plain = [...source.text.slice(span.start, span.end).matchAll(letterPattern)]
    .map(({ 0: letter, index }) => ({ letter: narrow(letter), at: span.start + index }))
    .filter(({ at }) => !skip[at])
  const meant = [...entities].flatMap(([at, { means }]) =>
    skip[at] === 2 && span.start <= at && at < span.end
      ? lettersIn(means).map(letter => ({ letter, at }))
      : []
  )
  return meant.length > 0 ? [...plain, ...meant].sort((one, other) => one.at - other.at) : plain
}

/** The letters of a text. */
export function lettersIn(text: string): readonly string[] {
  return (text.match(letterPattern) ?? []).map(narrow)
}

function narrow(letter: string): string {
  return /[０-９Ａ-Ｚａ-ｚ]/.test(letter) ? letter.normalize('NFKC') : letter
}
