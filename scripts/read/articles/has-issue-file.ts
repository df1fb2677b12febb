import type { World } from '../../model/world.ts'

/** Whether a folder has an `issue.yaml`, also under a name that is a slip for it; else it is one of articles. */
export async function hasIssueFile(folder: string, world: World): Promise<boolean> {
  const names = await world.list(folder)
  return names.some(name => /^issues?\.ya?ml(?:\.txt)?$/i.test(name))
}
