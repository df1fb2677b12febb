import type { Code, Construct, State } from 'micromark-util-types'
import { lineBefore, restOfLine } from './line-test.ts'

/**
 * A backslash before a mark takes its meaning away (`\*`); in a path, before another one, before anything
 * else and at the end of a line it is copy: `C:\_备份`, `\\server`.
 */
export const backslash: Construct = {
  name: 'backslash',
  tokenize(effects, ok) {
    const inPath = path.test(lineBefore(this))
    return code => (inPath ? asCopy(code) : effects.check(beforeMark, escapes, asCopy)(code))

    function escapes(code: Code): State | undefined {
      effects.enter('characterEscape')
      effects.enter('escapeMarker')
      effects.consume(code)
      effects.exit('escapeMarker')
      effects.enter('characterEscapeValue')
      return value
    }

    function value(code: Code): State | undefined {
      effects.consume(code)
      effects.exit('characterEscapeValue')
      effects.exit('characterEscape')
      return ok
    }

    function asCopy(code: Code): State | undefined {
      effects.enter('data')
      return row(code)
    }

    function row(code: Code): State | undefined {
      if (code === 92) {
        effects.consume(code)
        return row
      }
      effects.exit('data')
      return ok(code)
    }
  }
}

const beforeMark = restOfLine(line => /^\\[*_~`#[\]()<>{}&|!:.+=-]/.test(line))

/** A drive (`D:`), a server (`\\`) or a folder (`资料\`) earlier in the same word. */
const path =
  /\/$|(?:^|[^A-Za-z0-9])[A-Za-z]:(?:[\\/][^\s，。；、！？“”（）《》]*)?$|\\(?![*_~`#[\]()<>{}&|!:.+=-])[^\s，。；、！？“”（）《》]*$/u
