import { articleOptions, articleWishes, expectNoContradiction } from '../cli/article-options.ts'
import { codeFrame } from '../cli/code-frame.ts'
import { type Call, type Command, exitCodes } from '../cli/command.ts'
import { issueFolders, outputFolder, shownPath } from '../cli/issue-folders.ts'
import { openFile } from '../cli/open-file.ts'
import { expectOwnOutputs } from '../cli/output-place.ts'
import { browserOption, outputOption } from '../cli/press-options.ts'
import { problemFiles } from '../cli/problem-files.ts'
import { countText } from '../cli/problem-text.ts'
import { tellProblems } from '../cli/tell-problems.ts'
import type { ToolLanguage } from '../cli/tool-language.ts'
import type { LiveState } from '../preview/server/live-desk.ts'

/** `duikai preview`: the pages in a web browser, made again at every save. */
export const previewCommand: Command = {
  name: 'preview',
  summary: { en: 'shows the pages in a web browser as you write', zh: '在浏览器中边改边看' },
  usage: '[issue-folder]',
  operandsMost: 1,
  options: [
    ...articleOptions,
    { name: 'open', words: { en: 'opens the web browser at once', zh: '立即打开浏览器' } },
    browserOption,
    outputOption
  ],
  examples: [
    {
      line: 'duikai preview manuscript/liaoyuan-2019-05 --open',
      words: { en: 'shows this issue; Ctrl-C ends it', zh: '预览这一期；按 Ctrl-C 结束' }
    }
  ],
  run
}

async function run(call: Call): Promise<number> {
  const { options, desk } = call
  const { terminal, language, world, root, here } = desk
  const [folder = here] = await issueFolders(call)
  await expectNoContradiction([folder], call)
  await expectOwnOutputs([folder], call)
  const { startDesk } = await import('../preview/server/live-desk.ts')
  const { serveDesk } = await import('../preview/server/desk-server.ts')
  const { addressShelf } = await import('../preview/server/kept-address.ts')
  const { deskAnswers } = await import('../preview/server/desk-answers.ts')
  const browser = typeof options.browser === 'string' ? options.browser : undefined
  const output = outputFolder(folder, call)
  const request = { folder, root, browser, output, wishes: articleWishes(call) }
  const preview = await startDesk(request, world)
  const source = deskAnswers({
    preview,
    root,
    world,
    language,
    framesOf: async problems => {
      const files = await problemFiles(problems, folder, root, world)
      return ({ place }) =>
        place?.line === undefined
          ? []
          : codeFrame(files.linesOf(place.file) ?? [], place.line, place.column, 64)
    }
  })
  const shelf = await addressShelf(folder, world)
  const { address, listensAt } = await serveDesk(source, shelf.wish)
  await shelf.keep(listensAt)
  let told = 0
  preview.onChange(() => {
    const state = preview.state()
    if (state.building || state.edition === told) return
    told = state.edition
    terminal.progress(buildLine(state, language))
    // The same words as on the page: who looks at the terminal need not look there too.
    const grave = state.problems.filter(({ severity }) => severity !== 'advice')
    if (!options.json) void tellProblems(grave, folder, desk)
  })
  if (options.json)
    terminal.result(JSON.stringify({ command: 'preview', folder, address }, null, 2))
  else {
    const shown = shownPath(folder, here)
    terminal.result(
      language === 'zh'
        ? `预览 ${shown}：${address} （按 Ctrl-C 结束）`
        : `Preview of ${shown}: ${address} (Ctrl-C ends it)`
    )
  }
  if (options.open) openFile(address, desk)
  await new Promise<never>(() => undefined)
  return exitCodes.fine
}

function buildLine(state: LiveState, language: ToolLanguage): string {
  const { edition, milliseconds, problems, fault } = state
  const zh = language === 'zh'
  const seconds = (milliseconds / 1000).toFixed(2)
  const errors = problems.filter(problem => problem.severity === 'error')
  const result =
    fault?.[language] ?? (errors.length > 0 ? countText(errors, language) : zh ? '正常' : 'fine')
  return zh
    ? `  第 ${edition} 次  ${seconds} 秒  ${result}`
    : `  build ${edition}  ${seconds} s  ${result}`
}
