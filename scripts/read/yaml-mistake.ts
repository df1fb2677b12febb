import type { YAMLParseError } from 'yaml'
import type { Problem, Words } from '../model/problem.ts'
import { type FileText, placeIn } from './place-in.ts'

interface Told {
  readonly message: Words
  readonly hint: Words
}

/**
 * Tells a parser's error at an offset of the filed text in an editor's words. What is left after
 * slips were mended is mostly a text over several lines, a line out of its column, or a bracket.
 */
export function yamlMistake(error: YAMLParseError, source: FileText, offset: number): Problem {
  const at = Math.min(offset, source.text.length)
  const lineStart = source.text.lastIndexOf('\n', at - 1) + 1
  const [line = ''] = source.text.slice(lineStart).split('\n', 1)
  const told =
    colonSlip(line) ??
    keylessLine(line) ??
    indentSlip(error.code, source.text, lineStart) ??
    mistakes[error.code]
  return {
    code: 'yaml/malformed',
    severity: 'error',
    place: placeIn(source, at),
    ...(told ?? anyMistake)
  }
}

/** A hint for the commonest slips, `标题：…` and `headline:…` without the space. */
export function colonHint(line: string): Words | undefined {
  return colonSlip(line)?.hint
}

const noKey: Words = {
  en: 'This line does not have the form “key: text”.',
  zh: '此行不是“键名: 文字”的写法。'
}

function colonSlip(line: string): Told | undefined {
  const message = noKey
  if (/^\s*[\p{L}_]+\s*：/u.test(line))
    return {
      message,
      hint: {
        en: 'A full-width colon “：” stands after the key: use “:” and a space.',
        zh: '键名后是全角冒号“：”，请改用半角冒号加空格“: ”。'
      }
    }
  if (/^\s*[\p{L}_]+:[^\s/]/u.test(line))
    return { message, hint: { en: 'Put a space after the colon.', zh: '冒号后请加一个空格。' } }
  return undefined
}

/** A line without a key: mostly the second of a text. */
function keylessLine(line: string): Told | undefined {
  if (!/:(?:\s|$)/.test(line) && /^\s*[^\s#\-"'[{\]}]/.test(line))
    return {
      message: noKey,
      hint: {
        en: 'If it goes on with the text above, put two spaces before it; else write “key: text”.',
        zh: '若是接着上一行的文字，请在行首加两个空格；否则请写“键名: 文字”。'
      }
    }
  return undefined
}

/** How far a line and the one above it are indented, where that is the mistake. */
function indentSlip(
  code: YAMLParseError['code'],
  text: string,
  lineStart: number
): Told | undefined {
  if (!['BAD_INDENT', 'UNEXPECTED_TOKEN', 'BLOCK_AS_IMPLICIT_KEY', 'MISSING_CHAR'].includes(code))
    return undefined
  const blanks = (line: string) => line.search(/[^ ]|$/)
  const above = text.slice(0, lineStart).trimEnd().split('\n').at(-1) ?? ''
  const [line = ''] = text.slice(lineStart).split('\n', 1)
  const own = blanks(line)
  const isItem = /^ *- /.test(line)
  const other = blanks(isItem ? above : above.replace(/^( *)- /, '$1  '))
  if (own === other || /: .*: |["'[{]/.test(line)) return undefined
  return {
    message: {
      en: `This line is indented by ${own} spaces, the one above it by ${other}.`,
      zh: `此行缩进 ${own} 格，上一行的内容从第 ${other + 1} 格开始。`
    },
    hint: {
      en: `Put ${other} spaces before it, so that it stands under the one above, or move both to one column.`,
      zh: `请在行首放 ${other} 个半角空格，与上一行的内容对齐。`
    }
  }
}

const quoteHint: Words = {
  en: 'Put the whole text in quotation marks: "…".',
  zh: '请给整段文字加英文引号："…"。'
}

const anyMistake: Told = {
  message: { en: 'This is not well-formed YAML.', zh: '此处不合 YAML 的写法。' },
  hint: {
    en: 'Write “key: text”, one a line; put difficult text in quotation marks.',
    zh: '请每行写“键名: 文字”；文字里有特殊符号时加英文引号。'
  }
}

const signMistake: Told = {
  message: {
    en: 'A sign stands here that means something else in YAML.',
    zh: '此处的符号在 YAML 中另有含义。'
  },
  hint: quoteHint
}

const mistakes: Partial<Record<YAMLParseError['code'], Told>> = {
  BAD_SCALAR_START: signMistake,
  BLOCK_AS_IMPLICIT_KEY: {
    message: {
      en: 'Two keys stand on this line, or its text has a colon.',
      zh: '此行有两个键名，或文字里有冒号。'
    },
    hint: {
      en: 'Write one key a line; put a text with a colon in quotation marks: "…".',
      zh: '请每行只写一个键名；含冒号的文字请整段加英文引号："…"。'
    }
  },
  UNEXPECTED_TOKEN: signMistake,
  BAD_ALIAS: signMistake,
  BLOCK_IN_FLOW: {
    message: { en: 'Within brackets a list is written on.', zh: '括号里的内容没有写完。' },
    hint: {
      en: 'Put commas between the parts, and close the bracket.',
      zh: '请用半角逗号隔开各项，并把括号配对。'
    }
  },
  MISSING_CHAR: {
    message: {
      en: 'A quotation mark, a bracket or a comma is missing here.',
      zh: '此处缺引号、括号或逗号。'
    },
    hint: {
      en: 'Close every quotation mark and bracket, and put “, ” between the parts of a list.',
      zh: '请把引号、括号配对，列表各项之间用半角逗号“, ”隔开。'
    }
  },
  TAB_AS_INDENT: {
    message: { en: 'This line begins with a tab.', zh: '此行以制表符开头。' },
    hint: { en: 'Indent with spaces, not tabs.', zh: '缩进请用空格，不要用制表符。' }
  },
  BAD_INDENT: {
    message: { en: 'This line is not indented as its neighbours are.', zh: '此行缩进与前后不齐。' },
    hint: {
      en: 'Check the indentation and that every bracket is closed.',
      zh: '请检查缩进，并看括号是否成对。'
    }
  },
  BAD_DQ_ESCAPE: {
    message: {
      en: 'A backslash in double quotation marks begins a sign that there is not.',
      zh: '双引号里的反斜杠后面不是可用的记号。'
    },
    hint: {
      en: "Write two backslashes, or take single quotation marks: '…'.",
      zh: "请写两个反斜杠，或改用单引号：'…'。"
    }
  },
  MULTIPLE_DOCS: {
    message: { en: 'A line “---” stands in the middle.', zh: '中间有一行“---”。' },
    hint: { en: 'Delete the line “---” in the middle.', zh: '请删去中间的“---”一行。' }
  }
}
