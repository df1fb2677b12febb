import type { Problem, Words } from '../model/problem.ts'
import type { PlannedPiece } from './planned-text.ts'

/** Where a text was read back from. */
export type Proofed = 'paper' | 'book'

interface Names extends Words {
  readonly differs: string
  readonly surplus: string
}

const names: Readonly<Record<Proofed, Names>> = {
  paper: {
    en: 'the printed PDF',
    zh: '印出的 PDF',
    differs: 'proof/paper-differs',
    surplus: 'proof/paper-surplus'
  },
  book: {
    en: 'the e-book',
    zh: '电子书',
    differs: 'proof/book-differs',
    surplus: 'proof/book-surplus'
  }
}

/**
 * Compares what was planned with what was read back, character by character and in order (white space is the
 * style's affair); names the first place that differs. Undefined when both are equal.
 */
export function proof(
  planned: readonly PlannedPiece[],
  found: string,
  where: Proofed
): Problem | undefined {
  const foundText = bare(found)
  let at = 0
  for (const piece of planned) {
    const text = bare(piece.text)
    const here = foundText.slice(at, at + text.length)
    if (here !== text) return difference(piece, text, foundText.slice(at), where)
    at += text.length
  }
  const last = planned.at(-1)
  if (at === foundText.length) return undefined
  return surplus(last, foundText.slice(at), where)
}

/**
 * Text without white space, hyphens that parted a word at the end of a line (U+2010 and U+00AD; a typed one is
 * U+002D), selectors of variants and joiners, which have no glyph, and other things that no reader sees.
 */
export function bare(text: string): string {
  return text.replace(unseen, '')
}

const unseen =
  /(?:[\s\u00ad\u2010\u2060\ufeff]|[\u200b-\u200d]|[\u180b-\u180e]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}])+/gu

function difference(piece: PlannedPiece, planned: string, found: string, where: Proofed): Problem {
  let same = 0
  while (same < planned.length && planned[same] === found[same]) same++
  const should = planned.slice(Math.max(0, same - 6), same + 12)
  const is = found.slice(Math.max(0, same - 6), same + 12)
  const first = String.fromCodePoint(planned.codePointAt(same) ?? found.codePointAt(same) ?? 0x20)
  return {
    code: names[where].differs,
    severity: 'error',
    place: piece.place,
    message: {
      en: `“${piece.story}” differs in ${names[where].en}: it should say “…${should}…” and says “…${is}…”.`,
      zh: `“${piece.story}”在${names[where].zh}中有出入：应为“…${should}…”，实为“…${is}…”。`
    },
    hint: {
      en: `Nothing was written. If styles/ or templates/ were changed, undo that; else write the words at “${first}” (${codePoint(first)}) in another way.`,
      zh: `没有输出任何文件。如果改过 styles/ 或 templates/，请先改回；否则请把“${first}”（${codePoint(first)}）一处换一种写法。`
    }
  }
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function surplus(last: PlannedPiece | undefined, found: string, where: Proofed): Problem {
  return {
    code: names[where].surplus,
    severity: 'error',
    ...(last ? { place: last.place } : {}),
    message: {
      en: `After its last story, ${names[where].en} goes on with “${found.slice(0, 20)}”.`,
      zh: `${names[where].zh}在最后一篇稿件之后还有“${found.slice(0, 20)}”。`
    },
    hint: {
      en: 'Nothing was written. Look in styles/ and templates/ for what prints these words besides the copy, and take it out.',
      zh: '没有输出任何文件。请在 styles/ 和 templates/ 里找出额外印出这些字的地方，把它去掉。'
    }
  }
}
