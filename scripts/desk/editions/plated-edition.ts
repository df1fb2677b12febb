import type { Report } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import type { PlatedEdition } from '../replate/replate.ts'
import { editionNumbers, isEdition, readEdition } from './edition.ts'

/**
 * The newest accepted edition of an issue, or the newest before one that is being accepted; undefined where there is
 * none. One that is not whole is told as a warning: what its plates show is not known.
 */
export async function platedEdition(
  folder: string,
  accepting: number | undefined,
  world: World,
  report: Report
): Promise<PlatedEdition | 'unknown' | undefined> {
  const numbers = await editionNumbers(folder, world)
  const newest = numbers.filter(number => number < (accepting ?? Number.POSITIVE_INFINITY)).at(-1)
  if (newest === undefined) return undefined
  const read = await readEdition(folder, newest, world)
  if (isEdition(read)) return { edition: newest, record: read.record }
  for (const problem of read.problems) report({ ...problem, severity: 'warning' })
  return 'unknown'
}
