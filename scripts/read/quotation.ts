import { blockQuote } from 'micromark-core-commonmark'
import type { Code, Construct, State } from 'micromark-util-types'
import { restOfLine } from './line-test.ts'

/** `> ` begins a line of a quotation; in `>60岁` and `> 60岁免费` the sign is copy. */
export const quotation: Construct = {
  ...blockQuote,
  name: 'quotation',
  tokenize(effects, ok, nok) {
    return effects.check(isQuoted, blockQuote.tokenize.call(this, effects, ok, nok), nok)
  },
  continuation: {
    tokenize(effects, ok, nok) {
      return before

      function before(code: Code): State | undefined {
        if (!isBlank(code)) return effects.attempt(quotation, ok, nok)(code)
        effects.enter('linePrefix')
        return blanks(code)
      }

      function blanks(code: Code): State | undefined {
        if (isBlank(code)) {
          effects.consume(code)
          return blanks
        }
        effects.exit('linePrefix')
        return effects.attempt(quotation, ok, nok)(code)
      }
    }
  }
}

const isQuoted = restOfLine(
  line => /^(?:>[ \t]*)*>(?:[ \t]|$)/.test(line) && !comparison.test(line)
)

/** A number and its unit in a short line that is no sentence, and no date or number of a list. */
const comparison = /^>[ \t]*\d[\d.,]*(?![\d年月日时.,、)）]).{0,12}$(?<![。！？.!?”’」』])/u

function isBlank(code: Code): boolean {
  return code === 32 || code === -1 || code === -2
}
