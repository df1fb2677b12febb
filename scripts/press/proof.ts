import type { Problem, Words } from '../model/problem.ts'
import type { PlannedPiece } from './planned-text.ts'

/** Where a text was read back from. */
export type Proofed = 'paper' | 'book'

const names: Readonly<Record<Proofed, Words>> = {
  paper: { en: 'the printed PDF', zh: '印出的 PDF' },
  book: { en: 'the e-book', zh: '电子书' }
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
 * U+002D) and other things that no reader sees.
 */
export function bare(text: string): string {
  return text.replace(/[\s\u00ad\u200b\u2010\u2060\ufeff]+/gu, '')
}

function difference(piece: PlannedPiece, planned: string, found: string, where: Proofed): Problem {
  let same = 0
  while (same < planned.length && planned[same] === found[same]) same++
  const should = planned.slice(Math.max(0, same - 6), same + 12)
  const is = found.slice(Math.max(0, same - 6), same + 12)
  return {
    code: `proof/${where}-differs`,
    severity: 'error',
    place: piece.place,
    message: {
      en: `“${piece.story}” differs in ${names[where].en}: it should say “…${should}…” and says “…${is}…”.`,
      zh: `“${piece.story}”在${names[where].zh}中有出入：应为“…${should}…”，实为“…${is}…”。`
    },
    hint: {
      en: 'Nothing was published. Please keep this issue’s folder and report the fault.',
      zh: '本次未输出任何文件。请保留本期文件夹并报告此问题。'
    }
  }
}

function surplus(last: PlannedPiece | undefined, found: string, where: Proofed): Problem {
  return {
    code: `proof/${where}-surplus`,
    severity: 'error',
    ...(last ? { place: last.place } : {}),
    message: {
      en: `After its last story, ${names[where].en} goes on with “${found.slice(0, 20)}”.`,
      zh: `${names[where].zh}在最后一篇稿件之后还有“${found.slice(0, 20)}”。`
    },
    hint: {
      en: 'Nothing was published. Please keep this issue’s folder and report the fault.',
      zh: '本次未输出任何文件。请保留本期文件夹并报告此问题。'
    }
  }
}
