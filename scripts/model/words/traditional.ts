import type { FurnitureWords } from './column.ts'
import { hanDate } from './dates.ts'

/** Traditional Chinese, written out whole, so that no simplified word slips in unseen. */
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
    notes: '記事',
    back: page => `（上接第${page}版）`,
    over: lines => `多${lines}行`,
    short: lines => `缺${lines}行`
  },
  jumps: { onward: page => `（下轉第${page}版）` },
  copy: {
    qrCode: '二維碼',
    qrCaption: { story: '掃碼看本文網頁', leadsTo: words => `掃碼看：${words}` },
    note: number => `註釋${number}`
  },
  numbered: {
    number: (number, copies) =>
      copies === undefined ? `第 ${number} 號` : `第 ${number} 號 / 共 ${copies} 份`,
    presentedTo: name => `贈 ${name}`,
    between: ' · '
  },
  titles: { facts: '，', headlines: '；' },
  book: {
    contents: '目錄',
    pages: '版次',
    landmarks: '導覽',
    cover: '封面',
    titlePage: '書名頁',
    firstStory: '正文',
    corrections: '更正',
    was: '原文',
    now: '更正為',
    because: '理由',
    approved: '核准',
    printEdition: '紙本',
    inferred: '以下各項原件沒有寫明，是編者的判讀：',
    footnotes: '註釋',
    fields: {
      paper: '報名',
      date: '日期',
      language: '語言',
      pages: '版次',
      publisher: '出版者',
      rights: '版權',
      issueNumber: '期號',
      issn: 'ISSN',
      cn: '國內統一刊號',
      edition: '版本',
      editors: '編輯'
    },
    date: hanDate,
    edition: edition => `電子版第${edition}版`,
    summary: {
      text: '文字可以放大、改換字體和顏色，可用語音朗讀；有目錄和標題層級。',
      breaks: '標有紙本的版次，可按版跳轉。',
      described: '圖片都有文字說明。',
      undescribed: '有的圖片沒有文字說明。',
      between: ''
    }
  }
}
