import { join } from 'node:path'
import type { Call, Command } from '../desk/cli/command.ts'
import { issueFolders, shownPath } from '../desk/cli/issue-folders.ts'
import { cacheFolder } from '../kit/folders.ts'
import { anyOptions, runAny } from './any-options.ts'
import { archiveBenches } from './archive-benches.ts'
import { bench, pages, runs, sample, sampleAndLarger, teller } from './bench-command.ts'
import { number, wholeNumber } from './bench-numbers.ts'
import { bookOptions, runBook } from './book-options.ts'
import { correctionsOptions, runCorrections } from './corrections-options.ts'
import { designOptions, runDesign } from './design-options.ts'
import { marksOptions, runMarks } from './marks-options.ts'
import { officeRow } from './office/office-options.ts'
import { pressBenches } from './press-benches.ts'
import { readerOptions, runReaders } from './reader-options.ts'
import { replateOptions, runReplate } from './replate-options.ts'
import { runScale, scaleOptions } from './scale-options.ts'
import { runTaste, tasteOptions } from './taste-options.ts'

/** What is measured: `npm run bench` is `builds`, `npm run bench:type` is `type` … */
export const benches: readonly Command[] = [
  bench(
    'builds',
    {
      en: 'cold and warm builds beside Chromium’s own print',
      zh: '冷、热两种排版，与 Chromium 自身打印相比'
    },
    [runs],
    runBuilds
  ),
  bench(
    'scale',
    {
      en: 'issues of 1, 8, 48 pages: cold, unchanged, a character changed; time, processor, memory',
      zh: '1、8、48 版的各期：全新、未变、改一字；用时、处理器、内存'
    },
    scaleOptions,
    runScale
  ),
  bench(
    'replate',
    {
      en: 'issues of 4, 8 and 48 pages after a character of one page, and of four: processor time',
      zh: '4、8、48 版的各期改动一版、四版各一字后：处理器用时'
    },
    replateOptions,
    runReplate
  ),
  bench(
    'makeup',
    { en: 'the make-up of random pages', zh: '随机版面的自动组版' },
    [pages({ en: 'random pages; else 200', zh: '随机版数；默认为 200' })],
    runMakeup
  ),
  bench(
    'type',
    { en: 'what checking every line costs a build', zh: '逐行检查字行的用时' },
    [runs, pages({ en: 'pages of the larger issue; else 8', zh: '大期的版数；默认为 8' })],
    call => runCheck(call, 'typeCheck')
  ),
  bench(
    'seen',
    { en: 'what looking at every page costs a build', zh: '逐版检查看得清与否的用时' },
    [runs, pages({ en: 'pages of the larger issue; else 8', zh: '大期的版数；默认为 8' })],
    call => runCheck(call, 'seenCheck')
  ),
  bench(
    'book',
    {
      en: 'books of 1, 20, 200 and 2,000 stories, bound and checked: time, processor, memory',
      zh: '1、20、200、2000 篇的电子书装订并检查：用时、处理器、内存'
    },
    bookOptions,
    runBook
  ),
  bench(
    'readers',
    {
      en: 'the books of all golden issues opened in two readers: each page turned, each link followed',
      zh: '在两种阅读器中打开全部样本期的电子书：逐页翻过，逐个链接点到'
    },
    readerOptions,
    runReaders
  ),
  bench(
    'verdicts',
    {
      en: 'books with one fault each, judged by us and by EPUBCheck (needs a JDK)',
      zh: '各有一处错误的电子书，本程序与 EPUBCheck 各判一遍（需 JDK）'
    },
    [],
    runVerdicts
  ),
  bench(
    'setting',
    {
      en: 'random copy and every kind of block at every measure: what the press would stop',
      zh: '随机稿件与各种段落在各种栏宽中排出：印前检查会拦下的'
    },
    [
      number('paragraphs', {
        en: 'random paragraphs a format; else 100',
        zh: '每种版式的随机段数；默认为 100'
      }),
      number('tables', {
        en: 'random tables a format; else 20',
        zh: '每种版式的随机表格数；默认为 20'
      })
    ],
    runSetting
  ),
  bench(
    'signs',
    {
      en: 'every sign in 2,344 sentences, printed and read by poppler',
      zh: '2344 句话里的各种符号，印出后由 poppler 读回'
    },
    [number('pages', { en: 'pages of sentences; else all 14', zh: '版数；默认为全部 14 版' })],
    runSigns
  ),
  bench(
    'any',
    {
      en: 'random folders of articles, each built as a stranger would',
      zh: '随机生成的文章文件夹，各按初次使用者的做法生成报纸'
    },
    anyOptions,
    runAny
  ),
  bench(
    'design',
    {
      en: 'random issues made up, each page as an art director sees it',
      zh: '随机各期的版面，按美术编辑的眼光逐版检查'
    },
    designOptions,
    runDesign
  ),
  bench(
    'taste',
    {
      en: 'the weights of the score, fitted to pages graded by eye',
      zh: '按目测打分的版面拟合评分权重'
    },
    tasteOptions,
    runTaste
  ),
  bench(
    'marks',
    {
      en: 'golden issues and others whose stories run on: the printed page told at every character and screen of the book',
      zh: '标准各期和有转版的各期：电子书每个字、每一屏所示的版次与印出的是否相符'
    },
    marksOptions,
    runMarks
  ),
  bench(
    'corrections',
    {
      en: 'random issues made up, each story then some lines longer and shorter: what stays in its frame and dress',
      zh: '随机各期排定后，每篇增删几行：多少仍在原框内、样子不变'
    },
    correctionsOptions,
    runCorrections
  ),
  officeRow,
  ...archiveBenches,
  ...pressBenches
]

async function runBuilds(call: Call) {
  const { world, root, environment, here, terminal, language } = call.desk
  const [folder = here] = call.operands.length > 0 ? await issueFolders(call) : [join(root, sample)]
  const { wholeBuilds } = await import('./whole-builds.ts')
  const { benchReport, benchTable } = await import('./whole-builds-table.ts')
  terminal.progress(terminal.paint('bold', shownPath(folder, here)))
  const request = { folder, root, runs: wholeNumber(call, 'runs', 5), environment }
  const found = benchReport(await wholeBuilds({ ...request, round: teller(call) }, world))
  return { table: benchTable(found, language), found }
}

async function runMakeup(call: Call) {
  const { terminal, world, root, here } = call.desk
  const count = wholeNumber(call, 'pages', 200)
  const { benchMakeup } = await import('./make-up-bench.ts')
  const output = join(root, 'output', 'bench-makeup')
  const done = (page: number) => {
    if (page % 20 === 0) terminal.progress(`  ${page}/${count}`)
  }
  const { table, worst, ...found } = await benchMakeup({ pages: count, output, done }, world)
  return { table, found: { ...found, worst: worst.map(path => shownPath(path, here)) } }
}

async function runCheck(call: Call, name: 'typeCheck' | 'seenCheck') {
  const { world, root, language } = call.desk
  const { checkCost } = await import('./check-cost.ts')
  const { checkBenchReport, checkBenchTable } = await import('./check-cost-table.ts')
  const folders = call.operands.length > 0 ? await issueFolders(call) : await sampleAndLarger(call)
  const { [name]: check } = await import('./checks.ts')
  const count = wholeNumber(call, 'runs', 5)
  const request = { check, folders, root, runs: count, round: teller(call) }
  const found = checkBenchReport(await checkCost(request, world))
  return { table: checkBenchTable(found, language), found }
}

async function runVerdicts() {
  const { verdicts, verdictTable } = await import('./verdicts-bench.ts')
  const found = await verdicts()
  return { table: verdictTable(found), found }
}

async function runSetting(call: Call) {
  const { world, root, terminal } = call.desk
  const { allDresses, settingBench } = await import('./setting-bench.ts')
  const counts = {
    paragraphs: wholeNumber(call, 'paragraphs', 100),
    tables: wholeNumber(call, 'tables', 20)
  }
  let count = 0
  const done = () => {
    count += 1
    terminal.progress(`  ${count}/${allDresses.length}`)
  }
  const { disagreements, misdrawn, ...sums } = await settingBench(counts, root, world, done)
  const found = { ...sums, disagreements: disagreements.length, misdrawn: misdrawn.length }
  return { table: [...disagreements, ...misdrawn].slice(0, 40).join('\n'), found }
}

async function runSigns(call: Call) {
  const { world, root, terminal } = call.desk
  const { signPages, signsOnPaper } = await import('./signs-on-paper.ts')
  const all = signPages()
  const chosen = all.slice(0, wholeNumber(call, 'pages', all.length))
  const missing: string[] = []
  let sentences = 0
  for (const [at, page] of chosen.entries()) {
    const folder = join(cacheFolder, 'bench', `signs-${at + 1}`)
    const found = await signsOnPaper(page, folder, root, world)
    missing.push(...(found?.missing ?? [`page ${at + 1} is not filled`]))
    sentences += found?.sentences ?? 0
    terminal.progress(`  ${at + 1}/${chosen.length}`)
  }
  const table = `${sentences} sentences on ${chosen.length} pages, ${missing.length} missing`
  return { table, found: { sentences, missing } }
}
