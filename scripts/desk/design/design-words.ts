import type { DesignFigure } from '../../design/figure.ts'
import type { Skeleton } from '../../design/skeleton.ts'
import { cellWidth, padCells } from '../../kit/cells.ts'
import type { Words } from '../../model/problem.ts'
import type { ToolLanguage } from '../cli/tool-language.ts'
import type { DesignOfPage } from './design-of-pages.ts'

/** The look of every page as tables for people: each figure with its bar, and what breaks it by name. */
export function designTable(
  pages: readonly DesignOfPage[],
  language: ToolLanguage
): readonly string[] {
  return pages.flatMap(({ page, figures, skeleton, isAlike, taste }) => {
    const rows = figures.map(figure => [
      figure.isKept ? ' ' : '!',
      figure.name[language],
      shown(figure.value),
      barWords(figure),
      figure.isKept ? '' : figure.cases.join('; ')
    ])
    const widths = [0, 1, 2, 3].map(at => Math.max(...rows.map(row => cellWidth(row[at] ?? ''))))
    const table = rows.map(row =>
      `  ${row.map((cell, at) => padCells(cell, widths[at] ?? 0)).join('  ')}`.trimEnd()
    )
    const built = skeletonWords[skeleton][language]
    const again = isAlike ? alikeWords[language] : ''
    const title =
      language === 'zh'
        ? `第 ${page} 版 · ${built}${again} · 得分 ${shown(taste.score)}`
        : `page ${page} · ${built}${again} · score ${shown(taste.score)}`
    return [title, ...table]
  })
}

/** What a figure is held to: `≥ 1.3`. */
export function barWords({ sense, bar }: Pick<DesignFigure, 'sense' | 'bar'>): string {
  return `${sense === 'least' ? '≥' : '≤'} ${shown(bar)}`
}

function shown(value: number): string {
  return String(Math.round(value * 100) / 100)
}

const alikeWords: Words = { en: ' (as a neighbour)', zh: '（与邻版相同）' }

const skeletonWords: Readonly<Record<Skeleton, Words>> = {
  'advert-foot': { en: 'news over adverts', zh: '新闻在上、广告在下' },
  'news-over-feature': { en: 'news over one story', zh: '上新闻、下专题' },
  'foot-banner': { en: 'banner at the foot', zh: '倒头条' },
  'edge-column': { en: 'column at an edge', zh: '边栏通版' },
  'picture-middle': { en: 'picture in the middle', zh: '图片居中' },
  'lead-across': { en: 'lead across the top', zh: '头条通栏' },
  'lead-and-stack': { en: 'lead left, a stack right', zh: '左头条、右叠列' },
  'lead-and-second': { en: 'lead left, one story right', zh: '左头条、右一篇' },
  'briefs-column': { en: 'column of briefs', zh: '简讯栏' },
  'lead-narrow': { en: 'narrow lead, top left', zh: '左上窄头条' },
  'lead-away': { en: 'lead elsewhere', zh: '头条不在左上' }
}
