import { contentDate } from '../model/content-date.ts'
import { dateWords, headlinesWords } from '../model/furniture.ts'
import type { Issue } from '../model/issue.ts'
import type { PdfFacts } from './finish-pdf.ts'

/** What a PDF of a paper's pages says of itself; `seed` is the SHA-256 (hex) of what it was made from. */
export function paperFacts(
  { facts, stories }: Pick<Issue, 'facts' | 'stories'>,
  seed: string
): Omit<PdfFacts, 'isAccessible'> {
  return {
    title: [facts.paper, dateWords(facts)].filter(Boolean).join(' '),
    language: facts.language,
    subject: headlinesWords(
      facts,
      stories.map(story => story.meta.headline.main)
    ),
    date: contentDate(facts),
    seed
  }
}
