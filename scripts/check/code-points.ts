/** The code points of a text: `U+845B U+E0100`. */
export function codePointsOf(text: string): string {
  return [...text]
    .map(one => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')
}

/** The usual character of a compatibility ideograph with its code point; undefined for any other. */
export function usualForm(character: string): string | undefined {
  if (!/^[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u.test(character)) return undefined
  const usual = character.normalize('NFC')
  return usual === character ? undefined : `${usual} ${codePointsOf(usual)}`
}
