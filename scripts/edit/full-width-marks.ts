import { bracketEdits } from './full-width-brackets.ts'
import { besideHan, scriptBefore } from './surroundings.ts'
import { editEach, edited, type TextEdit } from './text-edit.ts'
import { untouchable } from './untouchable.ts'

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '､': '、',
  '｡': '。'
}

const mostRounds = 20

/**
 * , : ; ! ? ( ) become full-width where a Han character stands on either side, and a full point
 * that ends a Han sentence becomes 。; numbers, times, ratios, addresses and Latin prose stay.
 */
export function fullWidthMarks(text: string): readonly TextEdit[] {
  const left = untouchable(text)
  // A mark made full-width tells its neighbours that they stand in Chinese: repeat until all know.
  let styled = text
  let edits = marksToWiden(styled, left)
  for (let round = 0; edits.length > 0 && round < mostRounds; round += 1) {
    styled = edited(styled, edits)
    edits = marksToWiden(styled, left)
  }
  return editEach(text, /[,:;!?().､｡]/g, (_, at) => styled.charAt(at))
}

function marksToWiden(text: string, left: (at: number) => boolean): readonly TextEdit[] {
  const marks = editEach(text, /[,:;!?､｡]/g, (mark, at) =>
    left(at) || !standsInHan(text, mark, at) ? undefined : wide[mark]
  )
  const points = editEach(text, /(?<!\.)\.(?!\.)/g, (_, at) =>
    !left(at) && endsHanSentence(text, at) ? '。' : undefined
  )
  return [...marks, ...points, ...bracketEdits(text, left)].sort(
    (one, other) => one.start - other.start
  )
}

function standsInHan(text: string, mark: string, at: number): boolean {
  if (mark === '､' || mark === '｡') return true
  const between = text.charAt(at - 1) + text.charAt(at + 1)
  // “甲”,“乙” and 《甲》,《乙》 are Chinese whatever stands in them; English has a space there.
  return /[”’》」』][“‘《「『]/.test(between) || besideHan(text, at, at + 1)
}

// 卡尔.马克思 is not two sentences, so a point between two Han characters is left to a person.
function endsHanSentence(text: string, at: number): boolean {
  const rest = text.slice(at + 1)
  const ends = /^[”’」』）)]*(?:[ \n\u3000\u2028]|$)/.test(rest)
  const beforeIsLatin = /[A-Za-z]/.test(text.charAt(at - 1))
  const number = /[0-9%]/.test(text.charAt(at - 1))
  return ends && !beforeIsLatin && (!number || rest === '') && scriptBefore(text, at) === 'han'
}
