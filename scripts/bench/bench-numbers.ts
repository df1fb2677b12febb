import type { Call, CommandOption } from '../desk/cli/command.ts'
import { WrongUsage } from '../desk/cli/wrong-usage.ts'

/** An option of a bench that takes a number. */
export const number = (name: string, words: CommandOption['words']): CommandOption => ({
  name,
  value: 'number',
  words
})

/**
 * The whole number from 1 that an option was given, or what stands for it.
 * @throws WrongUsage on anything else
 */
export function wholeNumber(call: Call, name: string, fallback: number): number {
  const value = Number(call.options[name] ?? fallback)
  if (Number.isInteger(value) && value >= 1) return value
  throw new WrongUsage({
    en: `--${name} is a whole number from 1.`,
    zh: `--${name} 应为不小于 1 的整数。`
  })
}
