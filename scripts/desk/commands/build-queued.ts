import { articleWishes } from '../cli/article-options.ts'
import { type Call, exitCodes } from '../cli/command.ts'
import { shownPath } from '../cli/issue-folders.ts'
import { pressWish } from '../cli/press-options.ts'
import { type AddedIssue, addIssues } from '../queue/add-issues.ts'
import { programHash } from '../queue/content-hashes.ts'
import { addedLine, addedWords } from '../queue/queue-words.ts'
import { withQueue } from '../queue/with-queue.ts'

/** `duikai build --queue`: puts the issues on a queue, whose workers make them. */
export async function buildQueued(folders: readonly string[], call: Call): Promise<number> {
  const { desk, options } = call
  const { terminal, language, here } = desk
  articleWishes(call)
  pressWish(call)
  return withQueue('build', call, async queue => {
    const added: AddedIssue[] = []
    const program = await programHash(desk)
    await addIssues(queue, program, folders, call, one => {
      added.push(one)
      const line = `${shownPath(one.folder, here)}: ${addedWords[one.state][language]}`
      terminal.progress(terminal.paint('dim', line))
    })
    const exitCode = exitCodes.fine
    const told = { command: 'build', exitCode, queue: queue.shown, program, issues: added }
    terminal.result(options.json ? JSON.stringify(told, null, 2) : addedLine(added)[language])
    return exitCode
  })
}
