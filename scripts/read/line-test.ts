import type { Code, Construct, State, TokenizeContext } from 'micromark-util-types'

/** A construct that only looks: whether the rest of the line, as it stands in the file, passes a test. */
export function restOfLine(passes: (line: string) => boolean): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      let line = ''
      return start

      function start(code: Code): State | undefined {
        if (isLineEnd(code)) return passes(line) ? ok(code) : nok(code)
        effects.enter('data')
        return next(code)
      }

      function next(code: Code): State | undefined {
        if (isLineEnd(code)) {
          effects.exit('data')
          return passes(line) ? ok(code) : nok(code)
        }
        line += code < 0 ? ' ' : String.fromCharCode(code)
        effects.consume(code)
        return next
      }
    }
  }
}

/** What stands on the line before the place that a tokenizer has reached, back to a tab or its start. */
export function lineBefore(context: TokenizeContext): string {
  const end = context.now()
  if (end._bufferIndex <= 0) return ''
  return context.sliceSerialize({ start: { ...end, _bufferIndex: 0 }, end })
}

function isLineEnd(code: Code): code is null {
  return code === null || (code < -2 && code > -6)
}
