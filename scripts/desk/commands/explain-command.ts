import { nearestWord } from '../../kit/nearest-word.ts'
import { type Command, exitCodes } from '../cli/command.ts'
import { codeList, explanationText } from '../cli/explanation-text.ts'
import { WrongUsage } from '../cli/wrong-usage.ts'
import { explanations } from '../explained/all-explanations.ts'

/** `duikai explain [code]`: what a problem's code means, with wrong and right; without one, all codes. */
export const explainCommand: Command = {
  name: 'explain',
  summary: { en: 'explains the code of a problem', zh: '解释问题代码的含义' },
  usage: '[code]',
  operandsMost: 1,
  options: [],
  examples: [
    {
      line: 'duikai explain story/no-headline',
      words: { en: 'what it means, wrong and right', zh: '含义，以及错误和正确的写法' }
    },
    { line: 'duikai explain', words: { en: 'lists all codes', zh: '列出所有代码' } }
  ],
  run: async ({ operands: [asked], options, desk }) => {
    const { terminal, language } = desk
    const code = asked === undefined ? undefined : codeNamed(asked)
    const told = code === undefined ? explanations : { [code]: explanations[code] }
    if (options.json) terminal.result(JSON.stringify({ command: 'explain', codes: told }, null, 2))
    else if (code === undefined) terminal.result(codeList(explanations, language, terminal.paint))
    else terminal.result(explanationText(code, explanations, language, terminal.paint))
    return exitCodes.fine
  }
}

/**
 * The code asked for; its last part is enough where no other code ends in it.
 * @throws WrongUsage that names the nearest code.
 */
function codeNamed(asked: string): string {
  const codes = Object.keys(explanations)
  const [only, ...others] = codes.filter(code => code === asked || code.endsWith(`/${asked}`))
  if (only !== undefined && others.length === 0) return only
  const meant =
    others.length > 0
      ? [only, ...others].join(', ')
      : (nearestWord(asked, codes) ??
        codes.find(code => nearestWord(asked, [code.split('/')[1] ?? '']) !== undefined))
  throw new WrongUsage({
    en: `There is no code “${asked}”.${meant ? ` Did you mean ${meant}?` : ''} All codes: duikai explain`,
    zh: `没有代码“${asked}”。${meant ? `是否应为 ${meant}？` : ''}所有代码：duikai explain`
  })
}
