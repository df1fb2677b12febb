import type { Assumed, IssueFacts } from '../model/issue.ts'
import { profileOf } from '../model/language.ts'
import type { Words } from '../model/problem.ts'

/** What was assumed of a folder of articles, in five lines: paper, date and language, order, pages, what to do. */
export function assumedLines(
  facts: IssueFacts,
  assumed: Assumed,
  stories: number
): readonly Words[] {
  const { paper, date, language } = facts
  const from = paperFrom[assumed.paper]
  const by = orderBy[assumed.order]
  const sections = assumed.sections.join(profileOf(language).isSpaced ? ', ' : '、')
  return [
    {
      en: `Paper: ${paper} (${from.en}; --paper to change it)`,
      zh: `报名：${paper}（${from.zh}；可用 --paper 指定）`
    },
    {
      en: `Date: ${date ?? 'none (--date to give one)'}; language: ${language}`,
      zh: `日期：${date ?? '无（可用 --date 指定）'}；语言：${language}`
    },
    {
      en: `Order: ${by.en}; “${assumed.lead}” leads; ${counted(stories, 'article')}${sections && `; sections: ${sections}`}`,
      zh: `次序：${by.zh}；头条 ${assumed.lead}；共 ${stories} 篇${sections && `；栏目：${sections}`}`
    },
    pagesLine(facts),
    {
      en: 'To change these, write them into an issue.yaml with --write-issue and edit it.',
      zh: '要改这些，请加 --write-issue 写成 issue.yaml 再编辑。'
    }
  ]
}

/** Format, pages and type that were chosen for copy, and what it takes of them. */
export function pagesLine({ format, pages, grid, fill = 1 }: IssueFacts): Words {
  const share = Math.round(fill * 100)
  const points = grid ? Math.round(grid.bodyPx * 7.5) / 10 : undefined
  const { columns = 0, columnCharacters = 0 } = grid ?? {}
  return {
    en: `Pages: ${counted(pages.length, 'page')}, format ${format}${grid ? `, body ${points} pt in ${columns} columns of ${columnCharacters} ems` : ''}; the copy takes ${share} % of ${pages.length === 1 ? 'it' : 'them'}`,
    zh: `版面：${format} ${pages.length} 版${grid ? `，正文 ${points} 磅，${columns} 栏，每栏 ${columnCharacters} 字` : ''}；稿件约占 ${share} %`
  }
}

const paperFrom: Readonly<Record<Assumed['paper'], Words>> = {
  asked: { en: 'as asked', zh: '照指定' },
  heading: { en: 'from the folder’s own heading', zh: '取自文件夹的首页' },
  folder: { en: 'the folder’s name', zh: '文件夹名' }
}

const orderBy: Readonly<Record<Assumed['order'], Words>> = {
  weight: { en: 'by the weight that articles give', zh: '依文章所写的轻重' },
  date: { en: 'by date, the newest first', zh: '依日期，新的在前' },
  name: { en: 'by name', zh: '依文件名' }
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`
}
