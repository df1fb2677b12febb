import { join, resolve } from 'node:path'
import type { Call, Command, CommandOption } from '../desk/cli/command.ts'
import { issueFolders, shownPath } from '../desk/cli/issue-folders.ts'
import { cacheFolder } from '../kit/folders.ts'
import { bench, pages, runs, sampleAndLarger, teller } from './bench-command.ts'
import { number, wholeNumber } from './bench-numbers.ts'

const preset: CommandOption = {
  name: 'preset',
  value: 'name',
  words: { en: 'what the press asks; else coldset-220', zh: '印前规格；默认 coldset-220' }
}

/** What the work for a press is measured by. */
export const pressBenches: readonly Command[] = [
  bench(
    'bars',
    {
      en: 'what other programs see of the two PDFs of an issue: inks, boxes, words, structure',
      zh: '其他程序所见的两份 PDF：墨量、页面框、文字、结构'
    },
    [preset],
    runBars
  ),
  bench(
    'plates',
    {
      en: 'the inks of PDF files, read by us and by Ghostscript: means, most, and how long it takes',
      zh: 'PDF 各色版的墨量：本程序与 Ghostscript 的均值、最大值，以及用时'
    },
    [number('dpi', { en: 'dots to an inch; else 150', zh: '每英寸点数；默认为 150' })],
    runPlates
  ),
  bench(
    'hostile',
    {
      en: 'the preflight of PDFs, each cut and spoilt at random: nothing may be thrown',
      zh: '随机截断、改坏各 PDF 后的印前检查：不得出错中断'
    },
    [
      number('runs', {
        en: 'spoilt copies of each file; else 300',
        zh: '每个文件的改坏份数；默认为 300'
      })
    ],
    runHostile
  ),
  bench(
    'pictures',
    { en: 'the separation of photographs for newsprint', zh: '照片分色（新闻纸）' },
    [number('pictures', { en: 'photographs; else 32', zh: '照片张数；默认为 32' })],
    runPictures
  ),
  bench(
    'press',
    {
      en: 'what a press file takes of the processor beyond the paper',
      zh: '在 paper.pdf 之外，印前文件多用多少处理器时间'
    },
    [runs, pages({ en: 'pages of the larger issue; else 8', zh: '大期的版数；默认为 8' }), preset],
    runPress
  ),
  bench(
    'profile',
    {
      en: 'the newsprint profiles made anew from their measurements, and judged',
      zh: '由测量数据重新生成新闻纸的色彩特性文件，并加以检验'
    },
    [],
    runProfile
  )
]

async function runHostile(call: Call) {
  const { world, root, terminal, here } = call.desk
  const { hostileBench, hostileLines } = await import('./hostile-bench.ts')
  const files = call.operands.map(operand => resolve(here, operand))
  const done = (file: string) => terminal.progress(`  ${shownPath(file, here)}`)
  const found = await hostileBench(files, wholeNumber(call, 'runs', 300), root, world, done)
  return { table: hostileLines(found), found }
}

async function runBars(call: Call) {
  const { world, root, terminal } = call.desk
  const { barsBench } = await import('./bars/bars-bench.ts')
  const { barsTable, missed } = await import('./bars/bars-table.ts')
  const shelf = join(cacheFolder, 'bench', 'bars')
  const { barsIssues } = await import('./bars/bars-issues.ts')
  const given = call.operands.length > 0
  const folders = given ? await issueFolders(call) : await barsIssues(root, shelf, world)
  const next = (issue: string) => terminal.progress(`  ${issue}`)
  const measured = await barsBench({ folders, shelf, root, preset: presetOf(call), next }, world)
  const found = measured.map(one => ({ ...one, missed: missed(one) }))
  return { table: barsTable(measured), found }
}

function presetOf({ options }: Call): string {
  return typeof options.preset === 'string' ? options.preset : 'coldset-220'
}

async function runPlates(call: Call) {
  const { world, root, terminal, here } = call.desk
  const { plateBench, plateLine } = await import('./plate-bench.ts')
  const files = call.operands.map(operand => resolve(here, operand))
  const found = []
  for (const file of files) {
    terminal.progress(`  ${shownPath(file, here)}`)
    found.push(...(await plateBench(file, root, wholeNumber(call, 'dpi', 150), world)))
  }
  return { table: found.map(plateLine).join('\n'), found }
}

async function runPictures(call: Call) {
  const { world, root } = call.desk
  const { pictureBench, pictureBenchLine } = await import('./picture-bench.ts')
  const found = await pictureBench(wholeNumber(call, 'pictures', 32), root, world)
  return { table: pictureBenchLine(found), found }
}

async function runPress(call: Call) {
  const { world, root } = call.desk
  const { pressBench, pressBenchTable } = await import('./finished-prints.ts')
  const folders = call.operands.length > 0 ? await issueFolders(call) : await sampleAndLarger(call)
  const request = {
    folders,
    root,
    preset: presetOf(call),
    runs: wholeNumber(call, 'runs', 5),
    round: teller(call)
  }
  const found = await pressBench(request, world)
  return { table: pressBenchTable(found), found }
}

async function runProfile(call: Call) {
  const { world, root, terminal } = call.desk
  const { newsprintProfiles, profileLine } = await import('./newsprint-profiles.ts')
  const done = ({ name }: { readonly name: string }) => terminal.progress(`  ${name}`)
  const found = await newsprintProfiles(root, world, done)
  return { table: found.map(profileLine).join('\n'), found }
}
