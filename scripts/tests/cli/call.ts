import type { Command } from '../../desk/cli/command.ts'
import { runCommand } from '../../desk/cli/run-command.ts'
import { commands } from '../../desk/commands/command-table.ts'
import { diskWorld } from '../../kit/disk.ts'
import { projectFolder } from '../../kit/folders.ts'
import { type Environment, openTerminal } from '../../kit/terminal.ts'

/** What a command said, and how it ended. */
export interface Said {
  readonly exitCode: number
  readonly out: string
  readonly err: string
}

/** Where and with what a command is called; the real table, a log for a terminal, English. */
export interface CallSettings {
  readonly here?: string
  readonly environment?: Environment
  readonly table?: readonly Command[]
  readonly isTerminal?: boolean
}

/** Runs a command line in this process and keeps what it says. */
export async function call(argv: readonly string[], settings: CallSettings = {}): Promise<Said> {
  const { here = projectFolder, environment = {}, table = commands, isTerminal = false } = settings
  const said = { out: '', err: '' }
  const stream = (name: 'out' | 'err') => ({
    isTTY: isTerminal,
    columns: 80,
    write: (text: string) => {
      said[name] += text
    }
  })
  const exitCode = await runCommand(table, argv, {
    terminal: openTerminal(stream('out'), stream('err'), environment),
    world: diskWorld(),
    here,
    root: projectFolder,
    environment
  })
  return { exitCode, ...said }
}
