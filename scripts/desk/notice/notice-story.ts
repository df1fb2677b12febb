import { stringify } from 'yaml'
import { templateEngine } from '../../kit/template.ts'
import { sinks } from '../../kit/template-sinks.ts'
import { dateWords, pageWords } from '../../model/furniture.ts'
import type { IssueFacts } from '../../model/issue.ts'
import { profileOf } from '../../model/language.ts'
import type { Report } from '../../model/problem.ts'
import type { NoticeReading, NoticeStory } from './notice-readings.ts'

/**
 * The notice as a story of the next issue, in the words of `templates/notice/`: front matter, and a paragraph for each
 * story that is corrected; undefined after a template's fault.
 */
export function noticeStory(
  stories: readonly NoticeStory[],
  facts: IssueFacts,
  templates: Readonly<Record<string, string>>,
  report: Report
): string | undefined {
  const { setPhrases } = profileOf(facts.language)
  const marks = inner[setPhrases]
  const words = (text: string) => [...text].map(one => marks[one] ?? one).join('')
  const values = {
    date: dateWords(facts),
    stories: stories.map(({ headline, page, isHead, readings }) => ({
      headline: words(headline ?? ''),
      page: page === undefined ? '' : pageWords(facts, page),
      isHead,
      readings: readings.map(({ wrong, right, isPicture }: NoticeReading) => ({
        ...{ wrong: words(wrong), right: words(right), isPicture },
        ...{ isDropped: right === '', isLeftOut: wrong === '' }
      }))
    }))
  }
  const path = `templates/notice/${setPhrases}.txt.liquid`
  const text = templateEngine(templates, report).render(path, values)
  if (text === undefined) return undefined
  const front = stringify({ kind: 'notice', headline: headlines[setPhrases] })
  const paragraphs = text.split('\n').filter(line => line.trim() !== '')
  return `---\n${front}---\n\n${paragraphs.map(sinks.markdown).join('\n\n')}\n`
}

const headlines = { zh: '更正', hant: '更正', en: 'Correction' } as const

/** Marks of quotation inside others (GB/T 15834 4.8.3.4). */
const inner: Readonly<Record<keyof typeof headlines, Readonly<Record<string, string>>>> = {
  zh: { '“': '‘', '”': '’' },
  hant: { '「': '『', '」': '』', '“': '『', '”': '』' },
  en: { '“': '‘', '”': '’' }
}
