import type { Issue } from '../model/issue.ts'
import type { PressOrder, PressWish } from '../model/press-order.ts'
import type { Report } from '../model/problem.ts'
import type { World } from '../model/world.ts'
import { present } from '../read/present.ts'
import { readPressOrder } from '../read/press/press-order.ts'

/** What an issue's press file is ordered to be; undefined where none is asked, and after faults were reported. */
export async function orderedPress(
  { root, press: wish }: { readonly root: string; readonly press?: PressWish },
  { facts, folder }: Pick<Issue, 'facts' | 'folder'>,
  world: World,
  report: Report
): Promise<PressOrder | undefined> {
  const request = { root, folder, facts, ...present({ wish }) }
  return readPressOrder(request, faultOf, world, report)
}

/** LittleCMS is loaded only where a press is asked for. */
async function faultOf(profile: Uint8Array) {
  const { profileProblem } = await import('../press/ink/profile-fault-words.ts')
  return profileProblem(profile)
}
