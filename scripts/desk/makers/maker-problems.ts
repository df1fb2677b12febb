import { basename, join } from 'node:path'
import type { Problem } from '../../model/problem.ts'
import type { Built, MakeOrder } from './make-order.ts'
import type { MakerOutcome } from './makers.ts'

/** An issue whose maker failed or was ended, as a build with that one problem. */
export function failedBuild(
  { folder, options }: Pick<MakeOrder, 'folder' | 'options'>,
  outcome: Exclude<MakerOutcome, { kind: 'made' }>
): Built {
  const problem = outcome.kind === 'fault' ? faulty(folder, outcome.words) : ended(folder, outcome)
  const issueId = basename(folder)
  const output = join(String(options.output), issueId)
  const result = { written: false, problems: [problem], output, issueId, files: [] }
  return { folder, result, stages: {} }
}

/** Whether a build failed by no fault of its copy. */
export function isMakerFault({ code }: Problem): boolean {
  return code === 'maker/fault' || code === 'maker/ended'
}

function faulty(folder: string, words: { readonly en: string; readonly zh: string }): Problem {
  return {
    code: 'maker/fault',
    severity: 'error',
    message: { en: plain(words.en), zh: plain(words.zh) },
    hint: {
      en: 'The other issues were made all the same. Mend what is said here and run the same line again.',
      zh: '其他各期照常制作。请按上文处理后，再运行同一命令。'
    },
    place: { file: folder }
  }
}

function ended(folder: string, { how, said }: Extract<MakerOutcome, { kind: 'ended' }>): Problem {
  const more = said === '' ? '' : ` ${plain(said)}`
  return {
    code: 'maker/ended',
    severity: 'error',
    message: {
      en: `The process that made this issue was ended (${how}).${more}`,
      zh: `制作这一期的进程被中止（${how}）。${more}`.trimEnd()
    },
    hint: {
      en: 'Often the memory ran out: run the same line again with --concurrency 1, or on a machine with more.',
      zh: '多半是内存不足：请加上 --concurrency 1 再运行一次，或换内存更大的机器。'
    },
    place: { file: folder }
  }
}

/** The program's name before what a command says of its own fault. */
function plain(words: string): string {
  return words.replace(/^duikai[:：]\s*/, '')
}
