import { cutAddress, isAddress } from './cut-address.ts'
import { cutLatin, type LatinPart } from './cut-latin.ts'
import { type Hyphenate, hyphenatorFor } from './hyphenate.ts'

const inAddress = 150
const inWord = 150
/** Where no rule of parting helps. */
const anywhere = 1000

/**
 * Cuts a run of Latin characters, which may not fit on a line: in a Latin text as any other, though it ends its
 * paragraph; where that does not help, or would part no word, as one that is wide.
 */
export function cutToFit(
  run: string,
  fits: (text: string) => boolean,
  latinText: boolean,
  hyphenate: Hyphenate | undefined
): readonly LatinPart[] {
  const parts = latinText
    ? cutLatin(run, hyphenate)
    : [{ text: run, before: '', breakCost: undefined, hyphenated: false }]
  if (fits(run)) return parts
  if (parts.every(part => fits(part.text))) return parts.map(part => ({ ...part, isWide: true }))
  const pieces = isAddress(run) ? [run] : run.split(afterDash)
  return joined(pieces.map(piece => cutWide(piece, fits)))
}

/**
 * Cuts a run of Latin characters that is wider than a whole line, so that nothing stands outside its column: an
 * address at its marks, a word in its syllables with hyphens, and what is still too wide between any two characters.
 */
function cutWide(run: string, fits: (text: string) => boolean): readonly LatinPart[] {
  const isWord = wordOnly.test(run) && !isCode(run)
  const pieces = isAddress(run) ? cutAddress(run) : isWord ? syllables(run) : cutAtMarks(run)
  const parts = pieces.flatMap((piece, at) => {
    const end = { breakCost: isWord ? inWord : inAddress, hyphenated: isWord }
    const cut = fits(piece) ? [piece] : characters(piece)
    return cut.map((text, k) =>
      k === cut.length - 1 && at < pieces.length - 1
        ? { text, ...end }
        : { text, breakCost: anywhere, hyphenated: isWord }
    )
  })
  return parts.map((part, at) => {
    const set = { ...part, before: '', isWide: true }
    return at === parts.length - 1 ? { ...set, breakCost: undefined, hyphenated: false } : set
  })
}

/** A line may end after a dash, an ellipsis and a slash whatever follows. */
const afterDash = /(?<=[—…/])(?=[^\s—…/])/u

/** Cut pieces of one run, a line's end between them; each part is kerned with what stands before it. */
function joined(pieces: readonly (readonly LatinPart[])[]): readonly LatinPart[] {
  let before = ''
  return pieces.flatMap((parts, piece) =>
    parts.map((part, at) => {
      const ends = at === parts.length - 1 && piece < pieces.length - 1
      const set = { ...part, before, ...(ends ? { breakCost: inAddress } : {}) }
      before += part.text
      return set
    })
  )
}

const wordOnly = /^[^\p{L}\d]*\p{L}[\p{L}\p{M}]*(?:[’']\p{L}{1,2})?[^\p{L}\d]*$/u

/**
 * A serial number or a code, which a hyphen would make another: capitals alone, one letter five times in a row, or
 * capitals within, as in a key.
 */
function isCode(run: string): boolean {
  const letters = run.replace(/[^\p{L}]/gu, '')
  return (
    (letters.length > longestCapitals && !/\p{Ll}/u.test(letters)) ||
    /(\p{L})\1{4}/u.test(letters) ||
    (letters.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0) > 1
  )
}

/** A word in capitals, as in a headline, is shorter. */
const longestCapitals = 20

/** Marks around a word stay with its first and last syllable. */
function syllables(run: string): readonly string[] {
  const [, before = '', word = '', after = ''] =
    /^([^\p{L}]*)(.*\p{L}\p{M}*)([^\p{L}\p{M}]*)$/u.exec(run) ?? []
  const parts = hyphenatorFor('en')?.(word) ?? [word]
  return parts.map(
    (part, at) => `${at === 0 ? before : ''}${part}${at === parts.length - 1 ? after : ''}`
  )
}

function cutAtMarks(run: string): readonly string[] {
  return run.split(/(?<=[\p{L}\d][-–—/])(?=[\p{L}\d])/u)
}

/** Two characters at least stay at either end, marks that combine with the character before them. */
function characters(piece: string): readonly string[] {
  const found = piece.match(/\P{M}\p{M}*/gu) ?? [piece]
  if (found.length < 4) return [piece]
  return [found.slice(0, 2).join(''), ...found.slice(2, -2), found.slice(-2).join('')]
}
