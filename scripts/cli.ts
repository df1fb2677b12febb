import { commands } from './desk/command-table.ts'
import { runCommand } from './desk/run-command.ts'
import { diskWorld } from './kit/disk.ts'
import { projectFolder } from './kit/folders.ts'
import { endAtOnce, endOnSignals } from './kit/interruption.ts'
import { openTerminal } from './kit/terminal.ts'

/** Runs one command line, without the program's own name; gives the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  endOnSignals()
  endWithReader()
  return runCommand(commands, argv, {
    terminal: openTerminal(process.stdout, process.stderr, process.env),
    world: diskWorld(),
    here: process.cwd(),
    root: projectFolder,
    environment: process.env
  })
}

/** `duikai check | head` closes the pipe early: that is an ending like a signal, SIGPIPE, and no fault. */
function endWithReader(): void {
  process.stdout.on('error', error => {
    endAtOnce()
    process.exit((error as NodeJS.ErrnoException).code === 'EPIPE' ? 128 + 13 : 3)
  })
}
