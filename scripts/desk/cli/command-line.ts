import { parseArgs } from 'node:util'
import { nearestWord } from '../../kit/nearest-word.ts'
import type { Call, Command, CommandOption } from './command.ts'
import { toolLanguages } from './tool-language.ts'
import { WrongUsage } from './wrong-usage.ts'

/** Options that every command has. */
export const commonOptions: readonly CommandOption[] = [
  {
    name: 'lang',
    value: toolLanguages.join('|'),
    choices: toolLanguages,
    words: {
      en: 'language of the messages; else as the system is set',
      zh: '消息所用语言；默认随系统设置'
    }
  },
  {
    name: 'json',
    words: {
      en: 'one JSON document on standard output, for programs',
      zh: '在标准输出给出一份 JSON，供程序读取'
    }
  },
  {
    name: 'verbose',
    words: { en: 'after a fault of Duikai, its full trace', zh: '程序出错时给出完整的调用记录' }
  },
  { name: 'help', words: { en: 'this help', zh: '显示帮助' } }
]

/**
 * Reads what follows a command's name.
 * @throws WrongUsage on an unknown option, a missing or needless value, or too many operands.
 */
export function readCommandLine(command: Command, args: readonly string[]): Omit<Call, 'desk'> {
  const known = [...command.options, ...commonOptions]
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      ...Object.fromEntries(
        known.map(({ name, value }) => [name, { type: value ? 'string' : 'boolean' }] as const)
      ),
      help: { type: 'boolean', short: 'h' }
    }
  })
  const options: Record<string, string | true> = {}
  const operands: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind === 'option') options[token.name] = optionValue(token, known)
  }
  if (operands.length > command.operandsMost && !options.help) throw tooMany(command, operands)
  return { operands, options }
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function optionValue(token: OptionToken, known: readonly CommandOption[]): string | true {
  const { name, rawName, value, inlineValue } = token
  const option = known.find(one => one.name === name)
  if (option === undefined) throw unknownOption(rawName, name, known)
  if (option.value === undefined) {
    if (value === undefined) return true
    throw new WrongUsage({
      en: `${rawName} takes no value.`,
      zh: `选项 ${rawName} 不带值。`
    })
  }
  if (value === undefined || value === '' || (!inlineValue && value.startsWith('-'))) {
    throw new WrongUsage({
      en: `${rawName} needs a value: ${rawName} <${option.value}>.`,
      zh: `选项 ${rawName} 需要一个值：${rawName} <${option.value}>。`
    })
  }
  if (option.choices && !option.choices.includes(value)) {
    throw new WrongUsage({
      en: `${rawName} is one of: ${option.choices.join(', ')}; not “${value}”.`,
      zh: `选项 ${rawName} 只能是：${option.choices.join('、')}；没有“${value}”。`
    })
  }
  return value
}

function unknownOption(rawName: string, name: string, known: readonly CommandOption[]): WrongUsage {
  const meant = nearestWord(
    name,
    known.map(option => option.name)
  )
  return new WrongUsage({
    en: `There is no option ${rawName}.${meant ? ` Did you mean --${meant}?` : ''}`,
    zh: `没有选项 ${rawName}。${meant ? `是否应为 --${meant}？` : ''}`
  })
}

function tooMany(command: Command, operands: readonly string[]): WrongUsage {
  const extra = operands.slice(command.operandsMost).join(' ')
  return new WrongUsage({
    en: `“${extra}” is too much here. Usage: duikai ${command.name} ${command.usage}`.trim(),
    zh: `多出了“${extra}”。用法：duikai ${command.name} ${command.usage}`.trim()
  })
}
