import type { Words } from '../../model/problem.ts'
import type { SeparationsAccount } from '../artifacts/separations-set.ts'
import { articleOptions } from '../cli/article-options.ts'
import type { Call, Command } from '../cli/command.ts'
import { browserOption, outputOption, pressOptions, usualPreset } from '../cli/press-options.ts'
import { runSet } from './set-command.ts'

/** `duikai separations`: the plates of a paper, looked at before they are made. */
export const separationsCommand: Command = {
  name: 'separations',
  summary: {
    en: 'shows the plates of the press file, its ink, and how it will look on the paper',
    zh: '看付印文件的各色版、墨量图和纸上打样'
  },
  usage: '[issue-folder]',
  operandsMost: 1,
  options: [...pressOptions, ...articleOptions, browserOption, outputOption],
  examples: [
    {
      line: 'duikai separations --press coldset-220',
      words: {
        en: 'the newest issue, for a newspaper press',
        zh: '最新一期，按报纸轮转印刷'
      }
    },
    {
      line: 'duikai separations manuscript/liaoyuan-2019-05 --press sheetfed',
      words: { en: 'for the printer whose profile the issue names', zh: '用该期指定的印厂特性文件' }
    }
  ],
  run
}

async function run(call: Call): Promise<number> {
  const { separationsSet } = await import('../artifacts/separations-set.ts')
  return runSet<SeparationsAccount>(call, {
    name: 'separations',
    otherwise: usualPreset,
    set: separationsSet,
    words: accountLines
  })
}

const chinese: Readonly<Record<string, string>> = {
  Cyan: '青',
  Magenta: '品红',
  Yellow: '黄',
  Black: '黑'
}

/** What each page has of ink, and what to do with what was made. */
function accountLines({ limit, pages }: SeparationsAccount, output: string): readonly Words[] {
  const lines = pages.map(({ page, max, place, shareOver, plates }): Words => {
    const most = max.toFixed(0)
    const [x, y] = [place.x.toFixed(1), place.y.toFixed(1)]
    const inks = plates.map(({ name, mean }) => `${name} ${mean.toFixed(1)} %`).join(', ')
    const ownInks = plates.map(({ name, mean }) => `${chinese[name] ?? name} ${mean.toFixed(1)}%`)
    const over = (100 * shareOver).toFixed(2)
    const isOver = shareOver > 0
    return {
      en: `Page ${page}: at most ${most} % of ink (limit ${limit} %), ${x} mm from the left and ${y} mm from the top of the trimmed page${isOver ? `; ${over} % of the page is over the limit` : ''}. Covered: ${inks}.`,
      zh: `第 ${page} 版：总墨量最高 ${most}%（上限 ${limit}%），在成品左起 ${x} 毫米、上起 ${y} 毫米处${isOver ? `；超限面积占 ${over}%` : ''}。各版覆盖率：${ownInks.join('、')}。`
    }
  })
  return [
    ...lines,
    {
      en: `Look at ${output}: plates/ is what each plate prints, ink/ where how much ink is, proof/ the page on its paper. They are for you; the printer gets press.pdf (duikai build).`,
      zh: `请看 ${output}：plates/ 是各色版，ink/ 是墨量图，proof/ 是印在纸上的样子。这些供自己核对；交给印厂的是 press.pdf（duikai build 生成）。`
    }
  ]
}
