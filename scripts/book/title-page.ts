import { wordsOf } from '../model/furniture.ts'
import type { Issue } from '../model/issue.ts'
import { datePartsOf } from '../model/words/dates.ts'

/** What the title page says: facts line by line, and which of them are the editors' reading. */
export interface TitlePage {
  readonly lines: readonly string[]
  readonly inferred: readonly { readonly field: string; readonly why: string }[]
}

/** The title page's lines, only of what the issue's file says. */
export function titlePage({ facts }: Issue): TitlePage {
  const { book: words, facts: factWords } = wordsOf(facts.language)
  const field = (name: 'publisher' | 'editors' | 'issn' | 'cn') =>
    facts[name] ? `${words.fields[name]} ${facts[name]}` : ''
  const lines = [
    facts.date ? words.date(datePartsOf(facts.date)) : '',
    facts.issueNumber ? factWords.issueNumber(facts.issueNumber) : '',
    words.edition(facts.edition ?? '1'),
    field('publisher'),
    field('editors'),
    field('issn'),
    field('cn'),
    facts.rights ?? ''
  ]
  const fields = new Map(Object.entries(words.fields))
  const inferred = Object.entries(facts.inferred)
  return {
    lines: lines.filter(line => line !== ''),
    inferred: inferred.map(([name, why]) => ({ field: fields.get(name) ?? name, why }))
  }
}
