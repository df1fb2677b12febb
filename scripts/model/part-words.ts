import type { BlockPart } from './correction.ts'
import type { Words } from './problem.ts'
import type { BlockKind } from './story.ts'

/** What the newsroom calls the fields of a story that are printed, by their ids. */
export const fieldWords: Readonly<Record<string, Words>> = {
  'headline.kicker': { en: 'kicker', zh: '引题' },
  'headline.main': { en: 'headline', zh: '主题' },
  'headline.deck': { en: 'deck', zh: '副题' },
  byline: { en: 'byline', zh: '署名' },
  column: { en: 'column', zh: '专栏' },
  section: { en: 'section', zh: '栏目' },
  source: { en: 'source', zh: '来源' },
  portrait: { en: 'portrait of the author', zh: '作者头像' },
  ...factWords()
}

/** What an issue says of itself. */
function factWords(): Readonly<Record<string, Words>> {
  return {
    paper: { en: 'name of the paper', zh: '报名' },
    date: { en: 'date', zh: '日期' },
    issueNumber: { en: 'number', zh: '期号' },
    publisher: { en: 'publisher', zh: '出版单位' },
    rights: { en: 'rights', zh: '版权' },
    issn: { en: 'ISSN', zh: 'ISSN' },
    cn: { en: 'CN number', zh: '刊号' },
    edition: { en: 'edition', zh: '版次' },
    editors: { en: 'editors', zh: '责任编辑' },
    nameplate: { en: 'nameplate', zh: '报头' }
  }
}

/** What the newsroom calls the parts of a block that are not its running copy. */
export const partWords: Readonly<Record<BlockPart, Words>> = {
  caption: { en: 'caption', zh: '图片说明' },
  credit: { en: 'picture credit', zh: '图片署名' },
  alt: { en: 'alternative text', zh: '替代文字' },
  value: { en: 'QR code', zh: '二维码内容' },
  code: { en: 'code', zh: '代码' },
  picture: { en: 'picture', zh: '图片' }
}

/** What the newsroom calls the blocks of copy. */
export const blockWords: Readonly<Record<BlockKind, Words>> = {
  paragraph: { en: 'paragraph', zh: '段落' },
  subhead: { en: 'subhead', zh: '小标题' },
  quote: { en: 'quotation', zh: '引文' },
  verse: { en: 'verse', zh: '诗' },
  code: { en: 'code', zh: '代码' },
  list: { en: 'list', zh: '列表' },
  table: { en: 'table', zh: '表格' },
  picture: { en: 'picture', zh: '图片' },
  'pull-quote': { en: 'pull quote', zh: '摘引' },
  box: { en: 'box', zh: '方框' },
  hotlines: { en: 'list of hotlines', zh: '热线' },
  qr: { en: 'QR mark', zh: 'QR 码' },
  rule: { en: 'rule', zh: '线' }
}
