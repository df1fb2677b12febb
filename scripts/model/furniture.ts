import { closeOf, type IssueFacts } from './issue.ts'
import { profileOf } from './language.ts'
import type { FurnitureWords } from './words/column.ts'
import { datePartsOf } from './words/dates.ts'

/** A part of the furniture by the faces that may set it. */
export type FurniturePart = 'paper' | 'page' | 'facts' | 'label' | 'jump'

/** A text of the furniture as it is printed. */
export interface FurnitureText {
  readonly part: FurniturePart
  readonly text: string
}

/** The words that the house prints in a language. */
export function wordsOf(language: string): FurnitureWords {
  return profileOf(language).words
}

/**
 * All that the pages print of themselves, from which the faces are cut: what the issue's facts say, by the functions
 * that print them, and every label and jump in the paper's language and in those of its stories.
 */
export function furnitureTexts(
  facts: IssueFacts,
  languages: readonly string[]
): readonly FurnitureText[] {
  const numbers = facts.pages.map(page => page.number)
  const words = [...new Set([facts.language, ...languages].map(wordsOf))]
  const texts = (part: FurniturePart, said: readonly string[]) =>
    said.filter(text => text !== '').map(text => ({ part, text }))
  return [
    ...texts('paper', [paperWords(facts)]),
    ...texts(
      'page',
      numbers.map(number => `${number}${pageNameWords(facts, number)}`)
    ),
    ...texts('facts', [folioEndWords(facts), ...factWords(facts)]),
    ...texts('facts', closeOf(facts) === 'imprint' ? [facts.rights ?? ''] : []),
    // Any number of lines may be over or short in a draft.
    ...texts(
      'label',
      words.flatMap(({ labels: { notes, ...labels } }) => [
        ...saidWith(Object.values(labels), [...numbers, allFigures]),
        ...(closeOf(facts) === 'none' ? [] : [notes])
      ])
    ),
    ...texts(
      'jump',
      words.flatMap(({ jumps }) => saidWith(Object.values(jumps), numbers))
    )
  ]
}

const allFigures = 1_234_567_890

/** Words as they are said of each number. */
function saidWith(
  words: readonly (string | ((number: number) => string))[],
  numbers: readonly number[]
): readonly string[] {
  return words.flatMap(word => (typeof word === 'string' ? word : numbers.map(word)))
}

/** The date as the paper prints it, as exact as it is known: 2019年5月6日, May 2019; empty where it is not. */
export function dateWords({ date, language }: IssueFacts): string {
  return date ? wordsOf(language).facts.date(datePartsOf(date), language) : ''
}

/** The paper on its day with the headline that leads it, as the picture of its front page is read aloud. */
export function coverWords(facts: IssueFacts, lead: string): string {
  const said = [facts.paper, dateWords(facts), lead].filter(Boolean)
  return said.join(wordsOf(facts.language).titles.facts)
}

/** All headlines of an issue as one text. */
export function headlinesWords({ language }: IssueFacts, headlines: readonly string[]): string {
  return headlines
    .map(headline => headline.replace(/\s+/g, ' '))
    .filter(headline => headline !== '')
    .join(wordsOf(language).titles.headlines)
}

/** A page's name in the issue's language: 第2版, Page 2. */
export function pageWords({ language }: IssueFacts, page: number): string {
  return wordsOf(language).facts.page(page)
}

/** A page's name over what goes on there from another page: 第2版（续）. */
export function continuedPageWords(facts: IssueFacts, page: number): string {
  return wordsOf(facts.language).book.continued(pageWords(facts, page))
}

/** The paper's name on one line. */
export function paperWords(facts: IssueFacts): string {
  return oneLine(facts.paper)
}

/** What a printer's sheet is called beside its page: paper, date and page. */
export function slugWords(facts: IssueFacts, page: number): string {
  const said = [paperWords(facts), dateWords(facts), pageWords(facts, page)].filter(Boolean)
  return said.join(wordsOf(facts.language).facts.between)
}

/** The name that the issue gives to a page (版名), on one line; empty where it gives none. */
export function pageNameWords(facts: IssueFacts, page: number): string {
  return oneLine(facts.pages.find(plan => plan.number === page)?.name ?? '')
}

/** The facts under the paper's name in their order: what the issue's file holds and nothing else. */
export function factWords(facts: IssueFacts): readonly string[] {
  const words = wordsOf(facts.language).facts
  const { issueNumber, cn, issn, publisher, edition, pageCount } = facts
  const name = pageNameWords(facts, 1)
  const said: readonly (string | undefined)[] = [
    dateWords(facts),
    issueNumber && issueNumberWords(facts),
    cn && (saysCn.test(cn) ? cn : words.cn(cn)),
    issn && (/issn/i.test(issn) ? issn : `ISSN ${issn}`),
    publisher,
    edition,
    pageCount === undefined ? undefined : words.pageCount(pageCount),
    name && [words.page(1), name].join(words.between)
  ]
  return said.filter(word => word !== undefined && word !== '').map(word => oneLine(word ?? ''))
}

/** The issue's number as the paper says it: 第1024期, No. 7, 创刊号; empty where it has none. */
export function issueNumberWords({ issueNumber, language }: IssueFacts): string {
  if (!issueNumber || isNamed(issueNumber)) return oneLine(issueNumber ?? '')
  return wordsOf(language).facts.issueNumber(issueNumber)
}

/** The end of a folio line: the date, and who edited the page where the issue says so. */
export function folioEndWords(facts: IssueFacts): string {
  const { editors, language } = facts
  const words = wordsOf(language).facts
  const named = editors && (saysEditors.test(editors) ? editors : words.editors(editors))
  return oneLine([dateWords(facts), named].filter(Boolean).join(words.between))
}

/** Values that already say what they are; they are printed as filed. */
const saysCn = /cn(?![a-z])|刊号|刊號|出版物/i
const saysEditors = /编辑|編輯|主编|主編|责编|責編|\bedit|[:：]/i
const saysNumber = /[第总總期号號#№]|\b(?:no|nos|nr|vol)(?![a-z])/i

/** What counts an issue: figures, Chinese numerals, a letter or two: 12345, 2026-12, 一百零三, B7. */
const bareNumber =
  /^(?:[\p{N}\s.,，、\-–—~/()]|[零一二三四五六七八九十百千万萬亿億廿卅]|[a-z]{1,2}(?![a-z]))+$/iu

function isNamed(issueNumber: string): boolean {
  const plain = issueNumber.normalize('NFKC')
  return saysNumber.test(plain) || !bareNumber.test(plain)
}

/** A line end in a name is a space. */
function oneLine(text: string): string {
  return text.replace(/[^\S\u3000]+/g, ' ').trim()
}
