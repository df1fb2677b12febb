import { nearestWord } from '../../kit/nearest-word.ts'
import type { Command } from './command.ts'
import { WrongUsage } from './wrong-usage.ts'

/**
 * Finds a command of the table.
 * @throws WrongUsage that names the command most likely meant.
 */
export function commandNamed(name: string, commands: readonly Command[]): Command {
  const command = commands.find(one => one.name === name)
  if (command) return command
  const names = commands.map(one => one.name)
  const meant = nearestWord(name, names)
  throw new WrongUsage({
    en: `There is no command “${name}”.${meant ? ` Did you mean “${meant}”?` : ''}`,
    zh: `没有命令“${name}”。${meant ? `是否应为“${meant}”？` : ''}`
  })
}
