import { type Command, exitCodes } from '../cli/command.ts'
import { WrongUsage } from '../cli/wrong-usage.ts'
import { completionScript, shells } from './completion-script.ts'

/** `duikai completion bash|zsh|fish`, made from the table that it is itself a line of. */
export function completionCommand(table: () => readonly Command[]): Command {
  return {
    name: 'completion',
    summary: { en: 'completes commands in your shell', zh: '给命令行的 Tab 补全' },
    usage: '<bash|zsh|fish>',
    operandsMost: 1,
    options: [],
    examples: [
      {
        line: 'eval "$(duikai completion bash)"',
        words: {
          en: 'in ~/.bashrc: completes in every terminal',
          zh: '写进 ~/.bashrc，每个终端都能补全'
        }
      }
    ],
    run: async ({ operands: [name], desk }) => {
      const shell = shells.find(one => one === name)
      if (!shell) {
        throw new WrongUsage({
          en: `Name your shell: duikai completion ${shells.join('|')}`,
          zh: `请指明所用的 shell：duikai completion ${shells.join('|')}`
        })
      }
      desk.terminal.result(completionScript(shell, table()))
      return exitCodes.fine
    }
  }
}
