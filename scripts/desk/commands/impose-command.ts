import type { SectionWish } from '../../press/sheets/sections.ts'
import {
  type SheetFault,
  type SheetSize,
  sheetNames,
  sheetSize
} from '../../press/sheets/sheet-size.ts'
import { articleOptions } from '../cli/article-options.ts'
import type { Call, Command } from '../cli/command.ts'
import {
  browserOption,
  outputOption,
  pressOptions,
  runOptions,
  usualPreset
} from '../cli/press-options.ts'
import { WrongUsage } from '../cli/wrong-usage.ts'
import type { SheetsAccount, SheetsWish } from '../sheets/sheets-account.ts'
import { sheetsWords } from '../sheets/sheets-words.ts'
import { runSet } from './set-command.ts'

/** `duikai impose`: a paper on printer's sheets, with a folding dummy and a job ticket. */
export const imposeCommand: Command = {
  name: 'impose',
  summary: {
    en: 'puts pages on printer’s sheets, with a folding dummy and a job ticket',
    zh: '拼版：把版面拼成印张，附折样和任务单'
  },
  usage: '[issue-folder]',
  operandsMost: 1,
  options: [
    {
      name: 'pages',
      value: '4,8|1-4,5-12',
      words: {
        en: 'how many pages each section has (the last goes on), or which; else all in one',
        zh: '每叠的版数（末项沿用），或各叠的版次；默认全部作一叠'
      }
    },
    {
      name: 'sheet',
      value: '781x1086|正度|A1',
      words: {
        en: 'the printer’s sheet, in mm or by name; else as large as pages, bleed and marks',
        zh: '纸张，毫米或名称；默认按版面加出血和标记'
      }
    },
    {
      name: 'up',
      value: '2|4',
      choices: ['2', '4'],
      words: {
        en: 'pages on a side of a sheet; else 2',
        zh: '纸的每面拼几版；默认 2'
      }
    },
    {
      name: 'pad',
      words: {
        en: 'leaves pages blank at the end, where they are no multiple of four',
        zh: '不是四的倍数时，末尾补空白版'
      }
    },
    ...pressOptions,
    ...runOptions,
    ...articleOptions,
    browserOption,
    outputOption
  ],
  examples: [
    {
      line: 'duikai impose manuscript/my-issue --pad',
      words: { en: 'two pages on each side of a sheet', zh: '纸的每面拼两版' }
    },
    {
      line: 'duikai impose --sheet 787x1092 --up 4 --quantity 500',
      words: { en: 'the newest issue, four on a side', zh: '最新一期，每面四版' }
    }
  ],
  run
}

async function run(call: Call): Promise<number> {
  const wish = wishOf(call.options)
  const { sheetsSet } = await import('../sheets/sheets-set.ts')
  return runSet<SheetsAccount>(call, {
    name: 'impose',
    otherwise: usualPreset,
    set: told => sheetsSet(wish, told),
    words: sheetsWords
  })
}

/** @throws WrongUsage where a value says nothing */
function wishOf({ pages, sheet, up, pad }: Call['options']): SheetsWish {
  return {
    sections: typeof pages === 'string' ? sectionWish(pages, pad === true) : undefined,
    pads: pad === true,
    sheet: typeof sheet === 'string' ? sheetAsked(sheet) : undefined,
    up: up === '4' ? 4 : 2
  }
}

function sheetAsked(asked: string): SheetSize {
  const found = sheetSize(asked)
  if ('fault' in found) throw noSheet(asked, found)
  return found
}

function noSheet(asked: string, found: SheetFault): WrongUsage {
  const names = sheetNames.join(', ')
  if (found.fault === 'sides') {
    const { leastMm, mostMm } = found
    return new WrongUsage({
      en: `--sheet ${asked}: a sheet’s sides are ${leastMm} to ${mostMm} mm.`,
      zh: `--sheet ${asked}：纸的边长为 ${leastMm} 到 ${mostMm} 毫米。`
    })
  }
  const { meant } = found
  return new WrongUsage({
    en: `There is no sheet “${asked}”.${meant ? ` Did you mean “${meant}”?` : ''} Write its sides in mm, 787x1092, or one of: ${names}.`,
    zh: `没有“${asked}”这种纸。${meant ? `是否应为“${meant}”？` : ''}请写毫米数，如 787x1092，或：${names}。`
  })
}

/** `4,8`, or `1-4,5-12`. */
function sectionWish(asked: string, pads: boolean): SectionWish {
  const items = asked
    .normalize('NFKC')
    .split(/[\s,、;]+/)
    .filter(Boolean)
  const ranges = items.flatMap(item => {
    const [, from, to] = /^(\d{1,4})[-–—~](\d{1,4})$/.exec(item) ?? []
    return from && to && Number(from) > 0 && Number(from) <= Number(to)
      ? [{ from: Number(from), to: Number(to) }]
      : []
  })
  if (items.length > 0 && ranges.length === items.length) {
    const all = ranges.flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, at) => from + at)
    )
    const twice = all.find((page, at) => all.indexOf(page) < at)
    if (twice !== undefined) throw pageTwice(twice)
    return { kind: 'ranges', ranges }
  }
  const counts = items.map(item => (/^\d{1,4}$/.test(item) ? Number(item) : 0))
  const odd = counts.find(count => count === 0 || (count % 4 > 0 && !pads))
  if (items.length === 0 || odd !== undefined) throw noSections(asked)
  return { kind: 'counts', counts }
}

function noSections(asked: string): WrongUsage {
  return new WrongUsage({
    en: `--pages ${asked}: a section has 4, 8, 12 … pages, for example --pages 4,8. To choose pages write --pages 1-4,5-12.`,
    zh: `--pages ${asked}：一叠有 4、8、12……版，如 --pages 4,8；要挑选版次，请写 --pages 1-4,5-12。`
  })
}

function pageTwice(page: number): WrongUsage {
  return new WrongUsage({
    en: `Page ${page} stands in --pages twice.`,
    zh: `--pages 里第 ${page} 版出现了两次。`
  })
}
