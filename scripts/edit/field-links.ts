import { linkShapes } from './link-shapes.ts'
import type { Skip } from './skip.ts'

/**
 * The marks of links in a field of the front matter, where a headline, a deck or a byline is copied from a page of
 * the web: `[老桥](https://…)` is printed as 老桥, `<https://…>` without its brackets.
 */
export function fieldLinkShapes(text: string): readonly Skip[] {
  const angles = [...text.matchAll(/<(?:https?:\/\/|mailto:)[^\s<>]+>/gi)].flatMap(
    ({ 0: found, index }) => [
      { start: index, end: index + 1 },
      { start: index + found.length - 1, end: index + found.length }
    ]
  )
  return [...linkShapes(text, new Set()), ...angles]
}

/** A field's text without the marks of links. */
export function withoutLinkMarks(text: string): string {
  if (!/[\]<]/.test(text)) return text
  let at = 0
  let plain = ''
  for (const { start, end } of fieldLinkShapes(text).toSorted(
    (one, other) => one.start - other.start
  )) {
    plain += text.slice(at, Math.max(at, start))
    at = Math.max(at, end)
  }
  return plain + text.slice(at)
}
