import { basename, join } from 'node:path'
import { padCells } from '../../kit/cells.ts'
import { readFiling } from '../../read/issue.ts'
import { type Call, type Command, exitCodes } from '../cli/command.ts'
import { allIssues, shownPath } from '../cli/issue-folders.ts'
import { editionNumbers } from '../editions/edition.ts'

/** `duikai issues`: the issues that `build --all` makes. */
export const issuesCommand: Command = {
  name: 'issues',
  summary: { en: 'lists the issues in manuscript/', zh: '列出 manuscript/ 里的各期' },
  usage: '',
  operandsMost: 0,
  options: [],
  examples: [
    {
      line: 'duikai issues',
      words: { en: 'each with paper, date, editions', zh: '各期的报名、日期、签定版' }
    }
  ],
  run
}

async function run({ options, desk }: Call): Promise<number> {
  const { terminal, world, here, language } = desk
  const rows = []
  for (const folder of await allIssues(desk)) {
    const { facts, stories } = await readFiling(folder, world, () => undefined)
    const editions = (await editionNumbers(folder, world)).length
    const { paper, date, pages } = facts ?? {}
    rows.push({ folder, paper, date, pages: pages?.length, stories: stories.length, editions })
  }
  if (options.json) {
    const whole = { command: 'issues', exitCode: exitCodes.fine, issues: rows }
    terminal.result(JSON.stringify(whole, null, 2))
    return exitCodes.fine
  }
  const zh = language === 'zh'
  const shown = rows.map(row => [
    shownPath(row.folder, here),
    row.date ?? '—',
    row.paper ?? (zh ? `${basename(row.folder)}（issue.yaml 有误）` : 'issue.yaml is wrong'),
    zh
      ? `${row.stories} 篇，签定 ${row.editions} 版`
      : `${row.stories} stories, ${row.editions} editions`
  ])
  for (const [folder = '', date = '', paper = '', rest = ''] of shown)
    terminal.result(`${padCells(folder, 36)}${padCells(date, 12)}${padCells(paper, 24)}${rest}`)
  if (rows.length === 0)
    terminal.result(zh ? `${join('manuscript')} 里没有一期` : 'None in manuscript/')
  return exitCodes.fine
}
