import type { ArticleWishes } from '../../read/articles/assumed-issue.ts'
import { hasIssueFile } from '../../read/articles/has-issue-file.ts'
import { writtenDate } from '../../read/written-date.ts'
import type { Call, CommandOption } from './command.ts'
import { shownPath } from './issue-folders.ts'
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

/**
 * Expects no issue to be told on the command line what its own file says.
 * @throws WrongUsage where `issue.yaml` would be contradicted
 */
export async function expectNoContradiction(
  folders: readonly string[],
  { options, desk }: Pick<Call, 'options' | 'desk'>
): Promise<void> {
  const [said] = articleOptions.filter(({ name }) => typeof options[name] === 'string')
  if (!said) return
  for (const folder of folders) {
    if (!(await hasIssueFile(folder, desk.world))) continue
    const file = `${shownPath(folder, desk.here)}/issue.yaml`
    throw new WrongUsage({
      en: `--${said.name} is for a folder of articles without issue.yaml: write “${said.name}:” in ${file}.`,
      zh: `--${said.name} 只用于没有 issue.yaml 的文章文件夹：请写在 ${file} 的“${said.name}:”一行。`
    })
  }
}
