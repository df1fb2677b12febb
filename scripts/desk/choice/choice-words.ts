import type { PageChoice } from '../../makeup/plan/page-choice.ts'
import type { Words } from '../../model/problem.ts'

/** Body size in points as it is written; px are no whole tenths of them. */
export function bodyPoints({ grid }: Pick<PageChoice, 'grid'>): number {
  const points = grid.bodyPx * 0.75
  const tenths = Math.round(points * 10) / 10
  return Math.abs(tenths - points) < 0.012 ? tenths : Math.round(points * 100) / 100
}

/** A choice in one line: format, pages, size. */
export function choiceWords(choice: PageChoice): Words {
  const { format, pages } = choice
  const bodySize = bodyPoints(choice)
  return {
    en: `${format}, ${pages} ${pages === 1 ? 'page' : 'pages'}, body ${bodySize} pt`,
    zh: `${format} ${pages} 版，正文 ${bodySize} 磅`
  }
}
