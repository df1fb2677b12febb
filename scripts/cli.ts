import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import type { Owner } from './desk/cli/command.ts'
import {
  type AnswerWord,
  endingWord,
  type ThreadStart,
  type ThreadWord
} from './desk/cli/thread-words.ts'
import { watchProgram } from './desk/cli/watch-program.ts'
import { projectFolder } from './kit/folders.ts'
import { tellLeftovers } from './kit/interruption.ts'
import { openTerminal } from './kit/terminal.ts'

/**
 * Runs one command line, without the program's own name; gives the exit code. The work is done in a thread that begins
 * with the same `starter` (a file: URL) and comes here once more.
 */
export function main(argv: readonly string[], starter: string): Promise<number> {
  if (!isMainThread) return runInThread(workerData as ThreadStart)
  const { stdout: out, stderr: err, env: environment } = process
  return watchProgram({ starter, argv, out, err, environment })
}

async function runInThread(start: ThreadStart): Promise<number> {
  const { argv, isTerminal, columns, isOwned, mayAsk } = start
  // Here and not above: the thread that watches needs none of it.
  const [{ runCommand }, { commands, innerCommands }, { diskWorld }] = await Promise.all([
    import('./desk/cli/run-command.ts'),
    import('./desk/commands/command-table.ts'),
    import('./kit/disk.ts')
  ])
  const tell = (word: ThreadWord) => parentPort?.postMessage(word)
  tellLeftovers(news => tell({ kind: 'leftover', news }))
  const owner: Owner = {
    hear: take => parentPort?.on('message', take),
    tell: word => tell({ kind: 'told', word })
  }
  const ask = (text: string) =>
    new Promise<string | undefined>(resolve => {
      const take = (word: AnswerWord) => {
        if (word.kind !== 'answer') return
        parentPort?.off('message', take)
        resolve(word.line)
      }
      parentPort?.on('message', take)
      tell({ kind: 'asks', text })
    })
  const stream = (kind: 'result' | 'progress', isTTY: boolean) => ({
    isTTY,
    ...(columns !== undefined && { columns }),
    write: (text: string) => tell({ kind, text })
  })
  const exitCode = await runCommand([...commands, ...innerCommands], argv, {
    terminal: openTerminal(
      stream('result', isTerminal[0]),
      stream('progress', isTerminal[1]),
      process.env
    ),
    world: diskWorld(),
    here: process.cwd(),
    root: projectFolder,
    environment: process.env,
    ...(mayAsk && { ask }),
    ...(isOwned && { owner }),
    onEnding: take => {
      tell({ kind: 'ends-itself' })
      parentPort?.on('message', word => word === endingWord && take())
    }
  })
  tell({ kind: 'ended', exitCode })
  return exitCode
}
