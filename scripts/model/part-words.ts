import type { Words } from './problem.ts'
import type { BlockKind } from './story.ts'

/** What the newsroom calls the fields of a story that are printed, by their ids. */
export const fieldWords: Readonly<Record<string, Words>> = {
  'headline.kicker': { en: 'kicker', zh: '引题' },
  'headline.main': { en: 'headline', zh: '主题' },
  'headline.deck': { en: 'deck', zh: '副题' },
  byline: { en: 'byline', zh: '署名' },
  source: { en: 'source', zh: '来源' }
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
