import type { FurnitureWords } from './column.ts'
import { hanDate } from './dates.ts'

/** Traditional Chinese, written out whole, so that no simplified word slips in unseen. */
export const traditional: FurnitureWords = {
  language: 'zh-Hant',
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
  pictures: {
    left: '左圖：',
    centre: '中圖：',
    right: '右圖：',
    above: '上圖：',
    middle: '中圖：',
    below: '下圖：',
    topRight: '右上圖：',
    bottomRight: '右下圖：'
  },
  numbered: {
    number: (number, copies) =>
      copies === undefined ? `第 ${number} 號` : `第 ${number} 號 / 共 ${copies} 份`,
    presentedTo: name => `贈 ${name}`,
    between: ' · '
  },
  sheets: {
    dummy: '摺樣',
    sheet: (number, sheets) => `第 ${number} 張 / 共 ${sheets} 張`,
    section: number => `第 ${number} 疊`,
    layer: layer => (layer === 1 ? '最外層' : `由外向內第 ${layer} 層`),
    faces: { front: '正面', back: '反面', both: '正反面，自翻版' },
    blank: '空白',
    head: '天頭',
    foldBack: '這一半向後摺',
    gather: sheets =>
      sheets === 1
        ? '沿虛線對摺一次，首版在外。'
        : '每張沿虛線對摺一次，版次最小的一版在外；同一疊的各張由外向內套在一起。'
  },
  ticket: {
    title: '印刷任務單',
    rows: {
      paper: '報名',
      date: '日期',
      file: '檔案',
      hash: 'SHA-256',
      standard: '標準',
      preset: '印刷預設',
      profile: '色彩描述檔',
      trim: '成品尺寸',
      bleed: '出血',
      pages: '版數',
      colours: '顏色',
      totalInk: '總墨量',
      sheets: '印張',
      blanks: '空白版',
      fold: '摺頁',
      stock: '用紙',
      quantity: '印數'
    },
    notSaid: '未說明',
    noClaim: '未聲明',
    size: (width, height) => `${width} × ${height} 毫米`,
    mm: mm => `${mm} 毫米`,
    colours: { black: '黑', four: '四色' },
    inkFound: ({ found, limit, page, leftMm, topMm }) =>
      `最高 ${found}%（上限 ${limit}%）：第 ${page} 版，距左邊 ${leftMm} 毫米、距上邊 ${topMm} 毫米`,
    inkOnSide: ({ found, limit, side, leftMm, topMm }) =>
      `最高 ${found}%（上限 ${limit}%）：${side}，距左邊 ${leftMm} 毫米、距上邊 ${topMm} 毫米`,
    inkBound: (bound, limit) => `按色版數最高 ${bound}%（上限 ${limit}%）`,
    inkUnread: limit => `沒有測量（上限 ${limit}%）`,
    copies: copies => `${copies} 份`,
    foldOnce: '每張在兩版之間對摺一次',
    sheetsOf: (sheets, size) => `${sheets} 張，${size}`,
    turned: sheet => `第 ${sheet} 張自翻版：一套版印正反兩面`,
    between: '、'
  },
  titles: { facts: '，', headlines: '；' },
  book: {
    contents: '目錄',
    pages: '版次',
    continued: page => `${page}（續）`,
    landmarks: '導覽',
    cover: '封面',
    titlePage: '書名頁',
    firstStory: '正文',
    corrections: '更正',
    was: '原文',
    now: '更正為',
    because: '理由',
    approved: '核准',
    verticalEdition: '直排本',
    printEdition: '紙本',
    inferred: '以下各項原件沒有寫明，是編者的判讀：',
    footnotes: '註釋',
    backToText: '回到正文',
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
      editors: '編輯',
      place: '出版地',
      frequency: '刊期',
      creators: '責任者',
      license: '授權條款'
    },
    date: hanDate,
    edition: edition => `電子版第${edition}版`,
    released: date => `電子版日期 ${date}`,
    labelled: (label, text) => `${label}：${text}`,
    summary: {
      text: '文字可以放大、改換字體和顏色，可用語音朗讀；有目錄和標題層級。',
      breaks: '標有紙本的版次，可按版跳轉。',
      described: '圖片都有文字說明。',
      undescribed: '有的圖片沒有文字說明。',
      between: ''
    }
  }
}
