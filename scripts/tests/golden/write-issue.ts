import { join } from 'node:path'
import type { World } from '../../model/world.ts'
import type { IssueFiles } from './pieces.ts'

/** Writes an issue's files into its folder, on the disk or in memory. */
export async function writeIssue(folder: string, files: IssueFiles, world: World): Promise<void> {
  for (const [name, content] of files) await world.write(join(folder, name), content)
}
