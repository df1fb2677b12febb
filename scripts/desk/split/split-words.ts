import type { Words } from '../../model/problem.ts'
import type { LeftOut, LeftReason } from './part-of-file.ts'
import type { SplitResult } from './split-file.ts'

/** What was made of a file, what of it is in no story, and how a paper is made of it. */
export function splitLines(
  { stories, pictures, left, title, date }: SplitResult,
  folder: string,
  language: keyof Words
): readonly string[] {
  const zh = language === 'zh'
  const rows = stories.map(({ name, section, copy }) => {
    const size = copy.replace(/\s+/g, '').length
    return `  ${name}  ${section === undefined ? '' : `[${section}] `}${zh ? `${size} 字` : `${size} characters`}`
  })
  const shelved =
    pictures.length === 0
      ? []
      : [zh ? `  图片 ${pictures.length} 张` : `  ${pictures.length} pictures`]
  const paper = title === undefined || title.length > 30 ? '' : ` --paper ${JSON.stringify(title)}`
  const day = date === undefined ? '' : ` --date ${date}`
  return [
    zh ? `${folder}：${stories.length} 篇稿件` : `${folder}: ${stories.length} stories`,
    ...rows,
    ...shelved,
    ...leftLines(left, language),
    zh
      ? `排版：duikai build ${folder}${paper}${day}`
      : `Build it: duikai build ${folder}${paper}${day}`
  ]
}

function leftLines(left: readonly LeftOut[], language: keyof Words): readonly string[] {
  const reasons = Object.keys(leftWords) as readonly LeftReason[]
  return reasons.flatMap(why => {
    const all = left.filter(one => one.why === why)
    if (all.length === 0) return []
    const words = all.map(one => one.words.replace(/\s+/g, ' ').trim())
    const shown = words.join(' ')
    const whole = shown.length > mostShown ? `${shown.slice(0, mostShown)}…` : shown
    return [`  ${leftWords[why][language]} ×${all.length}: ${whole}`]
  })
}

const mostShown = 200

const leftWords: Readonly<Record<LeftReason, Words>> = {
  front: {
    en: 'in no story, kept in _index.md: front matter of the whole',
    zh: '不在稿件里，存入 _index.md：整个文件的信息'
  },
  above: {
    en: 'in no story, kept in _index.md: what stands above the first article',
    zh: '不在稿件里，存入 _index.md：第一篇之前的内容'
  },
  number: { en: 'left out: numbers before headlines', zh: '略去：标题前的序号' },
  rule: { en: 'left out: lines between articles', zh: '略去：文章之间的分隔线' },
  markup: {
    en: 'left out: marks and addresses in section names',
    zh: '略去：栏目名里的标记和网址'
  },
  'empty-section': {
    en: 'left out: headings with nothing under them',
    zh: '略去：下面没有内容的标题'
  }
}
