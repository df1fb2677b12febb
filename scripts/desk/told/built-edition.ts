import type { Words } from '../../model/problem.ts'
import type { BuildRequest, BuildTools } from '../build-input.ts'
import type { Call } from '../cli/command.ts'
import { WrongUsage } from '../cli/wrong-usage.ts'
import type { ChangedBuild } from '../unchanged/build-if-changed.ts'

/** Makes an accepted edition again, and tells also that all is as it was. */
export async function builtEdition(
  request: BuildRequest & { readonly edition: number },
  tools: BuildTools,
  { desk, options }: Call
): Promise<ChangedBuild> {
  const { reproduce } = await import('../accept/reproduce.ts')
  const { changes: _, isIdentical, lines, ...result } = await reproduce(request, tools)
  if (isIdentical && !options.json)
    desk.terminal.result(identicalWords(request.edition, lines ?? 0)[desk.language])
  return result
}

/**
 * The number of the edition that a call asks for.
 * @throws WrongUsage where it is none, or something else is asked that an edition does not bear.
 */
export function editionAsked({ options }: Call, folders: readonly string[]): number {
  const number = Number(options.edition)
  const isAlone = !options.draft && !options.relayout && !options.queue && folders.length === 1
  if (!Number.isInteger(number) || number < 1 || !isAlone) throw oneEdition
  return number
}

function identicalWords(edition: number, lines: number): Words {
  return {
    en: `Edition ${edition} made again: every file byte for byte as it was, ${lines} lines in their places.`,
    zh: `已重做第 ${edition} 个签定版：每个文件都与当初逐字节相同，${lines} 行各在原处。`
  }
}

const oneEdition = new WrongUsage({
  en: '--edition takes the number of an accepted edition of one issue, without --draft, --relayout or --queue: --edition 1.',
  zh: '--edition 后写一期的签定版序号，不与 --draft、--relayout、--queue 同用：--edition 1'
})
