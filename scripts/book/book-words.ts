/** What the book itself says, in the language of its paper. */
export interface BookWords {
  readonly contents: string
  readonly pages: string
  readonly landmarks: string
  readonly cover: string
  readonly titlePage: string
  readonly firstStory: string
  readonly corrections: string
  readonly was: string
  readonly now: string
  readonly because: string
  readonly approved: string
  readonly printEdition: string
  readonly inferred: string
  readonly footnotes: string
  readonly qrCode: string
  readonly fields: ReadonlyMap<string, string>
  readonly pageLabel: (page: number) => string
  readonly date: (iso: string) => string
  readonly issue: (number: string) => string
  readonly edition: (edition: string) => string
  readonly summary: (facts: { breaks: boolean; pictures: 'none' | 'described' | 'some' }) => string
}

/** The book's own words: Chinese for `zh…`, English for any other language. */
export function bookWords(language: string): BookWords {
  return /^zh\b/i.test(language) ? chinese : english
}

const chinese: BookWords = {
  contents: '目录',
  pages: '版次',
  landmarks: '导览',
  cover: '封面',
  titlePage: '书名页',
  firstStory: '正文',
  corrections: '更正',
  was: '原文',
  now: '更正为',
  because: '理由',
  approved: '核准',
  printEdition: '纸质版',
  inferred: '以下各项原件没有写明，是编者的判读：',
  footnotes: '注释',
  qrCode: '二维码',
  fields: new Map(
    Object.entries({
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
      editors: '编辑'
    })
  ),
  pageLabel: page => `第${page}版`,
  date: iso => {
    const [year, month, day] = iso.split('-').map(Number)
    return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`
  },
  issue: number => `第${number}期`,
  edition: edition => `电子版第${edition}版`,
  summary: ({ breaks, pictures }) =>
    [
      '文字可以放大、改换字体和颜色，可用语音朗读；有目录和标题层级。',
      breaks ? '标有纸质版的版次，可按版跳转。' : '',
      pictures === 'described' ? '图片都有文字说明。' : '',
      pictures === 'some' ? '有的图片没有文字说明。' : ''
    ].join('')
}

const months =
  'January February March April May June July August September October November December'.split(' ')

const english: BookWords = {
  contents: 'Contents',
  pages: 'Pages',
  landmarks: 'Landmarks',
  cover: 'Cover',
  titlePage: 'Title page',
  firstStory: 'Stories',
  corrections: 'Corrections',
  was: 'Was',
  now: 'Now',
  because: 'Reason',
  approved: 'Approved by',
  printEdition: 'print edition',
  inferred: 'The original does not state the following; they are the editors’ reading:',
  footnotes: 'Notes',
  qrCode: 'QR code',
  fields: new Map(
    Object.entries({
      paper: 'Paper',
      date: 'Date',
      language: 'Language',
      pages: 'Pages',
      publisher: 'Publisher',
      rights: 'Rights',
      issueNumber: 'Issue number',
      issn: 'ISSN',
      cn: 'CN number',
      edition: 'Edition',
      editors: 'Editors'
    })
  ),
  pageLabel: page => `Page ${page}`,
  date: iso => {
    const [year, month, day] = iso.split('-').map(Number)
    return [day, month && months[month - 1], year].filter(Boolean).join(' ')
  },
  issue: number => `No. ${number}`,
  edition: edition => `E-book edition ${edition}`,
  summary: ({ breaks, pictures }) =>
    [
      'Text can be enlarged, restyled and read aloud; there is a table of contents and a heading structure.',
      breaks ? 'Pages of the print edition are marked and can be gone to.' : '',
      pictures === 'described' ? 'All pictures are described in text.' : '',
      pictures === 'some' ? 'Some pictures are not described in text.' : ''
    ]
      .filter(Boolean)
      .join(' ')
}
