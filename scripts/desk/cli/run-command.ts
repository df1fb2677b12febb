import type { Terminal } from '../../kit/terminal.ts'
import type { Words } from '../../model/problem.ts'
import { type Command, type Desk, exitCodes } from './command.ts'
import { readCommandLine } from './command-line.ts'
import { commandNamed } from './command-named.ts'
import { faultText } from './fault-text.ts'
import { commandText } from './help-text.ts'
import { toolLanguageOf } from './tool-language.ts'
import { WrongUsage } from './wrong-usage.ts'

/** Finds the command that a line begins with, runs it, and tells what went wrong; gives the exit code. */
export async function runCommand(
  commands: readonly Command[],
  argv: readonly string[],
  place: Omit<Desk, 'language'>
): Promise<number> {
  const desk: Desk = { ...place, language: toolLanguageOf(argv, place.environment) }
  const { terminal, language } = desk
  const json = argv.includes('--json')
  const fail = (exitCode: number, words: Words, text: string) => {
    terminal.progress(text)
    if (json) terminal.result(JSON.stringify({ exitCode, error: words }, null, 2))
    return exitCode
  }
  try {
    const [name, ...args] = usualForm(argv)
    const command = commandNamed(name ?? '', commands)
    const call = readCommandLine(command, args)
    if (!call.options.help) {
      const heard = call.options.quiet ? { ...desk, terminal: quietTerminal(terminal) } : desk
      return await command.run({ ...call, desk: heard })
    }
    terminal.result(commandText(command, language, terminal.paint))
    return exitCodes.fine
  } catch (error) {
    if (error instanceof WrongUsage) {
      const text = `${terminal.paint('red', 'duikai:')} ${error.words[language]}\n${seeHelp[language]}`
      return fail(exitCodes.wrongUsage, error.words, text)
    }
    const trace = argv.includes('--verbose') || Boolean(desk.environment.DUIKAI_DEBUG)
    const words = faultText(error, argv, trace)
    return fail(exitCodes.programFault, words, words[language])
  }
}

/** How far something is, nobody wants to hear. */
function quietTerminal(terminal: Terminal): Terminal {
  return { ...terminal, progress: () => undefined, passing: () => undefined }
}

/** `--help` and `--version`, as other programs have them; nothing at all asks for help. */
function usualForm(argv: readonly string[]): readonly string[] {
  const at = argv.findIndex(word => !word.startsWith('-') && !isLanguageValue(argv, word))
  if (at > 0) return [argv[at] ?? '', ...argv.slice(0, at), ...argv.slice(at + 1)]
  if (at === 0) return argv
  if (argv.includes('--version') || argv.includes('-V')) {
    return ['version', ...argv.filter(word => word !== '--version' && word !== '-V')]
  }
  return ['help', ...argv.filter(word => word !== '--help' && word !== '-h')]
}

function isLanguageValue(argv: readonly string[], word: string): boolean {
  return argv[argv.indexOf(word) - 1] === '--lang'
}

const seeHelp: Words = { en: 'See: duikai help', zh: '请看：duikai help' }
