import type { Issue } from '../model/issue.ts'
import { bookWords } from './book-words.ts'

/** What the title page says: facts line by line, and which of them are the editors' reading. */
export interface TitlePage {
  readonly lines: readonly string[]
  readonly inferred: readonly { readonly field: string; readonly why: string }[]
}

/** The title page's lines, only of what the issue's file says. */
export function titlePage({ facts }: Issue): TitlePage {
  const words = bookWords(facts.language)
  const field = (name: 'publisher' | 'editors' | 'issn' | 'cn') =>
    facts[name] ? `${words.fields.get(name)} ${facts[name]}` : ''
  const lines = [
    words.date(facts.date),
    facts.issueNumber ? words.issue(facts.issueNumber) : '',
    words.edition(facts.edition ?? '1'),
    field('publisher'),
    field('editors'),
    field('issn'),
    field('cn'),
    facts.rights ?? ''
  ]
  const inferred = Object.entries(facts.inferred)
  return {
    lines: lines.filter(line => line !== ''),
    inferred: inferred.map(([name, why]) => ({ field: words.fields.get(name) ?? name, why }))
  }
}
