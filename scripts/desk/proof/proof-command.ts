import { basename, join } from 'node:path'
import type { Problem } from '../../model/problem.ts'
import { present } from '../../read/present.ts'
import { type Call, type Command, exitCodes } from '../cli/command.ts'
import { issueFolders, outputFolder, shownPath } from '../cli/issue-folders.ts'
import { expectOwnOutputs } from '../cli/output-place.ts'
import { browserOption, outputOption } from '../cli/press-options.ts'
import { tellProblems } from '../cli/tell-problems.ts'
import type { Proof } from './make-proof.ts'

/** `duikai proof`: the pages that were built, on sheets to be read, marked and signed. */
export const proofCommand: Command = {
  name: 'proof',
  summary: {
    en: 'makes proof sheets of the built pages: numbered lines, changes, boxes to sign',
    zh: '出校样：标行号和改动处，附改动清单与签字栏'
  },
  usage: '[issue-folder]',
  operandsMost: 1,
  options: [
    {
      name: 'paper',
      value: 'a3|a4',
      choices: ['a3', 'a4'],
      words: {
        en: 'the paper in the printer; else a3',
        zh: '打印机里的纸；默认 a3'
      }
    },
    {
      name: 'full',
      words: {
        en: 'each page at its own size, over several sheets to be joined',
        zh: '每版按原大分印在几张纸上，再拼接'
      }
    },
    browserOption,
    {
      ...outputOption,
      words: {
        en: 'where the pages stand; else output/ beside manuscript/',
        zh: '版面所在的输出位置；默认为 manuscript/ 旁的 output/'
      }
    }
  ],
  examples: [
    {
      line: 'duikai proof manuscript/liaoyuan-2019-05',
      words: { en: 'all pages, shrunk to A3', zh: '全部版面，缩印在 A3 上' }
    },
    {
      line: 'duikai proof --full --paper a4',
      words: { en: 'at their own size, on A4', zh: '按原大，印在几张 A4 上' }
    }
  ],
  run
}

async function run(call: Call): Promise<number> {
  const { desk, options } = call
  const { terminal, world, here, root, language } = desk
  const { paper, ...others } = options
  const folders = await issueFolders(call)
  // What `--paper` says here is no name of a newspaper.
  const plain = { ...call, options: others }
  await expectOwnOutputs(folders, plain)
  const [folder = here] = folders
  const elsewhere = typeof options.output === 'string' ? ` --output ${options.output}` : ''
  const problems: Problem[] = []
  // Not above: help need not wait for it.
  const { makeProof } = await import('./make-proof.ts')
  const proof = await makeProof(
    {
      folder,
      output: join(outputFolder(folder, plain), basename(folder)),
      root,
      isFull: options.full === true,
      buildLine: `duikai build ${shownPath(folder, here)}${elsewhere}`,
      ...present({
        paper: paper === 'a3' || paper === 'a4' ? (paper as 'a3' | 'a4') : undefined,
        browser: typeof options.browser === 'string' ? options.browser : undefined
      })
    },
    { world, report: problem => void problems.push(problem) }
  )
  const exitCode = proof ? exitCodes.fine : exitCodes.errorsFound
  if (options.json) {
    terminal.result(
      JSON.stringify({ command: 'proof', exitCode, folder, ...proof, problems }, null, 2)
    )
    return exitCode
  }
  await tellProblems(problems, folder, desk)
  if (proof) terminal.result(toldProof(proof, shownPath(proof.file, here))[language])
  return exitCode
}

function toldProof({ sheets, sign, changes, against }: Proof, path: string) {
  const count = sheets === 1 ? '1 sheet' : `${sheets} sheets`
  const marked = changes === 1 ? '1 change' : `${changes} changes`
  return {
    en: `Proof: ${path}, ${count}, ${marked} (${against.en}). State ${sign}: duikai accept --signed ${sign}`,
    zh: `校样：${path}，${sheets} 张，改动 ${changes} 处（${against.zh}）。状态号 ${sign}：签定时写 duikai accept --signed ${sign}`
  }
}
