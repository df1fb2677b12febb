import type { Problem } from '../../model/problem.ts'
import type { WrittenFile } from '../build.ts'
import { changeLines } from '../changes/changes-words.ts'
import type { Call } from '../cli/command.ts'
import { shownPath } from '../cli/issue-folders.ts'
import { countText } from '../cli/problem-text.ts'
import type { ChangedBuild } from '../unchanged/build-if-changed.ts'
import { type KnownIssue, tellAssumed } from './assumed-issue.ts'

/** Tells people how a build went: what was assumed and what changed, how much advice there is, and where the files are. */
export function tellBuilt(
  result: ChangedBuild,
  known: KnownIssue | undefined,
  call: Call,
  milliseconds: number
): void {
  const { terminal, language } = call.desk
  tellAssumed(known, call)
  // That nothing changed is said by the last line.
  const changes = result.unchanged ? undefined : result.changes
  for (const line of changes ? changeLines(changes) : []) terminal.result(line[language])
  const advice = result.problems.filter(({ severity }) => severity === 'advice').length
  if (advice > 0) terminal.result(adviceLine(advice, call))
  terminal.result(lastLine(result, call, milliseconds))
}

/** Whether anything stops the press. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(problem => problem.severity === 'error')
}

/** Doubtful readings may be many, and no build changes them: they are for `check` to list. */
function adviceLine(count: number, { desk }: Call): string {
  return desk.language === 'zh'
    ? `另有 ${count} 条建议，用 duikai check 查看`
    : `${count} ${count === 1 ? 'piece' : 'pieces'} of advice: see duikai check`
}

function lastLine(result: ChangedBuild, { desk }: Call, milliseconds: number): string {
  const { language, terminal, here } = desk
  const { written, problems, output, unchanged } = result
  const counts = countText(
    problems.filter(problem => problem.severity !== 'advice'),
    language
  )
  const seconds = (milliseconds / 1000).toFixed(1)
  const files = `${shownPath(output, here)}/{${shownFiles(result).join(', ')}}`
  const zh = language === 'zh'
  if (!written) {
    return terminal.paint(
      'red',
      zh
        ? `未输出：${counts}。请改正后重新生成；上次的成品保持不变。`
        : `Nothing was written: ${counts}. Mend them and build again; what was built before is untouched.`
    )
  }
  if (hasErrors(problems)) {
    return terminal.paint(
      'yellow',
      zh
        ? `草稿（${counts}）：${files}，${seconds} 秒`
        : `Draft (${counts}): ${files} in ${seconds} s`
    )
  }
  const warned = counts ? ` (${counts})` : ''
  if (unchanged) {
    return terminal.paint(
      'green',
      zh
        ? `没有变化${counts && `（${counts}）`}：${files}，${seconds} 秒`
        : `Nothing changed${warned}: ${files} in ${seconds} s`
    )
  }
  return terminal.paint(
    'green',
    zh
      ? `已生成${counts && `（${counts}）`}：${files}，${seconds} 秒`
      : `Built${warned}: ${files} in ${seconds} s`
  )
}

/** What readers are given by its name, what shows the pages by its folder. */
function shownFiles({ files }: ChangedBuild): readonly string[] {
  const paths = (use: WrittenFile['use']) =>
    files.filter(file => file.use === use).map(({ path }) => path)
  const folders = paths('view').map(path => path.replace(/[^/]*$/, ''))
  return [...paths('product'), ...new Set(folders)]
}
