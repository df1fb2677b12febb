import { attention } from 'micromark-core-commonmark'
import type { Code, Construct, State } from 'micromark-util-types'
import { lineBefore } from './line-test.ts'

/**
 * Emphasis as authors of newspapers mean it: `**…**` may stand between letters (这是**重点**内容), a
 * single `*` or `_` between two letters or digits is a sign (3*2*1, a_b), and so are rows of four or more.
 */
export const emphasisMarks: Construct = {
  name: 'attention',
  ...(attention.resolveAll && { resolveAll: attention.resolveAll }),
  tokenize(effects, ok) {
    const before = [...lineBefore(this)].at(-1) ?? ''
    let marker: Code = null
    let length = 0
    return start

    function start(code: Code): State | undefined {
      marker = code
      effects.enter('attentionSequence')
      return inside(code)
    }

    function inside(code: Code): State | undefined {
      if (code === marker) {
        length += 1
        effects.consume(code)
        return inside
      }
      const sequence = effects.exit('attentionSequence')
      const after = code === null || code < 0 ? '' : String.fromCharCode(code)
      const { opens, closes } = roles(marker === 42 ? '*' : '_', length, before, after)
      sequence._open = opens
      sequence._close = closes
      return ok(code)
    }
  }
}

/** Whether a row of marks may begin and end emphasis where it stands. */
function roles(
  marker: '*' | '_',
  length: number,
  before: string,
  after: string
): { readonly opens: boolean; readonly closes: boolean } {
  const opens = isSeen(after) && !pausing.test(after)
  const closes = isSeen(before) && !opening.test(before)
  if (length > 3 || (closingBracket.test(before) && openingBracket.test(after))) return neither
  if (marker === '*' && length === 2) return isNumber(before, after) ? neither : { opens, closes }
  return {
    opens: opens && !word.test(before) && !closing.test(before),
    closes: closes && !word.test(after) && !opening.test(after) && after !== '/'
  }
}

/** 3**2, x**2: a power; letters alone are no number. */
function isNumber(before: string, after: string): boolean {
  return /^[\dA-Za-z]{2}$/.test(before + after) && /\d/.test(before + after)
}

function isSeen(character: string): boolean {
  return character !== '' && !/\s/u.test(character)
}

const neither = { opens: false, closes: false }
// Half of a pair is a rare Han character or an emoji.
const word = /[\p{L}\p{M}\p{N}\p{Cs}\u{10000}-\u{10ffff}]/u
const pausing = /[\p{Pe}\p{Pf},.;:!?%、，。；：！？％…]/u
const opening = /[\p{Ps}\p{Pi}]/u
const closingBracket = /\p{Pe}/u
const openingBracket = /\p{Ps}/u
/** What ends something, or begins a remark of programs: slash and star. */
const closing = /[\p{Pe}\p{Pf}/]/u
