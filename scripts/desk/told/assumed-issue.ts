import type { IssueFacts } from '../../model/issue.ts'
import type { Report } from '../../model/problem.ts'
import { assumedLines, pagesLine } from '../assumed-words.ts'
import type { Call } from '../cli/command.ts'
import { shownPath } from '../cli/issue-folders.ts'
import { writeIssue } from '../write-issue.ts'

/** What is known of an issue that was built, or stands as it was built before. */
export interface KnownIssue {
  readonly facts: IssueFacts
  readonly storyCount: number
}

/** Tells what was taken for granted of a folder of articles, and what was chosen where an issue leaves it open. */
export function tellAssumed(issue: KnownIssue | undefined, { desk }: Call): void {
  const { facts, storyCount = 0 } = issue ?? {}
  if (!facts?.open) return
  const lines = facts.assumed ? assumedLines(facts, facts.assumed, storyCount) : [pagesLine(facts)]
  for (const line of lines) desk.terminal.result(line[desk.language])
}

/** Writes it as an `issue.yaml`, as asked; nothing where one is, or where nothing came of the copy. */
export async function writeAssumed(
  folder: string,
  issue: KnownIssue | undefined,
  { desk }: Call,
  report: Report
): Promise<void> {
  const { terminal, world, here, language } = desk
  if (!issue?.facts.assumed) {
    const none = {
      en: 'No issue.yaml was written: there is one, or the articles could not be read.',
      zh: '没有写 issue.yaml：已有一份，或文章无法读取。'
    }
    terminal.progress(none[language])
    return
  }
  const path = await writeIssue(folder, issue.facts, world, report)
  if (path !== undefined) terminal.progress(shownPath(path, here))
}
