import type { Problem } from '../../model/problem.ts'
import type { CheckResult } from '../check.ts'
import { articleOptions, articleWishes, expectNoContradiction } from '../cli/article-options.ts'
import { type Call, type Command, exitCodes } from '../cli/command.ts'
import { fitTable } from '../cli/fit-words.ts'
import { issueFolders, outputFolder, shownPath } from '../cli/issue-folders.ts'
import { problemFiles } from '../cli/problem-files.ts'
import { problemTeller } from '../cli/problem-teller.ts'
import { countText } from '../cli/problem-text.ts'
import { typeTable } from '../cli/type-words.ts'
import { designTable } from '../design/design-words.ts'
import { issueSettings } from '../settings/every-value.ts'
import { settingsTable } from '../settings/settings-table.ts'

/** `duikai check`: all that a build would complain of before it needs a browser. */
export const checkCommand: Command = {
  name: 'check',
  summary: {
    en: 'checks the copy and its fit, without a browser',
    zh: '检查稿件和版面是否合适，不需浏览器'
  },
  usage: '[issue-folder | book.epub]',
  operandsMost: 1,
  options: [
    ...articleOptions,
    {
      name: 'fit',
      words: { en: 'how every story fills its frame', zh: '列出每篇稿件与版位的吻合情况' }
    },
    {
      name: 'blocks',
      words: {
        en: 'the id of every field and paragraph, as corrections name it',
        zh: '列出每个字段和段落的编号，供更正引用'
      }
    },
    {
      name: 'settings',
      words: {
        en: 'every value of the issue, and which file says so',
        zh: '列出本期的每项设置，出自哪个文件、哪一行'
      }
    },
    {
      name: 'type',
      words: {
        en: 'measures the type of every page, in the browser',
        zh: '在浏览器中检查每一版的排字'
      }
    },
    {
      name: 'design',
      words: {
        en: 'how every page looks: tiers of heads, white, boxes, rules, pictures',
        zh: '检查每一版的版面设计：标题层次、空白、框线、图片'
      }
    },
    {
      name: 'book',
      words: {
        en: 'the e-book of the issue, or any .epub; with EPUBCheck where it is installed',
        zh: '检查本期的电子书或任意 .epub 文件；装有 EPUBCheck 时一并运行'
      }
    }
  ],
  examples: [
    { line: 'duikai check', words: { en: 'the newest issue', zh: '检查最新的一期' } },
    {
      line: 'duikai check --type --json',
      words: { en: 'the type of every page, for programs', zh: '每一版的排字，供程序读取' }
    },
    {
      line: 'duikai check manuscript/liaoyuan-2019-05 --fit',
      words: { en: 'with the fit of every story', zh: '并列出每篇稿件的吻合情况' }
    },
    {
      line: 'duikai check --book output/my-issue/book.epub',
      words: { en: 'an e-book, this house’s or any other', zh: '一本电子书，无论出自哪里' }
    }
  ],
  run
}

async function run(call: Call): Promise<number> {
  const { desk, options } = call
  const { terminal, world, root, here } = desk
  if (options.type) return runType(call)
  if (options.design) return runDesign(call)
  if (options.book) return (await import('../book/check-a-book.ts')).checkABook(call)
  const [folder = here] = await issueFolders(call)
  await expectNoContradiction([folder], call)
  const wishes = articleWishes(call)
  if (options.settings) return runSettings(folder, call)
  const { check } = await import('../check.ts')
  terminal.progress(terminal.paint('bold', shownPath(folder, here)))
  const { stages, end, ...told } = problemTeller(folder, call, () => true)
  const request = { folder, root, wishes, output: outputFolder(folder, call) }
  const result = await check(request, { world, ...told })
  await end()
  const wrong = result.problems.some(problem => problem.severity === 'error')
  const exitCode = wrong ? exitCodes.errorsFound : exitCodes.fine
  if (options.json) {
    const { blocks, ...found } = result
    const asked = options.blocks ? { ...found, blocks } : found
    const whole = { command: 'check', exitCode, folder, ...asked, millisecondsByStage: stages }
    terminal.result(JSON.stringify(whole, null, 2))
    return exitCode
  }
  if (options.fit && result.fit.length > 0) {
    terminal.result(`${fitTable(result.fit, desk.language).join('\n')}\n`)
  }
  if (options.blocks) terminal.result(`${blockLines(result.blocks).join('\n')}\n`)
  terminal.result(lastLine(result, call))
  return exitCode
}

async function runSettings(folder: string, { desk, options }: Call): Promise<number> {
  const { terminal, world, root, here, language } = desk
  const settings = await issueSettings(folder, world)
  if (options.json) {
    const whole = { command: 'check', exitCode: exitCodes.fine, folder, settings }
    terminal.result(JSON.stringify(whole, null, 2))
    return exitCodes.fine
  }
  const places = settings.flatMap(({ place }) => (place ? [{ place }] : []))
  const { pathOf } = await problemFiles(places, folder, root, world)
  const shownName = (file: string) => shownPath(pathOf(file), here)
  terminal.result(settingsTable(settings, language, shownName).join('\n'))
  return exitCodes.fine
}

function blockLines(stories: CheckResult['blocks']): readonly string[] {
  const widest = Math.max(0, ...stories.flatMap(({ blocks }) => blocks.map(({ id }) => id.length)))
  return stories.flatMap(({ file, blocks }) => [
    file,
    ...blocks.map(({ id, begins }) => `  ${id.padEnd(widest)}  ${begins}`)
  ])
}

async function runType(call: Call): Promise<number> {
  const { desk, options } = call
  const { terminal, world, root, here, language } = desk
  const [folder = here] = await issueFolders(call)
  await expectNoContradiction([folder], call)
  const wishes = articleWishes(call)
  const { checkType } = await import('../check-type.ts')
  terminal.progress(terminal.paint('bold', shownPath(folder, here)))
  const isGrave = ({ severity }: Problem) => severity !== 'advice'
  const { stages, end, ...told } = problemTeller(folder, call, isGrave)
  const request = { folder, root, wishes, output: outputFolder(folder, call) }
  const result = await checkType(request, { world, ...told })
  await end()
  const wrong = result.isBroken || result.problems.some(({ severity }) => severity === 'error')
  const exitCode = wrong ? exitCodes.errorsFound : exitCodes.fine
  if (options.json) {
    const whole = { command: 'check', exitCode, folder, ...result, millisecondsByStage: stages }
    terminal.result(JSON.stringify(whole, null, 2))
    return exitCode
  }
  terminal.result(typeTable(result.conformance, language).join('\n'))
  return exitCode
}

async function runDesign(call: Call): Promise<number> {
  const { desk, options } = call
  const { terminal, world, root, here, language } = desk
  const [folder = here] = await issueFolders(call)
  await expectNoContradiction([folder], call)
  const wishes = articleWishes(call)
  const { checkDesign } = await import('../design/check-design.ts')
  terminal.progress(terminal.paint('bold', shownPath(folder, here)))
  const isGrave = ({ severity }: Problem) => severity === 'error'
  const { stages, end, ...told } = problemTeller(folder, call, isGrave)
  const request = { folder, root, wishes, output: outputFolder(folder, call) }
  const { problems, design } = await checkDesign(request, { world, ...told })
  await end()
  const exitCode = problems.some(isGrave) ? exitCodes.errorsFound : exitCodes.fine
  if (options.json) {
    const found = { problems, design, millisecondsByStage: stages }
    terminal.result(JSON.stringify({ command: 'check', exitCode, folder, ...found }, null, 2))
    return exitCode
  }
  terminal.result(designTable(design, language).join('\n'))
  return exitCode
}

function lastLine({ problems, fit }: CheckResult, { desk, options }: Call): string {
  const { language, terminal } = desk
  const counts = countText(problems, language)
  const zh = language === 'zh'
  const more = options.fit ? '' : zh ? '；--fit 可列出吻合情况' : '; --fit shows how they fit'
  const stories = zh ? `${fit.length} 篇稿件` : `${fit.length} stories`
  if (problems.some(problem => problem.severity === 'error')) {
    return terminal.paint(
      'red',
      zh ? `${counts}。请改正后再查。` : `${counts}. Mend them and check again.`
    )
  }
  const found = counts || (zh ? '没有问题' : 'nothing to mend')
  return terminal.paint('green', zh ? `${stories}：${found}${more}` : `${stories}: ${found}${more}`)
}
