import { basename, join } from 'node:path'
import type { Problem } from '../../model/problem.ts'
import { articleOptions, articleWishes, expectNoContradiction } from '../cli/article-options.ts'
import { choiceTable, pickedWords } from '../cli/choice-table.ts'
import { type Call, type Command, exitCodes } from '../cli/command.ts'
import { issueFolders, outputFolder, shownPath } from '../cli/issue-folders.ts'
import { problemTeller } from '../cli/problem-teller.ts'
import { WrongUsage } from '../cli/wrong-usage.ts'
import type { FitChoice } from '../fit/fit-choices.ts'

/** `duikai fit`: which formats, pages and body sizes the copy would fill, and `--pick` to have one of them. */
export const fitCommand: Command = {
  name: 'fit',
  summary: {
    en: 'lists the formats, pages and body sizes that the copy fills',
    zh: '列出稿件能排满的版式、版数和字号'
  },
  usage: '[issue-folder]',
  operandsMost: 1,
  options: [
    {
      name: 'pick',
      value: 'number',
      words: {
        en: 'writes the choice of this number into issue.yaml',
        zh: '把这个编号的选择写入 issue.yaml'
      }
    },
    ...articleOptions
  ],
  examples: [
    {
      line: 'duikai fit ~/articles',
      words: { en: 'what would fill, best first', zh: '能排满的选择，最好的在前' }
    },
    {
      line: 'duikai fit manuscript/my-issue --pick 2',
      words: { en: 'the second of them from now on', zh: '以后按第二个选择排' }
    }
  ],
  run
}

async function run(call: Call): Promise<number> {
  const { desk, options } = call
  const { terminal, world, root, here, language } = desk
  const [folder = here] = await issueFolders(call)
  await expectNoContradiction([folder], call)
  const { fitChoices } = await import('../fit/fit-choices.ts')
  const { takeChoice } = await import('../fit/take-choice.ts')
  terminal.progress(terminal.paint('bold', shownPath(folder, here)))
  const isGrave = ({ severity }: Problem) => severity === 'error'
  const { report, end, stages: _ } = problemTeller(folder, call, isGrave)
  const problems: Problem[] = []
  const tell = (problem: Problem) => {
    problems.push(problem)
    report(problem)
  }
  const ownOutput = join(outputFolder(folder, call), basename(folder))
  const request = { folder, root, wishes: articleWishes(call), ownOutput }
  const found = await fitChoices(request, world, tell)
  const picked = found && pickedOf(found.choices, options.pick)
  const written = found && picked && (await takeChoice(found, picked, folder, world, tell))
  await end()
  const exitCode = problems.some(isGrave) ? exitCodes.errorsFound : exitCodes.fine
  const choices = found?.choices ?? []
  if (options.json) {
    const told = { ...(picked ? { picked: picked.number } : {}), ...(written ? { written } : {}) }
    terminal.result(
      JSON.stringify({ command: 'fit', exitCode, folder, choices, ...told, problems }, null, 2)
    )
    return exitCode
  }
  if (!found) return exitCode
  terminal.result(choiceTable(choices, language).join('\n'))
  if (picked && written) terminal.result(pickedWords(picked, shownPath(written, here))[language])
  return exitCode
}

/** @throws WrongUsage where there is no choice of that number */
function pickedOf(
  choices: readonly FitChoice[],
  asked: string | true | undefined
): FitChoice | undefined {
  if (asked === undefined) return undefined
  const picked = choices.find(({ number }) => String(number) === asked)
  if (picked) return picked
  const last = choices.length
  throw new WrongUsage({
    en: `--pick takes the number of a choice, 1 to ${last}; not “${asked}”. Without it they are listed.`,
    zh: `--pick 后面写选择的编号，1 到 ${last}；没有“${asked}”。不写 --pick 即可列出。`
  })
}
