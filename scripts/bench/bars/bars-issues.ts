import { execFile } from 'node:child_process'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { specimenIssue } from '../../desk/specimen.ts'
import type { World } from '../../model/world.ts'
import { styleSets } from '../../read/style-sets.ts'

/** Issues of which the bars are measured: the sample, golden issues, and the specimen of every style set. */
export async function barsIssues(
  root: string,
  shelf: string,
  world: World
): Promise<readonly string[]> {
  const manuscripts = join(shelf, 'manuscript')
  const golden = join(root, 'scripts', 'tests', 'golden')
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs')
  await promisify(execFile)(process.execPath, [tsx, join(golden, 'write-golden.ts'), manuscripts])
  await cp(join(golden, 'english-weekly'), join(manuscripts, 'english-weekly'), { recursive: true })
  const sample = join(manuscripts, 'liaoyuan-2019-05')
  await cp(join(root, 'manuscript', 'liaoyuan-2019-05'), sample, { recursive: true })
  const specimens: string[] = []
  for (const set of await styleSets(root, world))
    specimens.push(await specimenIssue(root, set, world))
  return [sample, ...names.map(name => join(manuscripts, name)), ...specimens]
}

const names = ['eight-pages', 'english-weekly', 'adverts-heavy', 'colour-photographs']
