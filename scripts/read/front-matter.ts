import type { Report, Words } from '../model/problem.ts'
import { keyMeant } from './key-words.ts'
import type { FileText } from './place-in.ts'

/** A story file in its two parts, each with the line it begins on. */
export interface StoryParts {
  /** Undefined, with an error reported, where there is none. */
  readonly front: FileText | undefined
  readonly copy: FileText
}

/**
 * Divides a story at its two `---` lines; blank lines above the first do not matter. Where one is
 * missing that is an error, and the parts are taken to be where they seem to be, so that both are
 * checked as well. `keys` are those that a front matter may have.
 */
export function splitFrontMatter(
  text: string,
  file: string,
  keys: readonly string[],
  report: Report
): StoryParts {
  const lines = text.split('\n')
  const first = Math.max(
    0,
    lines.findIndex(line => line.trim() !== '')
  )
  const parts = (from: number, to: number, copyFrom: number): StoryParts => ({
    front: { file, firstLine: from + 1, text: lines.slice(from, to).join('\n') },
    copy: { file, firstLine: copyFrom + 1, text: lines.slice(copyFrom).join('\n') }
  })
  const none = { front: undefined, copy: { file, firstLine: 1, text } }
  const fault = (kind: keyof typeof faults, line: number, hint: Words = faults[kind].hint) =>
    report({ ...faults[kind], hint, severity: 'error', place: { file, line: line + 1, column: 1 } })
  const line = lines[first] ?? ''
  const opening = openingOf(line, lines[first + 1] ?? '', keys)
  if (opening === 'language') fault('language', first)
  if (opening === 'missing') fault('missing', first, missingHint(line))
  if (opening === 'language' || opening === 'missing') return none
  const isKeys = opening === 'keys'
  const from = isKeys ? first : first + 1
  const ends = opening === 'fence' ? /^\s*(?:`{3,}|~{3,})\s*$/ : dashes
  const { to, isClosed } = frontEnd(lines, from, ends)
  if (isKeys) fault('bare', first)
  else if (line.trimEnd() !== '---') fault('dashes', first)
  if (isClosed && lines[to]?.trimEnd() !== '---') fault('dashes', to)
  else if (!isClosed && !isKeys) fault('unclosed', Math.max(from, to) - 1)
  return parts(from, to, isClosed ? to + 1 : to)
}

/** Three hyphens, or what is taken for them by who does not see the difference. */
const dashes = /^\s*[-—–－_﹣─]{2,}\s*$/

/** What a front matter opens with; `language` and `missing` open none. */
type Opening = 'dashes' | 'keys' | 'fence' | 'language' | 'missing'

function openingOf(line: string, next: string, keys: readonly string[]): Opening {
  if (/^---[a-z]/i.test(line)) return 'language'
  if (dashes.test(line)) return 'dashes'
  if (isKeyLine(line, keys)) return 'keys'
  // A fence around keys is a front matter too in its author's eyes.
  return /^(?:`{3,}|~{3,})/.test(line) && isKeyLine(next, keys) ? 'fence' : 'missing'
}

/** The line on which a front matter ends, or above which it seems to, where nothing closes it. */
function frontEnd(
  lines: readonly string[],
  from: number,
  ends: RegExp
): { readonly to: number; readonly isClosed: boolean } {
  const end = lines.findIndex((line, at) => at >= from && ends.test(line))
  const seeming = seemingFront(lines.slice(from, end < 0 ? lines.length : end))
  const isClosed = end >= 0 && seeming.isAll
  return { to: isClosed ? end : from + seeming.length, isClosed }
}

/** How many lines, of those that follow, seem to be of the front matter, and whether all do. */
function seemingFront(lines: readonly string[]): { length: number; isAll: boolean } {
  let isText = true
  let length = 0
  for (const [at, line] of lines.entries()) {
    const isBlank = line.trim() === ''
    const isYaml =
      isBlank || /^(?:[ \t]|#|- )|^[\p{L}_][\p{L}\p{N}_ -]{0,20}[:：;；=＝]/u.test(line)
    if (!isYaml && isText) return { length, isAll: false }
    // A line without a key under one with a key is a slip; one under a blank line is copy.
    isText = isBlank
    if (!isBlank) length = at + 1
  }
  return { length, isAll: true }
}

function isKeyLine(line: string, keys: readonly string[]): boolean {
  const [, word] = /^\s*([\p{L}_]+) *[:：;；=＝]/u.exec(line) ?? []
  const isKey = (key: string) => keys.includes(key)
  return word !== undefined && (isKey(word) || keyMeant(word, isKey) !== undefined)
}

/** Where the file begins with a title, that is its headline. */
function missingHint(line: string): Words {
  const [, title] = /^#+\s+(.*\S)/.exec(line) ?? []
  if (title === undefined) return openHint
  return {
    en: `In place of this line write three: “---”, “headline: ${title}”, “---”.`,
    zh: `请把此行改成三行：“---”“headline: ${title}”“---”。`
  }
}

const openHint: Words = {
  en: 'Begin the file with a line “---”, then “headline: …”, then a line “---”.',
  zh: '文件首行写“---”，下接“headline: …”等各行，再以一行“---”结束。'
}

const faults = {
  missing: {
    code: 'story/no-front-matter',
    message: { en: 'The front matter is missing.', zh: '缺少文件开头的稿件信息。' },
    hint: openHint
  },
  bare: {
    code: 'story/no-front-matter',
    message: {
      en: 'The front matter has no lines “---” around it.',
      zh: '稿件信息前后缺少“---”行。'
    },
    hint: {
      en: 'Put a line “---” above this one, and one under the last key.',
      zh: '请在此行之上加一行“---”，在最后一个键名之下再加一行“---”。'
    }
  },
  unclosed: {
    code: 'story/front-matter-open',
    message: {
      en: 'The front matter has no end: the second line “---” is missing.',
      zh: '稿件信息没有结束：缺第二个“---”行。'
    },
    hint: { en: 'Put a line “---” under the last key.', zh: '请在最后一个键名之下加一行“---”。' }
  },
  dashes: {
    code: 'story/front-matter-dashes',
    message: {
      en: 'This line is not three half-width hyphens.',
      zh: '此行不是三个半角连字符。'
    },
    hint: { en: 'Write exactly “---”.', zh: '请写“---”，不多不少。' }
  },
  language: {
    code: 'story/front-matter-language',
    message: {
      en: 'Front matter is YAML only; nothing may follow “---”.',
      zh: '稿件信息只用 YAML，“---”之后不能有别的字。'
    },
    hint: { en: 'Write exactly “---”.', zh: '请写“---”，不多不少。' }
  }
} as const
