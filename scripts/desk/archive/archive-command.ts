import { basename, join, resolve } from 'node:path'
import { sha256Hex } from '../../kit/hash.ts'
import type { Problem, Words } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { type Call, type Command, exitCodes } from '../cli/command.ts'
import { issueFolders, outputFolder, shownPath } from '../cli/issue-folders.ts'
import { tellProblems } from '../cli/tell-problems.ts'
import { otherStands, writeOverOwn } from '../delivery/write-over-own.ts'
import { archiveIssue, listName } from './archive-issue.ts'

/** `duikai archive`: an issue with its editions in one file. */
export const archiveCommand: Command = {
  name: 'archive',
  summary: { en: 'packs an issue with its editions', zh: '把一期和它的签定版打成一个包' },
  usage: '[issue-folder]',
  operandsMost: 1,
  options: [
    {
      name: 'output',
      value: 'file.zip',
      words: { en: 'the file; else output/<issue>.zip', zh: '写到哪个文件；默认 output/期名.zip' }
    }
  ],
  examples: [
    {
      line: 'duikai archive manuscript/x --output shelf/x.zip',
      words: {
        en: 'copy, pictures, layout, editions and paper.yaml, listed with hashes',
        zh: '稿件、图片、版样、签定版和 paper.yaml，附校验值清单'
      }
    }
  ],
  run
}

async function run(call: Call): Promise<number> {
  const { options, desk } = call
  const { terminal, world, here, language } = desk
  const [folder = here] = await issueFolders(call)
  const file =
    typeof options.output === 'string'
      ? resolve(here, options.output)
      : join(outputFolder(folder, call), `${basename(folder)}.zip`)
  const { bytes, files } = await archiveIssue(folder, world)
  const problem = await written(file, bytes, world)
  const exitCode = problem ? exitCodes.errorsFound : exitCodes.fine
  const sha256 = sha256Hex(bytes)
  if (options.json) {
    const made = { file, bytes: bytes.length, sha256, files }
    const whole = {
      command: 'archive',
      exitCode,
      folder,
      ...made,
      problems: problem ? [problem] : []
    }
    terminal.result(JSON.stringify(whole, null, 2))
    return exitCode
  }
  if (problem) await tellProblems([problem], folder, desk)
  else {
    const shown = shownPath(file, here)
    terminal.result(
      language === 'zh'
        ? `已打包 ${shown}：${files.length} 个文件，清单在包内的 ${listName}\nSHA-256 ${sha256}`
        : `Packed ${shown}: ${files.length} files, listed in its ${listName}\nSHA-256 ${sha256}`
    )
  }
  return exitCode
}

/** Writes the archive, over one of ours alone. */
async function written(
  file: string,
  bytes: Uint8Array,
  world: World
): Promise<Problem | undefined> {
  const why = await writeOverOwn(file, bytes, isOurs, world)
  if (why === otherStands) return stands(file)
  return why && notWritten(file, why)
}

/** Its list is the first file of an archive. */
function isOurs(bytes: Uint8Array): boolean {
  const name = bytes.subarray(30, 30 + listName.length)
  return bytes[0] === 0x50 && bytes[1] === 0x4b && new TextDecoder().decode(name) === listName
}

function stands(file: string): Problem {
  return {
    code: 'archive/file-stands',
    severity: 'error',
    place: { file },
    message: {
      en: 'Another file stands here; nothing was changed.',
      zh: '这里已有别的文件，未作任何改动。'
    },
    hint: { en: 'Name another file with --output.', zh: '请用 --output 另指一个文件。' }
  }
}

function notWritten(file: string, reason: Words): Problem {
  return {
    code: 'archive/not-written',
    severity: 'error',
    place: { file },
    message: {
      en: `The archive cannot be written: ${reason.en}.`,
      zh: `无法写出打包文件：${reason.zh}。`
    },
    hint: {
      en: 'Choose another place with --output, one that you may write in.',
      zh: '请用 --output 另选一个有权写入的位置。'
    }
  }
}
