import type { Atom } from './atom.ts'

/** Whether a last line is one Han character, or one Latin word under four letters. */
export function isLone(line: readonly Atom[]): boolean {
  const shown = line.filter(({ text }) => /[^\p{P}\s]/u.test(text))
  if (shown.length === 1 && shown[0]?.kind === 'han') return true
  return shown.length > 0 && shown.every(isLatin) && letters(shown) < fewestLetters
}

/** Whether an atom is of letters and figures. */
export function isLatin({ kind }: Atom): boolean {
  return kind === 'latin' || kind === 'percent'
}

/** Letters of the shortest word that may stand alone on a last line. */
const fewestLetters = 4

function letters(atoms: readonly Atom[]): number {
  return atoms
    .map(({ text }) => text)
    .join('')
    .replace(/[^\p{L}\d]/gu, '').length
}
