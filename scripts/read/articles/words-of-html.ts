import { decodeNamedCharacterReference } from 'decode-named-character-reference'

/** Words between tags of HTML as they are read: `&amp;` is &. */
export function wordsOfHtml(html: string): string {
  return html.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => characterOf(name) ?? whole)
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || undefined
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
