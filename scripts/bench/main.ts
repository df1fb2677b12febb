import { runCommand } from '../desk/cli/run-command.ts'
import { diskWorld } from '../kit/disk.ts'
import { projectFolder } from '../kit/folders.ts'
import { endOnSignals } from '../kit/interruption.ts'
import { openTerminal } from '../kit/terminal.ts'
import { benches } from './benches.ts'

endOnSignals()
process.exitCode = await runCommand(benches, process.argv.slice(2), {
  terminal: openTerminal(process.stdout, process.stderr, process.env),
  world: diskWorld(),
  here: process.cwd(),
  root: projectFolder,
  environment: process.env
})
