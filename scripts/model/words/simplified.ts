import type { FurnitureWords } from './column.ts'
import { hanDate } from './dates.ts'

/** Simplified Chinese. */
export const simplified: FurnitureWords = {
  language: 'zh-Hans',
  facts: {
    page: number => `第${number}版`,
    issueNumber: number => `第${number}期`,
    cn: number => `国内统一连续出版物号 CN ${number}`,
    editors: names => `责任编辑　${names}`,
    pageCount: pages => `今日${pages}版`,
    date: hanDate,
    between: '　'
  },
  labels: {
    advert: '广告',
    notes: '记事',
    back: page => `（上接第${page}版）`,
    over: lines => `多${lines}行`,
    short: lines => `缺${lines}行`
  },
  jumps: { onward: page => `（下转第${page}版）` },
  copy: {
    qrCode: '二维码',
    qrCaption: { story: '扫码看本文网页', leadsTo: words => `扫码看：${words}` },
    note: number => `注释${number}`
  },
  pictures: {
    left: '左图：',
    centre: '中图：',
    right: '右图：',
    above: '上图：',
    middle: '中图：',
    below: '下图：',
    topRight: '右上图：',
    bottomRight: '右下图：'
  },
  numbered: {
    number: (number, copies) =>
      copies === undefined ? `第 ${number} 号` : `第 ${number} 号 / 共 ${copies} 份`,
    presentedTo: name => `赠 ${name}`,
    between: ' · '
  },
  sheets: {
    dummy: '折样',
    sheet: (number, sheets) => `第 ${number} 张 / 共 ${sheets} 张`,
    section: number => `第 ${number} 叠`,
    layer: layer => (layer === 1 ? '最外层' : `由外向内第 ${layer} 层`),
    faces: { front: '正面', back: '反面', both: '正反面，自翻版' },
    blank: '空白',
    head: '天头',
    foldBack: '这一半向后折',
    gather: sheets =>
      sheets === 1
        ? '沿虚线对折一次，首版在外。'
        : '每张沿虚线对折一次，页码最小的一版在外；同一叠的各张由外向内套在一起。'
  },
  ticket: {
    title: '印刷任务单',
    rows: {
      paper: '报名',
      date: '日期',
      file: '文件',
      hash: 'SHA-256',
      standard: '标准',
      preset: '印刷预设',
      profile: '色彩特性文件',
      trim: '成品尺寸',
      bleed: '出血',
      pages: '版数',
      colours: '颜色',
      totalInk: '总墨量',
      sheets: '印张',
      blanks: '空白版',
      fold: '折页',
      stock: '用纸',
      quantity: '印数'
    },
    notSaid: '未说明',
    noClaim: '未声明',
    size: (width, height) => `${width} × ${height} 毫米`,
    mm: mm => `${mm} 毫米`,
    colours: { black: '黑', four: '四色' },
    inkFound: ({ found, limit, page, leftMm, topMm }) =>
      `最高 ${found}%（上限 ${limit}%）：第 ${page} 版，距左边 ${leftMm} 毫米、距上边 ${topMm} 毫米`,
    inkOnSide: ({ found, limit, side, leftMm, topMm }) =>
      `最高 ${found}%（上限 ${limit}%）：${side}，距左边 ${leftMm} 毫米、距上边 ${topMm} 毫米`,
    inkBound: (bound, limit) => `按色版数最高 ${bound}%（上限 ${limit}%）`,
    inkUnread: limit => `没有测量（上限 ${limit}%）`,
    copies: copies => `${copies} 份`,
    foldOnce: '每张在两版之间对折一次',
    sheetsOf: (sheets, size) => `${sheets} 张，${size}`,
    turned: sheet => `第 ${sheet} 张自翻版：一套版印正反两面`,
    between: '、'
  },
  titles: { facts: '，', headlines: '；' },
  book: {
    contents: '目录',
    pages: '版次',
    continued: page => `${page}（续）`,
    landmarks: '导览',
    cover: '封面',
    titlePage: '书名页',
    firstStory: '正文',
    corrections: '更正',
    was: '原文',
    now: '更正为',
    because: '理由',
    approved: '核准',
    verticalEdition: '竖排本',
    printEdition: '纸质版',
    inferred: '以下各项原件没有写明，是编者的判读：',
    footnotes: '注释',
    backToText: '回到正文',
    fields: {
      paper: '报名',
      date: '日期',
      language: '语言',
      pages: '版次',
      publisher: '出版者',
      rights: '版权',
      issueNumber: '期号',
      issn: 'ISSN',
      cn: '国内统一刊号',
      edition: '版本',
      editors: '编辑',
      place: '出版地',
      frequency: '刊期',
      creators: '责任者',
      license: '许可'
    },
    date: hanDate,
    edition: edition => `电子版第${edition}版`,
    released: date => `电子版日期 ${date}`,
    labelled: (label, text) => `${label}：${text}`,
    summary: {
      text: '文字可以放大、改换字体和颜色，可用语音朗读；有目录和标题层级。',
      breaks: '标有纸质版的版次，可按版跳转。',
      described: '图片都有文字说明。',
      undescribed: '有的图片没有文字说明。',
      between: ''
    }
  }
}
