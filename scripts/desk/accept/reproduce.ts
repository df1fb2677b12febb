import { basename, join } from 'node:path'
import { cacheFolder } from '../../kit/folders.ts'
import type { Problem, Words } from '../../model/problem.ts'
import { outputs } from '../artifacts/all-outputs.ts'
import type { IssueSet } from '../artifacts/issue-set.ts'
import { wholeSet } from '../artifacts/whole-set.ts'
import { type BuildResult, build } from '../build.ts'
import type { BuildRequest, BuildTools } from '../build-input.ts'
import { workFolder } from '../delivery/own-names.ts'
import { isEdition, readEdition } from '../editions/edition.ts'
import { otherBytes, otherLines } from '../editions/edition-problems.ts'
import { otherMakings } from '../editions/other-makings.ts'
import { comparedLines, otherFiles } from '../editions/set-again.ts'
import { recordedDisk } from '../unchanged/asked-of-disk.ts'
import { editionWorld, filedOf } from './edition-world.ts'
import { madeWith, readFiles } from './sources.ts'

/** An edition that was made again. */
export interface Reproduced extends BuildResult {
  /** Every file is byte for byte what it was; absent where none was made. */
  readonly isIdentical?: boolean
  /** Lines that stand as they did. */
  readonly lines?: number
}

/**
 * Makes an accepted edition again, from what it keeps and by its own layout, in a folder inside the issue's output:
 * byte for byte, or with each file that differs and why. Lines that are set otherwise are an error.
 */
export async function reproduce(
  request: Omit<BuildRequest, 'draft' | 'relayout' | 'accepting'> & { readonly edition: number },
  tools: Omit<BuildTools, 'delivered' | 'accepting'>
): Promise<Reproduced> {
  const { folder, edition: number } = request
  const { world, report } = tools
  const id = basename(folder)
  const ownOutput = join(request.output, id)
  const failed = (problems: readonly Problem[]): Reproduced => {
    for (const problem of problems) report(problem)
    const output = join(ownOutput, editionName(number))
    return { written: false, problems, output, issueId: id, files: [] }
  }
  const edition = await readEdition(folder, number, world)
  if (!isEdition(edition)) return failed(edition.problems)
  const filed = await filedOf(folder, edition, world)
  if ('problems' in filed) return failed(filed.problems)
  const asItWas = await editionWorld(folder, ownOutput, edition, filed, world)
  const target = join(ownOutput, editionName(number))
  const disk = recordedDisk(asItWas, [cacheFolder, target, workFolder(target)])
  let found: Pick<Reproduced, 'isIdentical' | 'lines'> = {}
  const set: IssueSet = {
    ending: `/${editionName(number)}`,
    places: outputs.flatMap(({ places }) => places),
    keepsLayout: false,
    files: async (made, tell) => {
      const artifacts = await wholeSet(made, outputs, tell)
      if (!artifacts) return undefined
      const { alike, others } = comparedLines(edition.record, made.record)
      const paths = otherFiles(edition.manifest, artifacts)
      found = { isIdentical: paths.length === 0, lines: alike }
      if (paths.length === 0) return artifacts
      const files = await readFiles(disk, request, asItWas)
      const now = await madeWith(made, files?.house ?? [], request)
      const causes: readonly Words[] = otherMakings(edition.manifest.madeWith, now)
      tell(otherBytes(made.issue.facts, number, paths, causes, alike))
      if (others.length > 0) tell(otherLines(made.issue.facts, number, others, causes))
      return others.length > 0 ? undefined : artifacts
    }
  }
  const vertical = edition.manifest.vertical !== undefined
  const result = await build(
    { ...request, vertical, draft: false },
    { ...tools, world: disk.world },
    set
  )
  return { ...result, ...(result.written ? found : {}) }
}

/** The folder of an edition that was made again, inside the issue's output. */
function editionName(edition: number): string {
  return `edition-${edition}`
}
