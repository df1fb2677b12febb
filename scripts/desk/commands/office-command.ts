import type { OfficeOrder, OfficeWay } from '../artifacts/office-order.ts'
import type { OfficeAccount } from '../artifacts/office-set.ts'
import { articleOptions } from '../cli/article-options.ts'
import type { Call, Command } from '../cli/command.ts'
import { browserOption, outputOption } from '../cli/press-options.ts'
import { WrongUsage } from '../cli/wrong-usage.ts'
import { runSet } from './set-command.ts'

/** `duikai office`: a paper on the sheets of an ordinary printer. */
export const officeCommand: Command = {
  name: 'office',
  summary: {
    en: 'makes a PDF for an ordinary A3 or A4 printer',
    zh: '生成普通 A3、A4 打印机用的 PDF'
  },
  usage: '[issue-folder]',
  operandsMost: 1,
  options: [
    {
      name: 'paper',
      value: 'a3|a4',
      choices: ['a3', 'a4'],
      words: { en: 'the paper in the printer; else a3', zh: '打印机里的纸；默认 a3' }
    },
    {
      name: 'fit',
      words: {
        en: 'each page shrunk to one sheet (as without it)',
        zh: '每版缩印在一张纸上（默认）'
      }
    },
    {
      name: 'tile',
      words: {
        en: 'each page at its own size, over several sheets to be glued',
        zh: '每版按原大分印在几张纸上，再拼贴'
      }
    },
    {
      name: 'booklet',
      words: {
        en: 'two pages on a side, to be folded: both sides, over the short edge',
        zh: '每面两版，对折成册；双面打印，短边翻转'
      }
    },
    ...articleOptions.filter(({ name }) => name !== 'paper'),
    browserOption,
    outputOption
  ],
  examples: [
    {
      line: 'duikai office manuscript/liaoyuan-2019-05',
      words: { en: 'shrunk to A3', zh: '缩印在 A3 上' }
    },
    {
      line: 'duikai office --paper a4 --tile',
      words: { en: 'the newest issue at its own size, on A4', zh: '最新一期按原大分印在 A4 上' }
    }
  ],
  run
}

async function run(call: Call): Promise<number> {
  const { paper, ...others } = call.options
  const order: OfficeOrder = { paper: paper === 'a4' ? 'a4' : 'a3', way: wayOf(others) }
  const { officeSet } = await import('../artifacts/office-set.ts')
  // What `--paper` says here is no name of a newspaper.
  return runSet<OfficeAccount>(
    { ...call, options: others },
    {
      name: 'office',
      set: told => officeSet(order, account => told({ ...order, ...account })),
      words: account => [accountWords(account, order)]
    }
  )
}

/** @throws WrongUsage when two ways are asked for */
function wayOf(options: Call['options']): OfficeWay {
  const asked = (['fit', 'tile', 'booklet'] as const).filter(way => options[way])
  const [way = 'fit', other] = asked
  if (other === undefined) return way
  throw new WrongUsage({
    en: `--${way} and --${other} are two ways to print: say one of them.`,
    zh: `--${way} 和 --${other} 是两种印法，只能选一种。`
  })
}

/** What was made, and how it is to be printed. */
function accountWords({ sides, scale, smallestPt }: OfficeAccount, { paper, way }: OfficeOrder) {
  const size = paper.toUpperCase()
  const percent = Math.round(scale * 100)
  const type = smallestPt?.toFixed(1)
  const both = way === 'booklet'
  return {
    en: `${sides} sides of ${size} at ${percent} %${type ? `, smallest type ${type} pt` : ''}. Print at “actual size”, without fitting${both ? '; on both sides, flipped on the short edge, then fold' : ''}${way === 'tile' ? '; cut at the marks and glue over the hatching' : ''}.`,
    zh: `${size} 纸 ${sides} 面，按 ${percent}% 印${type ? `，最小的字 ${type} 磅` : ''}。打印时选“实际大小”，不要缩放${both ? '；双面打印，短边翻转，然后对折' : ''}${way === 'tile' ? '；按标记裁开，压着斜线处粘贴' : ''}。`
  }
}
