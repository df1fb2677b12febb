import { join, resolve } from 'node:path'
import type { Problem, Words } from '../../model/problem.ts'
import { paperAbove } from '../../read/paper/paper-above.ts'
import { present } from '../../read/present.ts'
import { type Call, type Command, exitCodes } from '../cli/command.ts'
import { shownPath } from '../cli/issue-folders.ts'
import { tellProblems } from '../cli/tell-problems.ts'
import { WrongUsage } from '../cli/wrong-usage.ts'
import { starterLanguages } from '../new-issue/issue-wishes.ts'

/** `duikai init`: a new issue that builds at once. */
export const initCommand: Command = {
  name: 'init',
  summary: { en: 'makes a new issue to begin with', zh: '新建一期，可立即排版' },
  usage: '<folder>',
  operandsMost: 1,
  options: [
    {
      name: 'language',
      value: starterLanguages.join('|'),
      choices: starterLanguages,
      words: {
        en: 'language of the new issue; else that of the messages',
        zh: '新报纸的语言；默认与消息的语言相同'
      }
    },
    { name: 'paper', value: 'name', words: { en: 'the paper’s name', zh: '报名' } },
    { name: 'date', value: 'date', words: { en: 'its date; else today', zh: '日期；默认今天' } },
    {
      name: 'format',
      value: 'name',
      words: { en: 'page format, as styles/formats/ has them', zh: '版式规格，见 styles/formats/' }
    },
    {
      name: 'pages',
      value: '1|4|8',
      words: { en: 'pages of the sample: 1, 4 or 8; else 4', zh: '样子的版数：1、4 或 8；默认 4' }
    },
    {
      name: 'style',
      value: 'name',
      words: { en: 'style set, as styles/sets/ has them', zh: '样式，见 styles/sets/' }
    },
    {
      name: 'like',
      value: 'older-issue',
      words: {
        en: 'takes paper, style, names of pages and phrases of an older issue; the date is new',
        zh: '照着以前的一期：报名、样式、版名、词组都一样，日期是新的'
      }
    }
  ],
  examples: [
    {
      line: 'duikai init manuscript/my-paper',
      words: {
        en: 'asks for name, date, pages, format and style, and makes a sample of them',
        zh: '逐项问报名、日期、版数、规格、样式，做出一份样子'
      }
    },
    {
      line: 'duikai init manuscript/may-7 --like manuscript/may-6',
      words: { en: 'the next issue of a paper', zh: '照前一期新开一期' }
    }
  ],
  run
}

async function run(call: Call): Promise<number> {
  const { operands, options, desk } = call
  const { terminal, language, world, here } = desk
  const [operand] = operands
  if (operand === undefined) {
    throw new WrongUsage({
      en: 'Name the new folder: duikai init manuscript/my-paper',
      zh: '请指明新文件夹：duikai init manuscript/我的报纸'
    })
  }
  const folder = resolve(here, operand)
  const problems: Problem[] = []
  const report = (problem: Problem) => void problems.push(problem)
  const files = await filesOf(folder, call, report)
  const { init } = await import('../init.ts')
  const made = files && problems.length === 0 ? await init({ folder, files }, world, report) : []
  const isWrong = problems.some(({ severity }) => severity === 'error')
  const exitCode = isWrong || made.length === 0 ? exitCodes.errorsFound : exitCodes.fine
  if (options.json) {
    const whole = { command: 'init', exitCode, folder, files: made, problems }
    terminal.result(JSON.stringify(whole, null, 2))
    return exitCode
  }
  await tellProblems(problems, folder, desk)
  if (exitCode !== exitCodes.fine) return exitCode
  terminal.result(madeWords(shownPath(folder, here), made.length)[language])
  return exitCode
}

/** The files of the issue that is asked for; undefined where nobody answers any more, or after an error. */
async function filesOf(folder: string, call: Call, report: (problem: Problem) => void) {
  const { options, desk } = call
  const { world, root } = desk
  const { wishesOf } = await import('../new-issue/wishes-of-call.ts')
  if (typeof options.like === 'string') {
    const { dateOf, olderIssue } = await import('../new-issue/wishes-of-call.ts')
    const older = await olderIssue(options.like, call)
    const { likeIssue } = await import('../new-issue/like-issue.ts')
    const { starterFolder } = await import('../starter/starter-plan.ts')
    const language = typeof options.language === 'string' ? options.language : desk.language
    const first = join(root, 'templates/starter', starterFolder(language, 1), 'lead.md')
    const story = new TextDecoder().decode(await world.read(first))
    const paper = typeof options.paper === 'string' ? options.paper : undefined
    const wishes = { date: dateOf(call), story, ...present({ paper }) }
    return likeIssue(older, wishes, world, report)
  }
  const above = await paperAbove(folder, folder, world, report)
  if (above === 'broken') return undefined
  const wishes = await wishesOf(call, above)
  if (!wishes) throw nothingMade
  const { starterFiles } = await import('../starter/starter-files.ts')
  return starterFiles(wishes.starter, wishes.values, world, report)
}

const nothingMade = new WrongUsage({
  en: 'Not answered: nothing was made. All may be said at once: --paper --date --pages --format --style',
  zh: '没有回答，什么也没有新建。也可以一次写明：--paper --date --pages --format --style'
})

function madeWords(folder: string, count: number): Words {
  return {
    en: `Made ${folder}: issue.yaml and ${count - 1} more files, all to be replaced by your own.\nBuild it: npx duikai build ${folder}\nSee it as you write: npx duikai preview ${folder}`,
    zh: `已新建 ${folder}：issue.yaml 和另外 ${count - 1} 个文件，都可换成自己的。\n排版：npx duikai build ${folder}\n边改边看：npx duikai preview ${folder}`
  }
}
