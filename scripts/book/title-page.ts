import { issueNumberWords, wordsOf } from '../model/furniture.ts'
import type { Issue } from '../model/issue.ts'
import { wordsTag } from '../model/language.ts'
import { datePartsOf } from '../model/words/dates.ts'
import { releasedWords } from './edition-names.ts'

/** What the title page says: facts line by line, and which of them are the editors' reading. */
export interface TitlePage {
  readonly lines: readonly TitleLine[]
  readonly inferred: readonly { readonly field: string; readonly why: string }[]
}

/** A line with the language of its words (BCP 47). */
interface TitleLine {
  readonly text: string
  readonly language: string
}

/** The title page's lines, only of what the issue's file says. */
export function titlePage({ facts }: Issue, isVertical = false): TitlePage {
  const { book: words } = wordsOf(facts.language)
  const released = releasedWords(facts)
  const said = { ...facts, creators: facts.creators?.join(wordsOf(facts.language).titles.facts) }
  const field = (
    name: 'publisher' | 'place' | 'frequency' | 'creators' | 'editors' | 'issn' | 'cn' | 'license'
  ) => (said[name] ? words.labelled(words.fields[name], said[name]) : '')
  const tag = wordsTag(facts.language)
  const house = (text: string) => ({ text, language: tag })
  const author = (text = '') => ({ text, language: facts.language })
  const lines = [
    house(facts.date ? words.date(datePartsOf(facts.date)) : ''),
    house(issueNumberWords(facts)),
    author(facts.edition),
    house(facts.bookEdition === undefined ? '' : words.edition(facts.bookEdition)),
    house(released && words.released(released)),
    house(isVertical ? words.verticalEdition : ''),
    house(field('publisher')),
    house(field('place')),
    house(field('frequency')),
    house(field('creators')),
    house(field('editors')),
    house(field('issn')),
    house(field('cn')),
    author(facts.rights),
    house(field('license'))
  ]
  const fields = new Map(Object.entries(words.fields))
  const inferred = Object.entries(facts.inferred)
  return {
    lines: lines.filter(({ text }) => text !== ''),
    inferred: inferred.map(([name, why]) => ({ field: fields.get(name) ?? name, why }))
  }
}
