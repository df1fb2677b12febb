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

/**
 * In don`t, 5`30 and 水渠`闸门`水渠 the accent is a sign: code holds no clause of Chinese, and inside words
 * it begins and ends with ASCII and has a Latin letter.
 */
const codeInLine: Construct = {
  ...codeText,
  name: 'code',
  tokenize(effects, ok, nok) {
    const before = /\S$/u.exec(lineBefore(this))?.[0] ?? ''
    const isSign = restOfLine(line => isAccent(before, line))
    return effects.check(isSign, nok, codeText.tokenize.call(this, effects, ok, nok))
  }
}

function isAccent(before: string, line: string): boolean {
  const content = /^(`+)([^`]+)\1(?!`)/.exec(line)?.[2]
  if (content === undefined || /[，。；！？]/.test(content)) return true
  const isInWord = /[\p{L}\p{N}]/u.test(before) && /^[\p{L}\p{N}]/u.test(content)
  const isInLatin = /^[A-Za-z0-9]{2}$/.test(before + content.charAt(0))
  return isInLatin || (isInWord && !isCode.test(content))
}

const isCode = /^[ -~](?=.*[A-Za-z]).*(?<=[ -~])$/

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
