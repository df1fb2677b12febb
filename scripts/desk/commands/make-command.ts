import { memoryTaken } from '../../kit/machine-room.ts'
import { openTerminal } from '../../kit/terminal.ts'
import { type Call, type Command, exitCodes } from '../cli/command.ts'
import { faultText } from '../cli/fault-text.ts'
import { ownedCommand } from '../cli/thread-words.ts'
import { WrongUsage } from '../cli/wrong-usage.ts'
import type { MadeIssue, MakeOrder, MakerOrder, MakerWord } from '../makers/make-order.ts'
import type { WarmBrowser } from '../preview/server/warm-browser.ts'
import { buildOne } from './build-command.ts'

/** What the program runs as a process of its own to make one issue after the other: help does not list it. */
export const makeCommand: Command = {
  name: ownedCommand,
  summary: { en: 'makes issues for another Duikai', zh: '替另一个对开进程制作各期' },
  usage: '',
  operandsMost: 0,
  options: [],
  examples: [],
  run
}

async function run(call: Call): Promise<number> {
  const { owner } = call.desk
  if (!owner) throw noOwner
  const { warmBrowser } = await import('../preview/server/warm-browser.ts')
  const tell = (word: MakerWord) => owner.tell(word)
  const browsers = new Map<string, WarmBrowser>()
  const browserOf = ({ options }: MakeOrder): WarmBrowser => {
    const wish = typeof options.browser === 'string' ? options.browser : undefined
    const browser = browsers.get(wish ?? '') ?? warmBrowser(wish)
    browsers.set(wish ?? '', browser)
    return browser
  }
  return new Promise(resolve => {
    const end = async (exitCode: number) => {
      await Promise.all([...browsers.values()].map(browser => browser.close()))
      resolve(exitCode)
    }
    owner.hear(said => {
      const word = said as MakerOrder
      if (word.kind === 'end') return void end(exitCodes.fine)
      made(word.order, call, browserOf(word.order)).then(
        issue => tell({ kind: 'made', memoryBytes: memoryTaken(), ...issue }),
        error => {
          tell({ kind: 'fault', words: faultText(error, ['build', word.order.folder], false) })
          void end(exitCodes.programFault)
        }
      )
    })
    tell({ kind: 'ready' })
  })
}

/** Builds an issue as a command line of its own would; what that would print is kept. */
async function made(order: MakeOrder, call: Call, browser: WarmBrowser): Promise<MadeIssue> {
  const { folder, options, language, colours, widthCells } = order
  const lines: string[] = []
  const out = {
    isTTY: colours,
    ...(widthCells !== undefined && { columns: widthCells }),
    write: (text: string) => lines.push(text.replace(/\n$/, ''))
  }
  const silent = { isTTY: colours, write: () => undefined }
  const desk = { ...call.desk, language, terminal: openTerminal(out, silent, {}) }
  const built = await buildOne(
    folder,
    { operands: [folder], options, desk },
    { browser: browser.get }
  )
  return { built, lines }
}

const noOwner = new WrongUsage({
  en: 'make-issues is run by Duikai itself: name the issues to “duikai build”.',
  zh: 'make-issues 由对开自己运行：请把各期写在“duikai build”后面。'
})
