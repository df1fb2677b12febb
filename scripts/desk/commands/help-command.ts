import { type Command, exitCodes } from '../cli/command.ts'
import { commandNamed } from '../cli/command-named.ts'
import { commandText, overviewText } from '../cli/help-text.ts'

/** `duikai help [command]`, made from the table that it is itself a line of. */
export function helpCommand(table: () => readonly Command[]): Command {
  return {
    name: 'help',
    summary: { en: 'explains the commands', zh: '说明各个命令' },
    usage: '[command]',
    operandsMost: 1,
    options: [],
    examples: [
      { line: 'duikai help', words: { en: 'lists the commands', zh: '列出所有命令' } },
      { line: 'duikai help build', words: { en: 'explains one of them', zh: '说明其中一个' } }
    ],
    run: async ({ operands: [name], desk }) => {
      const { terminal, language } = desk
      const commands = table()
      const text =
        name === undefined
          ? overviewText(commands, language, terminal.paint)
          : commandText(commandNamed(name, commands), language, terminal.paint)
      terminal.result(text)
      return exitCodes.fine
    }
  }
}
