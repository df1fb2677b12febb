import type { Piece } from './piece.ts'

/** Scripts whose letters are joined: Chromium sets their runs, marks after them included, without letter-spacing. */
const joined =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Phags_Pa}\p{Script=Mandaic}\p{Script=Hanifi_Rohingya}]/u

/** Indexes of the marks that take their script from joined letters before them, as ” does after Uyghur. */
export function afterJoined(pieces: readonly Piece[]): ReadonlySet<number> {
  const found = new Set<number>()
  if (!pieces.some(({ text }) => joined.test(text))) return found
  let isJoined = false
  for (const [at, { text }] of pieces.entries()) {
    const letter = text.match(/[\p{L}\p{N}]/gu)?.at(-1)
    if (letter !== undefined) isJoined = joined.test(letter)
    else if (isJoined) found.add(at)
  }
  return found
}
