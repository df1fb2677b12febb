import type { IssueFacts } from '../model/issue.ts'
import { pageWordsOf } from '../model/page-words.ts'

/** The date as the paper prints it, as exact as it is known: 2019年5月6日, May 2019. */
export function dateWords(facts: IssueFacts): string {
  const [year, month, day] = facts.date.split('-').map(Number)
  if (year === undefined) return ''
  if (/^zh/i.test(facts.language)) {
    return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`
  }
  const parts = {
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {})
  }
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1))
  return new Intl.DateTimeFormat(facts.language, {
    ...parts,
    timeZone: 'UTC'
  } as Intl.DateTimeFormatOptions).format(date)
}

/** A page's name in the issue's language: 第2版, Page 2. */
export function pageWords(facts: IssueFacts, page: number): string {
  return pageWordsOf(facts.language).page(page)
}

/** The paper's name on one line. */
export function paperWords(facts: IssueFacts): string {
  return oneLine(facts.paper)
}

/** The name that the issue gives to a page (版名), on one line; empty where it gives none. */
export function pageNameWords(facts: IssueFacts, page: number): string {
  return oneLine(facts.pages.find(plan => plan.number === page)?.name ?? '')
}

/** The facts under the paper's name in their order: what the issue's file holds and nothing else. */
export function factWords(facts: IssueFacts): readonly string[] {
  const words = pageWordsOf(facts.language)
  const { issueNumber, cn, issn, publisher, edition, pageCount } = facts
  const name = pageNameWords(facts, 1)
  const said: readonly (string | undefined)[] = [
    dateWords(facts),
    issueNumber && (isNamed(issueNumber) ? issueNumber : words.issueNumber(issueNumber)),
    cn && (saysCn.test(cn) ? cn : words.cn(cn)),
    issn && (/issn/i.test(issn) ? issn : `ISSN ${issn}`),
    publisher,
    edition,
    pageCount === undefined ? undefined : words.pageCount(pageCount),
    name && [words.page(1), name].join(words.between)
  ]
  return said.filter(word => word !== undefined && word !== '').map(word => oneLine(word ?? ''))
}

/** The end of a folio line: the date, and who edited the page where the issue says so. */
export function folioEndWords(facts: IssueFacts): string {
  const { editors, language } = facts
  const words = pageWordsOf(language)
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
