import type { Report, Words } from '../model/problem.ts'
import type { FileText } from './place-in.ts'

/** A story file in its two parts, each with the line it begins on. */
export interface StoryParts {
  readonly front: FileText
  readonly copy: FileText
}

/**
 * Divides a story at its two `---` lines. Where they are missing that is an error, and all the
 * text is taken as copy, so that it is checked as well.
 */
export function splitFrontMatter(text: string, file: string, report: Report): StoryParts {
  const [first = '', ...rest] = text.split('\n')
  const end = rest.findIndex(line => line.trimEnd() === '---')
  if (first.trimEnd() === '---' && end >= 0)
    return {
      front: { file, firstLine: 2, text: rest.slice(0, end).join('\n') },
      copy: { file, firstLine: end + 3, text: rest.slice(end + 1).join('\n') }
    }
  const fault = first.trimEnd() === '---' ? faults.unclosed : faultOf(first)
  report({ ...fault, severity: 'error', place: { file, line: 1, column: 1 } })
  return {
    front: { file, firstLine: 1, text: '' },
    copy: { file, firstLine: 1, text }
  }
}

function faultOf(line: string): (typeof faults)[keyof typeof faults] {
  if (/^---[a-z]/i.test(line)) return faults.language
  return /^\s*[-—–－_﹣]{2,}\s*$/.test(line) ? faults.dashes : faults.missing
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
      en: 'The first line is not three half-width hyphens.',
      zh: '首行不是三个半角连字符。'
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
