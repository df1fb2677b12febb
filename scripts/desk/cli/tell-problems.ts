import type { Problem } from '../../model/problem.ts'
import type { Desk } from './command.ts'
import { shownPath } from './issue-folders.ts'
import { problemFiles } from './problem-files.ts'
import { problemText } from './problem-text.ts'

/** Prints problems of one issue, errors last, so that they stand just above the last line. */
export async function tellProblems(
  problems: readonly Problem[],
  folder: string,
  desk: Desk
): Promise<void> {
  const { terminal, language, here, root, world } = desk
  const { pathOf, linesOf } = await problemFiles(problems, folder, root, world)
  const { paint, widthCells } = terminal
  const shownName = (file: string) => shownPath(pathOf(file), here)
  const style = { language, paint, widthCells, linesOf, shownName }
  const ordered = [...problems].sort((a, b) => rank[a.severity] - rank[b.severity])
  for (const problem of ordered) terminal.result(`${problemText(problem, style)}\n`)
}

const rank = { advice: 0, warning: 1, error: 2 } as const
