import type { Words } from '../../model/problem.ts'
import type { AsideReason } from '../../read/imports/source-block.ts'
import { type ImportResult, wordsOf } from './imported-story.ts'

/** What was made of documents, what of them is in no story, and what comes next. */
export function importLines(
  { documents }: ImportResult,
  folder: string,
  language: keyof Words
): readonly string[] {
  const zh = language === 'zh'
  const count = documents.reduce((sum, { stories }) => sum + stories.length, 0)
  const joins = documents.reduce((sum, one) => sum + one.joins, 0)
  const pictures = documents.reduce((sum, one) => sum + one.pictures.length, 0)
  const rows = documents.flatMap(({ stories }) =>
    stories.map(({ name, story }) => {
      const size = story.body.map(wordsOf).join('').replace(/\s/g, '').length
      return `  ${name}  ${kindWords[story.kind][language]} · ${zh ? `${size} 字` : `${size} characters`}`
    })
  )
  return [
    zh ? `${folder}：${count} 篇稿件` : `${folder}: ${count} ${count === 1 ? 'story' : 'stories'}`,
    ...rows,
    ...(joins > 0
      ? [
          zh
            ? `  接好被栏或页断开的段落 ${joins} 处`
            : `  joined paragraphs that columns or pages had cut: ${joins}`
        ]
      : []),
    ...(pictures > 0 ? [zh ? `  图片 ${pictures} 张` : `  pictures: ${pictures}`] : []),
    ...asideLines({ documents }, language),
    zh ? `排版：duikai build ${folder}` : `Build it: duikai build ${folder}`
  ]
}

function asideLines({ documents }: ImportResult, language: keyof Words): readonly string[] {
  const all = documents.flatMap(({ aside }) => aside)
  return (Object.keys(asideNames) as readonly AsideReason[]).flatMap(why => {
    const words = all
      .filter(one => one.why === why)
      .map(one => one.words.replace(/\s+/g, ' ').trim())
    if (words.length === 0) return []
    const shown = words.filter(one => one !== '').join(' | ')
    const cut = shown.length > mostShown ? `${shown.slice(0, mostShown)}…` : shown
    return [`  ${asideNames[why][language]} ×${words.length}: ${cut}`]
  })
}

const mostShown = 200

/** What words in no story are called. */
const asideNames: Readonly<Record<AsideReason, Words>> = {
  'page-number': { en: 'left out: page numbers', zh: '略去：页码、版次' },
  'running-head': {
    en: 'left out: running heads and what stands round the copy',
    zh: '略去：报眉、页眉页脚和正文以外的文字'
  },
  'jump-line': { en: 'left out: lines that say where copy goes on', zh: '略去：转版、接版的说明' },
  rule: { en: 'left out: lines across', zh: '略去：分隔线' },
  mark: { en: 'left out: marks', zh: '略去：记号' },
  address: {
    en: 'left out: addresses that the document did not show',
    zh: '略去：文档里没有显示的网址'
  },
  comment: { en: 'left out: comments', zh: '略去：批注' },
  picture: {
    en: 'not taken: pictures of elsewhere or of a kind that is not printed',
    zh: '未取：不在旁边的或不能印的图片'
  },
  'repeated-head': {
    en: 'left out: heads printed again after a jump',
    zh: '略去：接版处重复的标题'
  }
}

const kindWords = {
  news: { en: 'news', zh: '消息' },
  editorial: { en: 'editorial', zh: '社论' },
  letter: { en: 'letter', zh: '来信' },
  notice: { en: 'notice', zh: '公告' },
  advert: { en: 'advert', zh: '广告' },
  photo: { en: 'picture story', zh: '图片新闻' }
} as const
