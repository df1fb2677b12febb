import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Problem } from '../model/problem.ts'
import type { Desk } from './command.ts'
import { shownPath } from './issue-folders.ts'
import { problemText } from './problem-text.ts'

/** Prints problems of one issue, errors last, so that they stand just above the last line. */
export function tellProblems(problems: readonly Problem[], folder: string, desk: Desk): void {
  const { terminal, language, here, root } = desk
  const files = new Map<string, readonly string[] | undefined>()
  const pathOf = (file: string) => {
    const own = join(dirname(dirname(folder)), file)
    return existsSync(own) || !existsSync(join(root, file)) ? own : join(root, file)
  }
  const linesOf = (file: string) => {
    if (!files.has(file)) files.set(file, readLines(pathOf(file)))
    return files.get(file)
  }
  const shownName = (file: string) => shownPath(file.startsWith('/') ? file : pathOf(file), here)
  const style = {
    language,
    paint: terminal.paint,
    widthCells: terminal.widthCells,
    linesOf,
    shownName
  }
  const ordered = [...problems].sort((a, b) => rank[a.severity] - rank[b.severity])
  for (const problem of ordered) terminal.result(`${problemText(problem, style)}\n`)
}

const rank = { advice: 0, warning: 1, error: 2 } as const

function readLines(path: string): readonly string[] | undefined {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\ufeff/, '')
      .split(/\r\n?|\n/)
  } catch {
    return undefined
  }
}
