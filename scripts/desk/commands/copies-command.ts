import { resolve } from 'node:path'
import { diskReason } from '../../kit/disk-reason.ts'
import type { Report, Words } from '../../model/problem.ts'
import type { ListedCopy } from '../../read/copies-list.ts'
import type { CopiesAccount, CopiesWish } from '../artifacts/copies-set.ts'
import { articleOptions } from '../cli/article-options.ts'
import type { Call, Command } from '../cli/command.ts'
import { shownPath } from '../cli/issue-folders.ts'
import { browserOption, outputOption, pressOptions } from '../cli/press-options.ts'
import { WrongUsage } from '../cli/wrong-usage.ts'
import { runSet } from './set-command.ts'

/** `duikai copies`: a paper as often as asked, each copy with its number and the name of whom it is for. */
export const copiesCommand: Command = {
  name: 'copies',
  summary: { en: 'makes copies that are numbered and named', zh: '制作编号、具名的纪念份' },
  usage: '[issue-folder]',
  operandsMost: 1,
  options: [
    {
      name: 'from',
      value: 'number',
      words: { en: 'the first number; else 1', zh: '起始编号，默认 1' }
    },
    { name: 'to', value: 'number', words: { en: 'the last number', zh: '末尾编号' } },
    {
      name: 'list',
      value: 'file.csv',
      words: {
        en: 'a list with columns number, name, dedication (any of them) instead',
        zh: '改用名单：编号、姓名、赠言三列，可缺'
      }
    },
    {
      name: 'of',
      value: 'number',
      words: {
        en: 'how many copies there are, where the numbers do not say so',
        zh: '共多少份，编号看不出时写'
      }
    },
    {
      name: 'on',
      value: 'first|all',
      choices: ['first', 'all'],
      words: { en: 'the pages that bear the line; else first', zh: '印在第一版（默认）或各版' }
    },
    ...pressOptions,
    ...articleOptions,
    browserOption,
    outputOption
  ],
  examples: [
    {
      line: 'duikai copies manuscript/my-issue --to 500',
      words: { en: 'five hundred, numbered', zh: '五百份，依次编号' }
    },
    {
      line: 'duikai copies manuscript/my-issue --list names.csv',
      words: { en: 'one for each row of a list', zh: '名单上每行一份' }
    }
  ],
  run
}

/** More at once are made in parts: --from 10001 --to 20000 --of 20000. */
const mostCopies = 10_000
const mostBytes = 4 * 2 ** 20

async function run(call: Call): Promise<number> {
  const wish = wishOf(call)
  const { copiesSet } = await import('../artifacts/copies-set.ts')
  return runSet<CopiesAccount>(call, {
    name: 'copies',
    set: told => copiesSet(wish, told),
    words: (account, place) => [accountWords(account, place)]
  })
}

/** What was made, and whom it is for. */
function accountWords({ copies, claim }: CopiesAccount, place: string): Words {
  return {
    en: `${copies} copies${claim ? `, ${claim}` : ''}. Send ${place}/copies.pdf to the printer as it is; copies.csv is for your register, with a hash of each copy.`,
    zh: `共 ${copies} 份${claim ? `，${claim}` : ''}。${place}/copies.pdf 原样交给印厂；copies.csv 是存档名册，每份有校验值。`
  }
}

/** @throws WrongUsage where it does not say which copies */
function wishOf(call: Call): CopiesWish {
  const { options } = call
  const { list } = options
  const [from, to, of] = ['from', 'to', 'of'].map(name => numberOf(name, options))
  const onAll = options.on === 'all'
  if (typeof list === 'string') {
    if (from !== undefined || to !== undefined) throw either
    return {
      copies: report => listed(list, call, report),
      of: copies => of ?? allOf(copies),
      onAll
    }
  }
  if (to === undefined) throw either
  const first = from ?? 1
  if (to < first || (of !== undefined && of < to)) throw backwards
  if (to - first >= mostCopies) throw tooMany
  const copies = Array.from({ length: to - first + 1 }, (_, at) => ({
    number: first + at,
    place: { file: '--to' }
  }))
  return { copies: async () => copies, of: all => of ?? allOf(all), onAll }
}

/** Copies that are numbered from 1 on without a gap are all there are. */
function allOf(copies: readonly ListedCopy[]): number | undefined {
  const numbers = copies.map(({ number }) => number).sort((a, b) => a - b)
  return numbers.every((number, at) => number === at + 1) ? numbers.length : undefined
}

async function listed(
  list: string,
  { desk }: Call,
  report: Report
): Promise<readonly ListedCopy[] | undefined> {
  const path = resolve(desk.here, list)
  const file = shownPath(path, desk.here)
  try {
    const { readCopiesList } = await import('../../read/copies-list.ts')
    const copies = readCopiesList(await desk.world.read(path, mostBytes), file, report)
    if (copies && copies.length > mostCopies) throw tooMany
    return copies
  } catch (error) {
    const reason = diskReason(error)
    if (reason === undefined) throw error
    throw new WrongUsage({
      en: `The list ${file} cannot be read: ${reason.en}.`,
      zh: `无法读取名单 ${file}：${reason.zh}。`
    })
  }
}

/** @throws WrongUsage where it is no number of a copy */
function numberOf(name: string, options: Call['options']): number | undefined {
  const value = options[name]
  if (value === undefined) return undefined
  if (/^[1-9][0-9]{0,6}$/.test(String(value))) return Number(value)
  throw new WrongUsage({
    en: `--${name} takes a whole number from 1 up, not “${value}”.`,
    zh: `--${name} 后面写从 1 起的整数，不是“${value}”。`
  })
}

const either = new WrongUsage({
  en: 'Say which copies: --to 500 (with --from), or --list names.csv.',
  zh: '请说明做哪些份：--to 500（可加 --from），或 --list 名单.csv。'
})

const backwards = new WrongUsage({
  en: 'The numbers go backwards: --from may not be larger than --to, nor --to than --of.',
  zh: '编号前后颠倒：--from 不能大于 --to，--to 不能大于 --of。'
})

const tooMany = new WrongUsage({
  en: `At most ${mostCopies} copies are made at once: make them in parts, with --from, --to and --of.`,
  zh: `一次最多 ${mostCopies} 份，请用 --from、--to、--of 分几次做。`
})
