import type { Words } from '../../model/problem.ts'
import { type Call, type Command, exitCodes } from '../cli/command.ts'
import { issueFolders, shownPath } from '../cli/issue-folders.ts'
import { tellProblems } from '../cli/tell-problems.ts'
import type { EditionManifest } from '../editions/edition-manifest.ts'
import { listedEditions } from '../editions/listed-editions.ts'

/** `duikai editions`: the accepted editions of an issue, each held to its hashes. */
export const editionsCommand: Command = {
  name: 'editions',
  summary: {
    en: 'lists the accepted editions of an issue, and holds them to their hashes',
    zh: '列出一期的各签定版，并核对其内容'
  },
  usage: '[issue-folder]',
  operandsMost: 1,
  options: [],
  examples: [
    {
      line: 'duikai editions manuscript/liaoyuan-2019-05',
      words: { en: 'those of this issue', zh: '这一期的各签定版' }
    }
  ],
  run
}

async function run(call: Call): Promise<number> {
  const { desk, options } = call
  const { terminal, world, here, language } = desk
  const [folder = here] = await issueFolders(call)
  const { manifests, problems } = await listedEditions(folder, world)
  const exitCode = problems.length > 0 ? exitCodes.errorsFound : exitCodes.fine
  if (options.json) {
    const told = { command: 'editions', exitCode, folder, editions: manifests, problems }
    terminal.result(JSON.stringify(told, null, 2))
    return exitCode
  }
  await tellProblems(problems, folder, desk)
  if (manifests.length === 0 && problems.length === 0)
    terminal.result(none(shownPath(folder, here))[language])
  for (const manifest of manifests) terminal.result(lineOf(manifest)[language])
  return exitCode
}

function lineOf({ edition, accepted, corrections, pages, sign }: EditionManifest): Words {
  const { when, by, note, waved } = accepted
  const day = `${when.slice(0, 16).replace('T', ' ')} UTC`
  const changed = pages.filter(({ fate }) => fate !== 'kept').map(({ page }) => page)
  const zhNames = by.map(({ name, role }) => (role ? `${role}${name}` : name)).join('、')
  const remarks = [note, waved].filter(remark => remark !== undefined)
  return {
    en: `${edition}  ${day}${sign ? `  ${sign}` : ''}  ${by.map(({ name }) => name).join(', ')}  corrections ${corrections.length}, pages ${changed.join(', ') || '–'}${remarks.map(one => `  ${one}`).join('')}`,
    zh: `${edition}  ${day}${sign ? `  状态号 ${sign}` : ''}  ${zhNames}  更正 ${corrections.length} 处，动第${changed.join('、') || '–'}版${remarks.map(one => `  ${one}`).join('')}`
  }
}

function none(folder: string): Words {
  return {
    en: `${folder} has no accepted edition yet: duikai accept makes the first.`,
    zh: `${folder} 还没有签定版：用 duikai accept 签定第一个。`
  }
}
