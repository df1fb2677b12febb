import type { Words } from '../../model/problem.ts'
import type { IssueSet } from '../artifacts/issue-set.ts'
import { expectNoContradiction } from '../cli/article-options.ts'
import { type Call, exitCodes } from '../cli/command.ts'
import { issueFolders, shownPath } from '../cli/issue-folders.ts'
import { expectOwnOutputs } from '../cli/output-place.ts'
import { hasErrors } from '../told/tell-built.ts'
import { buildOne } from './build-command.ts'

/** A set of files that a command makes of issues, beside what a build makes. */
export interface SetOrder<Account extends object> {
  /** The command's name. */
  readonly name: string
  /** The set; `told` hears what came of it. */
  readonly set: (told: (account: Account) => void) => IssueSet
  /** The press where none is named; absent where none need be. */
  readonly otherwise?: string
  /** What a person is told of it: what was made, and what to do with it. */
  readonly words: (account: Account, place: string) => readonly Words[]
}

/** Builds the issues that a call names, each as such a set, and tells what came of it. */
export async function runSet<Account extends object>(
  call: Call,
  { name, set, words, otherwise }: SetOrder<Account>
): Promise<number> {
  const { desk, options } = call
  const { terminal, here, language } = desk
  const folders = await issueFolders(call)
  await expectNoContradiction(folders, call)
  await expectOwnOutputs(folders, call)
  const issues: unknown[] = []
  let wrong = false
  for (const folder of folders) {
    let account: Account | undefined
    const told = (one: Account) => {
      account = one
    }
    const { result } = await buildOne(folder, call, {
      set: set(told),
      ...(otherwise !== undefined && { otherwise })
    })
    const { output, written, problems } = result
    wrong ||= hasErrors(problems)
    const lines = written && account && !options.json ? words(account, shownPath(output, here)) : []
    for (const line of lines) terminal.result(line[language])
    issues.push({ folder, output, written, ...account, problems })
  }
  const exitCode = wrong ? exitCodes.errorsFound : exitCodes.fine
  if (options.json) {
    terminal.result(JSON.stringify({ command: name, exitCode, issues }, null, 2))
  }
  return exitCode
}
