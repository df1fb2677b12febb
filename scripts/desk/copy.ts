import { editIssue } from '../edit/issue.ts'
import type { Issue } from '../model/issue.ts'
import type { Report } from '../model/problem.ts'
import type { World } from '../model/world.ts'
import { readIssue } from '../read/issue.ts'
import { readPicture } from '../read/picture.ts'

/** Reads an issue and brings it into house style; undefined when there is nothing to go on with. */
export async function preparedCopy(
  folder: string,
  world: World,
  report: Report
): Promise<Issue | undefined> {
  const filed = await readIssue(folder, world, report)
  if (!filed) return undefined
  const picture = (name: string, place: Parameters<typeof readPicture>[2]) =>
    readPicture(folder, name, place, world, report)
  const issue = await editIssue(filed, picture, report)
  const { file, nameplate: name } = filed.facts
  const nameplate = name === undefined ? undefined : await picture(name, { file })
  return nameplate ? { ...issue, nameplate } : issue
}
