/** Where a brace that opens at a place is closed: the offset after it; undefined where it is not. */
export function balancedEnd(text: string, from: number): number | undefined {
  let depth = 0
  for (let at = from; at < Math.min(text.length, from + longest); at++) {
    const sign = text[at]
    if (sign === '{') depth++
    else if (sign === '}' && --depth === 0) return at + 1
  }
  return undefined
}

/** The offset after the `>` of a tag, from a place behind its name; values may hold one. */
export function tagEnd(text: string, from: number): number | undefined {
  for (let at = from; at < Math.min(text.length, from + longest); at++) {
    const sign = text[at] ?? ''
    if (sign === '>') return at + 1
    if (sign === '<') return undefined
    if (sign === '{') at = (balancedEnd(text, at) ?? text.length) - 1
    else if (/["']/.test(sign) && text[at - 1] === '=') {
      const end = text.indexOf(sign, at + 1)
      if (end < 0) return undefined
      at = end
    }
  }
  return undefined
}

/** A program of more is no part of an article. */
const longest = 20_000
