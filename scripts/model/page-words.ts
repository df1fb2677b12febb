/** What the page says of itself in one language; each fact comes in as it is to be printed. */
export interface PageWords {
  readonly page: (number: number) => string
  readonly issueNumber: (number: string) => string
  readonly cn: (number: string) => string
  readonly editors: (names: string) => string
  readonly pageCount: (pages: number) => string
  readonly advert: string
  /** At the end of the first part of a story (转版), and over the rest. */
  readonly onward: (page: number) => string
  readonly back: (page: number) => string
  /** In a draft: lines that a story is over its frame, or short of it. */
  readonly over: (lines: number) => string
  readonly short: (lines: number) => string
  /** Stands between two facts on one line. */
  readonly between: string
}

/** The words of the page for a language tag: simplified or traditional Chinese, else English. */
export function pageWordsOf(language: string): PageWords {
  if (!/^zh\b/i.test(language)) return english
  return /-(hant|tw|hk|mo)\b/i.test(language) ? traditional : simplified
}

const simplified: PageWords = {
  page: number => `第${number}版`,
  issueNumber: number => `第${number}期`,
  cn: number => `国内统一连续出版物号 CN ${number}`,
  editors: names => `责任编辑　${names}`,
  pageCount: pages => `今日${pages}版`,
  advert: '广告',
  onward: page => `（下转第${page}版）`,
  back: page => `（上接第${page}版）`,
  over: lines => `多${lines}行`,
  short: lines => `缺${lines}行`,
  between: '　'
}

const traditional: PageWords = {
  ...simplified,
  cn: number => `國內統一連續出版物號 CN ${number}`,
  editors: names => `責任編輯　${names}`,
  advert: '廣告',
  onward: page => `（下轉第${page}版）`
}

const english: PageWords = {
  page: number => `Page ${number}`,
  issueNumber: number => `No. ${number}`,
  cn: number => `CN ${number}`,
  editors: names => `Edited by ${names}`,
  pageCount: pages => (pages === 1 ? '1 page' : `${pages} pages`),
  advert: 'Advertisement',
  onward: page => `Continued on page ${page}`,
  back: page => `Continued from page ${page}`,
  over: lines => `${lines} lines over`,
  short: lines => `${lines} lines short`,
  between: ' · '
}
