import { issueNumberWords, wordsOf } from '../model/furniture.ts'
import type { Issue } from '../model/issue.ts'
import { datePartsOf } from '../model/words/dates.ts'
import { releasedWords } from './edition-names.ts'

/** What the title page says: facts line by line, and which of them are the editors' reading. */
export interface TitlePage {
  readonly lines: readonly string[]
  readonly inferred: readonly { readonly field: string; readonly why: string }[]
}

/** The title page's lines, only of what the issue's file says. */
export function titlePage({ facts }: Issue): TitlePage {
  const { book: words } = wordsOf(facts.language)
  const released = releasedWords(facts)
  const said = { ...facts, creators: facts.creators?.join(wordsOf(facts.language).titles.facts) }
  const field = (
    name: 'publisher' | 'place' | 'frequency' | 'creators' | 'editors' | 'issn' | 'cn' | 'license'
  ) => (said[name] ? `${words.fields[name]} ${said[name]}` : '')
  const lines = [
    facts.date ? words.date(datePartsOf(facts.date)) : '',
    issueNumberWords(facts),
    facts.edition ?? '',
    facts.bookEdition === undefined ? '' : words.edition(facts.bookEdition),
    released && words.released(released),
    field('publisher'),
    field('place'),
    field('frequency'),
    field('creators'),
    field('editors'),
    field('issn'),
    field('cn'),
    facts.rights ?? '',
    field('license')
  ]
  const fields = new Map(Object.entries(words.fields))
  const inferred = Object.entries(facts.inferred)
  return {
    lines: lines.filter(line => line !== ''),
    inferred: inferred.map(([name, why]) => ({ field: fields.get(name) ?? name, why }))
  }
}
