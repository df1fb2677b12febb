import type { YAMLParseError } from 'yaml'
import type { Problem, Words } from '../model/problem.ts'
import { type FileText, placeIn } from './place-in.ts'

/** What we refuse in YAML although a parser might take it. */
export type YamlRefusal = keyof typeof refusals

/** Message and hint of each refusal. */
export const refusals = {
  'too-large': {
    message: { en: 'This YAML text is larger than 64 KB.', zh: '这段 YAML 超过 64 KB。' },
    hint: { en: 'Move text into the story below it.', zh: '请把文字移到正文里。' }
  },
  'too-deep': {
    message: { en: 'Lists and maps are nested too deep here.', zh: '此处列表或映射嵌套过深。' },
    hint: { en: 'Put a text with brackets in quotation marks.', zh: '含括号的文字请加英文引号。' }
  },
  directive: {
    message: { en: 'A line may not begin with % here.', zh: '此处一行不能以 % 开头。' },
    hint: { en: 'Delete the line.', zh: '请删去此行。' }
  },
  alias: {
    message: { en: 'YAML aliases (*name) are not used here.', zh: '此处不用 YAML 别名（*名称）。' },
    hint: {
      en: 'Put a text that begins with * in quotation marks.',
      zh: '以 * 开头的文字请加英文引号。'
    }
  },
  anchor: {
    message: { en: 'YAML anchors (&name) are not used here.', zh: '此处不用 YAML 锚点（&名称）。' },
    hint: {
      en: 'Put a text that begins with & in quotation marks.',
      zh: '以 & 开头的文字请加英文引号。'
    }
  },
  tag: {
    message: { en: 'YAML tags (!name) are not used here.', zh: '此处不用 YAML 标签（!名称）。' },
    hint: {
      en: 'Put a text that begins with ! in quotation marks.',
      zh: '以 ! 开头的文字请加英文引号。'
    }
  },
  key: {
    message: { en: 'A key must be one plain word.', zh: '键名必须是一个普通的词。' },
    hint: { en: 'Write “key: text”.', zh: '请写成“键名: 文字”。' }
  },
  merge: {
    message: { en: 'YAML merge keys (<<) are not used here.', zh: '此处不用 YAML 合并键（<<）。' },
    hint: { en: 'Write the keys out.', zh: '请把各键逐一写出。' }
  },
  'forbidden-key': {
    message: { en: 'This key is not known.', zh: '没有这个键名。' },
    hint: { en: 'Delete it.', zh: '请删去。' }
  },
  'duplicate-key': {
    message: { en: 'This key stands here for the second time.', zh: '此键名重复。' },
    hint: { en: 'Keep one of them.', zh: '请只留一个。' }
  }
} as const satisfies Record<string, { readonly message: Words; readonly hint: Words }>

/** Tells a parser's error in an editor's words, with its place. */
export function yamlMistake(error: YAMLParseError, source: FileText): Problem {
  const [offset] = error.pos
  const lineStart = source.text.lastIndexOf('\n', offset - 1) + 1
  const [line = ''] = source.text.slice(lineStart).split('\n', 1)
  return {
    code: 'yaml/malformed',
    severity: 'error',
    place: placeIn(source, Math.min(offset, source.text.length)),
    message: {
      en: `This is not well-formed YAML: ${error.message.replace(/\s+/g, ' ')}.`,
      zh: '此处不合 YAML 的写法。'
    },
    hint: colonHint(line) ?? hints[error.code] ?? anyHint
  }
}

/** A hint for the commonest slips, `标题：…` and `headline:…` without the space. */
export function colonHint(line: string): Words | undefined {
  if (/^\s*[\p{L}_]+\s*：/u.test(line))
    return {
      en: 'A full-width colon “：” stands after the key: use “:” and a space.',
      zh: '键名后是全角冒号“：”，请改用半角冒号加空格“: ”。'
    }
  if (/^\s*[\p{L}_]+:[^\s]/u.test(line))
    return { en: 'Put a space after the colon.', zh: '冒号后请加一个空格。' }
  return undefined
}

const quoteHint: Words = {
  en: 'Put the whole text in quotation marks: "…".',
  zh: '请给整段文字加英文引号："…"。'
}

const anyHint: Words = {
  en: 'Write “key: text”, one a line; put difficult text in quotation marks.',
  zh: '请每行写“键名: 文字”；文字里有特殊符号时加英文引号。'
}

const hints: Partial<Record<YAMLParseError['code'], Words>> = {
  BAD_SCALAR_START: quoteHint,
  BLOCK_AS_IMPLICIT_KEY: quoteHint,
  UNEXPECTED_TOKEN: quoteHint,
  TAB_AS_INDENT: { en: 'Indent with spaces, not tabs.', zh: '缩进请用空格，不要用制表符。' },
  BAD_INDENT: {
    en: 'Check the indentation and that every bracket is closed.',
    zh: '请检查缩进，并看括号是否成对。'
  },
  MULTIPLE_DOCS: {
    en: 'Delete the line “---” in the middle.',
    zh: '请删去中间的“---”一行。'
  }
}
