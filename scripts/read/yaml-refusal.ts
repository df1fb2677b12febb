import type { Words } from '../model/problem.ts'

/** What we refuse in YAML although a parser might take it. */
export type YamlRefusal = keyof typeof refusals

/** Code and words of a refusal; `word` is the key at fault, `line` where it stood first. */
export function refusalOf(
  refusal: YamlRefusal,
  word: string,
  line?: number
): { readonly code: string; readonly message: Words; readonly hint: Words } {
  const { code, message, hint } = refusals[refusal]
  const fill = (text: string) => text.replace('{word}', word).replace('{line}', String(line ?? 1))
  return {
    code,
    message: { en: fill(message.en), zh: fill(message.zh) },
    hint: { en: fill(hint.en), zh: fill(hint.zh) }
  }
}

const quoted = (sign: string): Words => ({
  en: `Put the whole text in quotation marks: "${sign}…".`,
  zh: `请给整段文字加英文引号："${sign}…"。`
})

const refusals = {
  'too-large': {
    code: 'yaml/too-large',
    message: { en: 'This YAML text is larger than 256 KB.', zh: '这段 YAML 超过 256 KB。' },
    hint: { en: 'Move text into the story below it.', zh: '请把文字移到正文里。' }
  },
  'text-too-long': {
    code: 'yaml/text-too-long',
    message: {
      en: 'A text of more than {word} characters stands here.',
      zh: '此处的文字超过 {word} 个字符。'
    },
    hint: {
      en: 'Shorten it; what belongs to the story goes below the second line “---”.',
      zh: '请缩短；属于正文的文字请移到第二个“---”行之下。'
    }
  },
  'too-deep': {
    code: 'yaml/too-deep',
    message: { en: 'Lists and maps are nested too deep here.', zh: '此处列表或映射嵌套过深。' },
    hint: {
      en: 'Delete brackets or hyphens until no more than ten stand one in another.',
      zh: '请删去多余的括号或“- ”，一层套一层的不超过十个。'
    }
  },
  directive: {
    code: 'yaml/directive',
    message: { en: 'A line may not begin with % here.', zh: '此处一行不能以 % 开头。' },
    hint: { en: 'Delete the line.', zh: '请删去此行。' }
  },
  alias: {
    code: 'yaml/alias',
    message: { en: 'YAML aliases (*name) are not used here.', zh: '此处不用 YAML 别名（*名称）。' },
    hint: quoted('*')
  },
  anchor: {
    code: 'yaml/anchor',
    message: { en: 'YAML anchors (&name) are not used here.', zh: '此处不用 YAML 锚点（&名称）。' },
    hint: quoted('&')
  },
  tag: {
    code: 'yaml/tag',
    message: { en: 'YAML tags (!name) are not used here.', zh: '此处不用 YAML 标签（!名称）。' },
    hint: quoted('!')
  },
  key: {
    code: 'yaml/key',
    message: { en: 'A key must be one plain word.', zh: '键名必须是一个普通的词。' },
    hint: { en: 'Write “key: text”.', zh: '请写成“键名: 文字”。' }
  },
  merge: {
    code: 'yaml/merge',
    message: { en: 'YAML merge keys (<<) are not used here.', zh: '此处不用 YAML 合并键（<<）。' },
    hint: { en: 'Write the keys out.', zh: '请把各键逐一写出。' }
  },
  'forbidden-key': {
    code: 'yaml/forbidden-key',
    message: { en: 'There is no key “{word}”.', zh: '没有“{word}”这个键名。' },
    hint: { en: 'Delete it.', zh: '请删去。' }
  },
  'duplicate-key': {
    code: 'yaml/duplicate-key',
    message: {
      en: '“{word}” stands here for the second time; the first is in line {line}.',
      zh: '“{word}”重复：第 {line} 行已经写过。'
    },
    hint: { en: 'Keep one of them and delete the other.', zh: '请只留一个，删去另一个。' }
  }
} as const satisfies Record<
  string,
  { readonly code: string; readonly message: Words; readonly hint: Words }
>
