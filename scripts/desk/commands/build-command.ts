import type { Problem } from '../../model/problem.ts'
import type { IssueSet } from '../artifacts/issue-set.ts'
import type * as Build from '../build.ts'
import type { BuildRequest, BuildTools, MadeUp } from '../build-input.ts'
import { articleOptions, articleWishes, expectNoContradiction } from '../cli/article-options.ts'
import { type Call, type Command, exitCodes } from '../cli/command.ts'
import { allIssues, issueFolders, outputFolder, shownPath } from '../cli/issue-folders.ts'
import { openFile } from '../cli/open-file.ts'
import { expectOwnOutputs } from '../cli/output-place.ts'
import {
  browserOption,
  outputOption,
  pressOptions,
  pressWish,
  runOptions,
  verticalOption
} from '../cli/press-options.ts'
import { problemTeller } from '../cli/problem-teller.ts'
import { WrongUsage } from '../cli/wrong-usage.ts'
import type { Built } from '../makers/make-order.ts'
import { isMakerFault } from '../makers/maker-problems.ts'
import { concurrencyOption } from '../makers/makers-most.ts'
import { queueOption, sharedOption } from '../queue/queue-address.ts'
import { type KnownIssue, writeAssumed } from '../told/assumed-issue.ts'
import { builtEdition, editionAsked } from '../told/built-edition.ts'
import { hasErrors, tellBuilt } from '../told/tell-built.ts'
import type * as Unchanged from '../unchanged/build-if-changed.ts'
import type { ChangedBuild } from '../unchanged/build-if-changed.ts'

/** `duikai build`: PDF, page pictures and e-book of one or more issues. */
export const buildCommand: Command = {
  name: 'build',
  summary: { en: 'makes the PDF and the e-book of an issue', zh: '生成一期报纸的 PDF 和电子书' },
  usage: '[issue-folder…]',
  operandsMost: Number.POSITIVE_INFINITY,
  options: [
    ...articleOptions,
    {
      name: 'write-issue',
      words: {
        en: 'writes what was assumed of articles as an issue.yaml beside them',
        zh: '把对文章的推断写成 issue.yaml，放在旁边'
      }
    },
    {
      name: 'draft',
      words: { en: 'writes the pages even with errors', zh: '即使有错误也输出版面' }
    },
    {
      name: 'relayout',
      maybe: { value: '2,3|all|accepted', pattern: /^(?:all|accepted|\d{1,3}(?:,\d{1,3})*)$/ },
      words: {
        en: 'lays out anew the pages that cannot be kept; or pages 2 and 3 alone; or all; or goes back to what was accepted',
        zh: '重新编排容不下改动的版；写 2,3 则只编排第2、3版；写 all 则全部重排；写 accepted 则回到已签定的版样'
      }
    },
    {
      name: 'edition',
      value: 'number',
      words: {
        en: 'makes an accepted edition again, as it was, into edition-1/ in the output',
        zh: '照原样重做某个签定版，放在输出文件夹的 edition-1/ 里'
      }
    },
    verticalOption,
    ...pressOptions,
    ...runOptions,
    concurrencyOption,
    queueOption,
    sharedOption,
    {
      name: 'all',
      words: { en: 'every issue in manuscript/', zh: 'manuscript/ 里的每一期' }
    },
    { name: 'open', words: { en: 'opens the PDF afterwards', zh: '完成后打开 PDF' } },
    browserOption,
    outputOption
  ],
  examples: [
    {
      line: 'duikai build',
      words: { en: 'the newest issue in manuscript/', zh: '生成 manuscript/ 中最新的一期' }
    },
    {
      line: 'duikai build manuscript/liaoyuan-2019-05 --open',
      words: { en: 'this issue, then opens the PDF', zh: '生成这一期，然后打开 PDF' }
    },
    {
      line: 'duikai build ~/articles --paper "Village News"',
      words: { en: 'a paper of a folder of articles', zh: '把一个文件夹的文章排成报纸' }
    },
    {
      line: 'duikai build manuscript/*',
      words: {
        en: 'all issues, as many at a time as the machine can',
        zh: '全部各期，能同时做几期就做几期'
      }
    },
    {
      line: 'npm run build -- manuscript/liaoyuan-2019-05 --draft',
      words: { en: 'the same by npm, even with errors', zh: '用 npm 运行，有错误也输出' }
    }
  ],
  run
}

async function run(call: Call): Promise<number> {
  const folders = await asked(call)
  await expectNoContradiction(folders, call)
  await expectOwnOutputs(folders, call)
  if (call.options.open && (folders.length > 1 || call.options.queue)) throw opensOne
  if (call.options.queue) {
    const { buildQueued } = await import('./build-queued.ts')
    return buildQueued(folders, call)
  }
  if (typeof call.options.edition === 'string') {
    const edition = editionAsked(call, folders)
    const [folder = call.desk.here] = folders
    return endOfBuild([await buildOne(folder, call, { edition })], call)
  }
  const [only, ...more] = folders
  if (only !== undefined && more.length === 0) return endOfBuild([await buildOne(only, call)], call)
  const { buildMany } = await import('./build-many.ts')
  return endOfBuild(await buildMany(folders, call), call)
}

/** @throws WrongUsage where both all and some issues are asked for, or there is none */
async function asked(call: Call): Promise<readonly string[]> {
  if (!call.options.all) return issueFolders(call)
  const all = call.operands.length === 0 ? await allIssues(call.desk) : []
  if (all.length > 0) return all
  throw new WrongUsage({
    en: '--all builds every issue in manuscript/: name none beside it, and see that there are some.',
    zh: '--all 生成 manuscript/ 里的每一期：不要再指明别的，并且那里要有。'
  })
}

/** Gives the exit code, and with `--json` the one document. */
function endOfBuild(built: readonly Built[], { desk, options }: Call): number {
  const problems = built.flatMap(({ result }) => result.problems)
  const wrong = hasErrors(problems) ? exitCodes.errorsFound : exitCodes.fine
  const exitCode = problems.some(isMakerFault) ? exitCodes.programFault : wrong
  if (options.json) {
    const issues = built.map(({ folder, result, stages, assumed }) => ({
      issue: result.issueId,
      folder,
      output: result.output,
      written: result.written,
      unchanged: result.unchanged !== undefined,
      ...(assumed ? { assumed } : {}),
      problems: result.problems,
      ...(result.changes ? { changes: result.changes } : {}),
      millisecondsByStage: stages
    }))
    desk.terminal.result(JSON.stringify({ command: 'build', exitCode, issues }, null, 2))
  }
  return exitCode
}

/** How one issue is built otherwise than on the command line by itself. */
export interface BuildWays {
  /** Another set of its files than a whole one. */
  readonly set?: IssueSet
  /** The press where none is named. */
  readonly otherwise?: string
  /** An accepted edition that is made again. */
  readonly edition?: number
  /** A browser that stays open. */
  readonly browser?: NonNullable<BuildTools['browser']>
}

/** Builds one issue and tells how it went. */
export async function buildOne(
  folder: string,
  call: Call,
  { set, otherwise, edition, browser }: BuildWays = {}
): Promise<Built> {
  const { desk, options } = call
  const { terminal, world, here } = desk
  terminal.progress(terminal.paint('bold', shownPath(folder, here)))
  const isGrave = ({ severity }: Problem) => severity !== 'advice'
  const { stages, end, ...told } = problemTeller(folder, call, isGrave)
  const started = world.now()
  const request = requestOf(folder, call, otherwise)
  let made: KnownIssue | undefined
  const madeUp = ({ issue }: MadeUp) => {
    made = { facts: issue.facts, storyCount: issue.stories.length }
  }
  const tools = { world, ...told, madeUp, ...(browser && { browser }) }
  const result = await (edition !== undefined
    ? builtEdition({ ...request, edition }, tools, call)
    : set
      ? builtSet(request, tools, set)
      : builtOrStanding(request, tools))
  made ??= result.unchanged
  if (options['write-issue']) await writeAssumed(folder, made, call, told.report)
  await end()
  if (!options.json && !options.quiet) tellBuilt(result, made, call, world.now() - started)
  const toOpen = result.files.find(({ mediaType }) => mediaType === 'application/pdf')
  if (options.open && toOpen) openFile(`${result.output}/${toOpen.path}`, desk)
  return { folder, result, stages, ...(made?.facts.assumed ? { assumed: made.facts } : {}) }
}

function relayoutWish(asked: string | true | undefined): Pick<BuildRequest, 'relayout'> {
  if (asked === undefined) return {}
  if (asked === true || asked === 'all' || asked === 'accepted') return { relayout: asked }
  return { relayout: asked.split(',').map(Number) }
}

// Both are loaded here and not above: help need not wait for them, nor a build where nothing changed for a press.

async function builtSet(...asked: Parameters<typeof Build.build>): Promise<ChangedBuild> {
  const { build } = await import('../build.ts')
  return build(...asked)
}

async function builtOrStanding(
  ...asked: Parameters<typeof Unchanged.buildIfChanged>
): Promise<ChangedBuild> {
  const { buildIfChanged } = await import('../unchanged/build-if-changed.ts')
  return buildIfChanged(...asked)
}

/** What a call asks of the build of an issue. */
function requestOf(folder: string, call: Call, otherwise: string | undefined): BuildRequest {
  const { desk, options } = call
  return {
    folder,
    output: outputFolder(folder, call),
    root: desk.root,
    wishes: articleWishes(call),
    press: { ...pressWish(call), ...(otherwise !== undefined && { otherwise }) },
    draft: options.draft === true,
    vertical: options.vertical === true,
    ...relayoutWish(options.relayout),
    ...(typeof options.browser === 'string' ? { browser: options.browser } : {})
  }
}

const opensOne = new WrongUsage({
  en: '--open is for one issue that is built here.',
  zh: '--open 只用于在本机生成的一期。'
})
