import { resolve } from 'node:path'
import type { Problem } from '../../model/problem.ts'
import { present } from '../../read/present.ts'
import { type Call, type Command, exitCodes } from '../cli/command.ts'
import { issueFolders, outputFolder, shownPath } from '../cli/issue-folders.ts'
import { outputOption } from '../cli/press-options.ts'
import { tellProblems } from '../cli/tell-problems.ts'
import { WrongUsage } from '../cli/wrong-usage.ts'
import type { PutNotice } from './put-notice.ts'
import type { Notice } from './written-notice.ts'

/** `duikai notice`: the notice of an issue's corrections, for the next issue. */
export const noticeCommand: Command = {
  name: 'notice',
  summary: {
    en: 'writes the notice of corrections for the next issue',
    zh: '写出更正启事，供下一期刊登'
  },
  usage: '[issue-folder]',
  operandsMost: 1,
  options: [
    {
      name: 'into',
      value: 'folder',
      words: {
        en: 'puts it into the issue in this folder; else it is only shown',
        zh: '放进这一期的文件夹；不写则只显示'
      }
    },
    {
      name: 'page',
      value: 'number',
      words: {
        en: 'on this page; else on that of the error, or the last',
        zh: '放在这一版；不写则放在出错的那一版，或最后一版'
      }
    },
    outputOption
  ],
  examples: [
    {
      line: 'duikai notice manuscript/2019-05-08',
      words: { en: 'shows what the notice says', zh: '显示更正启事的文字' }
    },
    {
      line: 'duikai notice manuscript/2019-05-08 --into manuscript/2019-05-09',
      words: { en: 'puts it into the next issue', zh: '放进下一期' }
    }
  ],
  run
}

async function run(call: Call): Promise<number> {
  const { desk, options } = call
  const { world, here, root, terminal } = desk
  const page = pageAsked(options.page)
  const [folder = here] = await issueFolders(call)
  const problems: Problem[] = []
  const report = (problem: Problem) => void problems.push(problem)
  const { noticeOf } = await import('./written-notice.ts')
  const elsewhere = typeof options.output === 'string' ? ` --output ${options.output}` : ''
  const buildLine = `duikai build ${shownPath(folder, here)}${elsewhere}`
  const asked = { folder, output: outputFolder(folder, call), root, buildLine }
  const notice = await noticeOf(asked, world, report)
  const into = typeof options.into === 'string' ? resolve(here, options.into) : undefined
  const put = notice && into !== undefined ? await putInto(into, notice) : undefined
  const isDone = notice !== undefined && (into === undefined || put !== undefined)
  const exitCode = isDone ? exitCodes.fine : exitCodes.errorsFound
  if (options.json) {
    const told = { command: 'notice', exitCode, folder, ...shown(notice, put), problems }
    terminal.result(JSON.stringify(told, null, 2))
    return exitCode
  }
  await tellProblems(problems, folder, desk)
  if (!notice || !isDone) return exitCode
  if (!put) for (const line of notice.text.trimEnd().split('\n')) terminal.result(line)
  else terminal.result(putWords(put)[desk.language])
  return exitCode

  async function putInto(target: string, one: Notice): Promise<PutNotice | undefined> {
    const { putNotice } = await import('./put-notice.ts')
    return putNotice(one, { folder: target, ...present({ page }) }, world, report)
  }

  function putWords({ file, wasThere, page: on }: PutNotice) {
    const path = shownPath(file, here)
    if (wasThere) return { en: `It stands there already: ${path}`, zh: `已在那里：${path}` }
    return on === undefined
      ? { en: `Written: ${path}`, zh: `已写入：${path}` }
      : { en: `Written: ${path}, on page ${on}`, zh: `已写入：${path}，在第${on}版` }
  }
}

function shown(notice: Notice | undefined, put: PutNotice | undefined) {
  if (!notice) return {}
  const { name, text, stories } = notice
  return { name, text, stories, ...(put ? { put } : {}) }
}

/** @throws WrongUsage where it is no page's number */
function pageAsked(asked: string | true | undefined): number | undefined {
  if (asked === undefined) return undefined
  if (typeof asked === 'string' && /^[1-9]\d{0,3}$/.test(asked)) return Number(asked)
  throw new WrongUsage({
    en: 'Give the page’s number: --page 2',
    zh: '请写版次：--page 2'
  })
}
