import { basename, dirname, join } from 'node:path'
import { diskReason } from '../../kit/disk-reason.ts'
import type { World } from '../../model/world.ts'

/** The name of the file that says what is the same in each issue of a paper. */
export const paperName = 'paper.yaml'

/**
 * The folder of the nearest `paper.yaml` above an issue's absolute folder: beside the issue, or further up as far as
 * the folder `manuscript`. Undefined where there is none.
 */
export async function findPaper(folder: string, world: World): Promise<string | undefined> {
  for (const home of homesAbove(folder)) {
    const names = await namesIn(home, world)
    if (names.includes(paperName)) return home
  }
  return undefined
}

/** The folders in which an issue's `paper.yaml` may lie, the nearest first. */
export function homesAbove(folder: string): readonly string[] {
  const homes: string[] = []
  for (let home = dirname(folder); home !== dirname(home); home = dirname(home)) {
    homes.push(home)
    if (basename(home) === 'manuscript') return homes
  }
  // Outside a manuscript only what lies beside the issue belongs to it.
  return [dirname(folder)].filter(home => home !== folder)
}

/** A folder that may not be looked at has no paper to give. */
async function namesIn(home: string, world: World): Promise<readonly string[]> {
  const path = join(home, paperName)
  try {
    return (await world.look(path)) === undefined ? [] : [paperName]
  } catch (error) {
    if (diskReason(error) === undefined) throw error
    return []
  }
}
