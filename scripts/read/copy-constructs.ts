import { blockQuote, codeFenced, codeText, definition, headingAtx } from 'micromark-core-commonmark'
import type { Construct, Extension } from 'micromark-util-types'
import { backslash } from './backslash.ts'
import { emphasisMarks } from './emphasis-marks.ts'
import { isAddress } from './is-address.ts'
import { lineBefore, restOfLine } from './line-test.ts'
import { quotation } from './quotation.ts'

/**
 * Markdown with less markup than CommonMark has: a sign is markup only where an author can have meant
 * it. Words over `---` or `===` are no subhead, `>60` no quotation, four spaces (an author's indent) and
 * `~~~谢谢` no code, and a line end with a backslash no break.
 */
export function copyConstructs(): Extension {
  return {
    disable: {
      null: ['setextUnderline', 'codeIndented', 'hardBreakEscape', 'characterEscape', ...replaced]
    },
    document: { 62: quotation },
    contentInitial: { 91: only(definition, 'address', isDefinition) },
    flow: {
      35: only(headingAtx, 'subhead', line => /^#{1,6}[ \t]+(?!#+[ \t]*$)\S/.test(line)),
      96: only(codeFenced, 'fence', line => /^`{3,}[ \t]*[\w+#.-]*[ \t]*$/.test(line)),
      126: only(codeFenced, 'fence', line => /^~{3,}[ \t]*[\w+#.-]*[ \t]*$/.test(line))
    },
    text: { 42: emphasisMarks, 95: emphasisMarks, 92: backslash, 96: codeInLine }
  }
}

const replaced = [blockQuote, codeFenced, codeText, definition, headingAtx].flatMap(
  ({ name }) => name ?? []
)

/** don`t and 5`30 hold signs; code begins after another character than a Latin letter or digit. */
const codeInLine: Construct = {
  ...codeText,
  name: 'code',
  tokenize(effects, ok, nok) {
    const followsWord = /[A-Za-z0-9]$/.test(lineBefore(this))
    const isSign = restOfLine(line => followsWord && /^`+[A-Za-z0-9]/.test(line))
    return effects.check(isSign, nok, codeText.tokenize.call(this, effects, ok, nok))
  }
}

function only(construct: Construct, name: string, passes: (line: string) => boolean): Construct {
  const test = restOfLine(passes)
  return {
    ...construct,
    name,
    tokenize(effects, ok, nok) {
      return effects.check(test, construct.tokenize.call(this, effects, ok, nok), nok)
    }
  }
}

function isDefinition(line: string): boolean {
  const [, destination] =
    /^\[[^\]]+\]:[ \t]*(<[^>]*>|\S+)(?:[ \t]+["'(].*)?[ \t]*$/.exec(line) ?? []
  return destination !== undefined && isAddress(destination)
}
