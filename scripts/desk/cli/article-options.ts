import type { ArticleWishes } from '../../read/articles/assumed-issue.ts'
import { writtenDate } from '../../read/written-date.ts'
import type { Call, CommandOption } from './command.ts'
import { WrongUsage } from './wrong-usage.ts'

/** Options of a folder of articles that has no `issue.yaml`. */
export const articleOptions: readonly CommandOption[] = [
  {
    name: 'paper',
    value: 'name',
    words: {
      en: 'the paper’s name, for articles without issue.yaml',
      zh: '报名，用于没有 issue.yaml 的文章'
    }
  },
  {
    name: 'date',
    value: 'date',
    words: { en: 'its date; else none is printed', zh: '日期；不写则不印' }
  }
]

/**
 * What a call says of a folder of articles.
 * @throws WrongUsage on a date that is none
 */
export function articleWishes({ options }: Pick<Call, 'options'>): ArticleWishes {
  const { paper, date } = options
  const written = typeof date === 'string' ? writtenDate(date) : undefined
  if (written && !('iso' in written))
    throw new WrongUsage({
      en: `“${date}” is no date: write one such as --date 2026-11-26.`,
      zh: `“${date}”不是日期：请写成 --date 2026-11-26 这样。`
    })
  return {
    ...(typeof paper === 'string' ? { paper: paper.trim() } : {}),
    ...(written ? { date: written.iso } : {})
  }
}
