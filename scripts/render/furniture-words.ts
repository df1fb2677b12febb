import type { IssueFacts } from '../model/issue.ts'

/** The date as the paper prints it, as exact as it is known: 2019年5月6日, May 2019. */
export function dateWords(facts: IssueFacts): string {
  const [year, month, day] = facts.date.split('-').map(Number)
  if (year === undefined) return ''
  if (/^zh/.test(facts.language)) {
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
  return /^zh/.test(facts.language) ? `第${page}版` : `Page ${page}`
}

/** The words of the nameplate in their order: the paper's name unless a picture shows it, then the facts that the issue's file holds. */
export function nameplateWords(facts: IssueFacts): readonly string[] {
  const zh = /^zh/.test(facts.language)
  const said: readonly (string | undefined)[] = [
    facts.nameplate === undefined ? facts.paper : undefined,
    dateWords(facts),
    facts.issueNumber && (zh ? `第${facts.issueNumber}期` : `No. ${facts.issueNumber}`),
    facts.cn && (zh ? `国内统一连续出版物号 CN ${facts.cn}` : `CN ${facts.cn}`),
    facts.issn && `ISSN ${facts.issn}`,
    facts.publisher,
    facts.edition,
    facts.pageCount === undefined
      ? undefined
      : zh
        ? `今日${facts.pageCount}版`
        : `${facts.pageCount} pages`
  ]
  return said.filter((word): word is string => word !== undefined && word !== '')
}

/** The date of an inner page's folio line, and who edited it where the issue says so. */
export function folioWords(facts: IssueFacts): string {
  const { editors } = facts
  const zh = /^zh/.test(facts.language)
  const named = editors && (zh ? `责任编辑　${editors}` : `Edited by ${editors}`)
  return [dateWords(facts), named].filter(Boolean).join(zh ? '　' : ' · ')
}
