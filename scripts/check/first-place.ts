import type { Issue } from '../model/issue.ts'
import type { Place } from '../model/problem.ts'
import type { LinesOf } from './missing-glyphs.ts'

/** Where the first of some letters stands in the stories' files, as they were typed; else the issue's own file. */
export function firstPlace(letters: readonly string[], issue: Issue, linesOf: LinesOf): Place {
  for (const { file } of issue.stories)
    for (const [at, line] of (linesOf(file) ?? []).entries()) {
      const column = letters.map(one => line.indexOf(one)).filter(index => index >= 0)
      if (column.length > 0) return { file, line: at + 1, column: Math.min(...column) + 1 }
    }
  return { file: issue.facts.file, line: 1 }
}
