import type { FurnitureWords } from './column.ts'
import { hanDate } from './dates.ts'
import { simplified } from './simplified.ts'

/** Traditional Chinese. */
export const traditional: FurnitureWords = {
  facts: {
    page: number => `第${number}版`,
    issueNumber: number => `第${number}期`,
    cn: number => `國內統一連續出版物號 CN ${number}`,
    editors: names => `責任編輯　${names}`,
    pageCount: pages => `今日${pages}版`,
    date: hanDate,
    between: '　'
  },
  labels: {
    advert: '廣告',
    back: page => `（上接第${page}版）`,
    over: lines => `多${lines}行`,
    short: lines => `缺${lines}行`
  },
  jumps: { onward: page => `（下轉第${page}版）` },
  copy: simplified.copy,
  book: simplified.book
}
