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
    name: 'quiet',
    words: {
      en: 'no progress: only what was asked for, and what is wrong',
      zh: '不报进度，只给结果和问题'
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
  const read = readTokens(tokens, known)
  if (read.operands.length > command.operandsMost && !read.options.help)
    throw tooMany(command, read.operands)
  return read
}

type Token =
  | (OptionToken & { readonly kind: 'option' })
  | { readonly kind: 'positional'; readonly value: string }
  | { readonly kind: 'option-terminator' }

function readTokens(tokens: readonly Token[], known: readonly CommandOption[]): Omit<Call, 'desk'> {
  const options: Record<string, string | true> = {}
  const operands: string[] = []
  let waiting: CommandOption | undefined
  for (const token of tokens) {
    if (token.kind === 'positional' && waiting?.maybe?.pattern.test(token.value))
      options[waiting.name] = token.value
    else if (token.kind === 'positional') operands.push(token.value)
    const value = token.kind === 'option' ? optionValue(token, known) : undefined
    if (token.kind === 'option' && value !== undefined) options[token.name] = value
    waiting =
      token.kind === 'option' && value === true
        ? known.find(({ name }) => name === token.name)
        : undefined
  }
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
    if (value === undefined || option.maybe?.pattern.test(value)) return value ?? true
    if (option.maybe) throw noSuchValue(rawName, value, option.maybe.value)
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

function noSuchValue(rawName: string, value: string, shape: string): WrongUsage {
  return new WrongUsage({
    en: `${rawName}=${value}: write ${rawName} alone, or ${rawName}=${shape}.`,
    zh: `${rawName}=${value}：请只写 ${rawName}，或写 ${rawName}=${shape}。`
  })
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
