import { basename, join } from 'node:path'
import { z } from 'zod'
import type { RenderBrowser } from '../../../kit/browser.ts'
import type { Problem } from '../../../model/problem.ts'
import type { World } from '../../../model/world.ts'
import { present } from '../../../read/present.ts'
import { accept } from '../../accept/accept.ts'
import { keepJournal } from '../writing/undo-journal.ts'
import type { ActionAnswer, ActionPlace } from './action.ts'

const words = z.string().trim().max(400)

/** Who accepts, in the order of signing, and why. */
export const acceptAsked = z.object({
  names: z.array(words.min(1)).min(1).max(9),
  note: words.optional(),
  waved: words.optional(),
  signed: words.optional()
})

/** Accepts the issue as `duikai accept` does; what was done before it can no longer be undone. */
export async function acceptIssue(
  asked: z.infer<typeof acceptAsked>,
  place: ActionPlace,
  browser: RenderBrowser | undefined,
  world: World
): Promise<ActionAnswer> {
  const { names, note, waved } = asked
  const request = {
    ...place,
    names,
    withOutput: false,
    ...present({ note: note || undefined, waved: waved || undefined })
  }
  const problems: Problem[] = []
  const tools = {
    world,
    report: (problem: Problem) => void problems.push(problem),
    stage: () => undefined,
    ...(browser ? { browser: async () => browser } : {})
  }
  const { edition, isSame, problems: found } = await accept(request, tools)
  const wrong = [...new Set([...problems, ...found])].filter(({ severity }) => severity === 'error')
  if (!edition) return { problems: wrong }
  await keepJournal(join(place.output, basename(place.folder)), [], world).catch(() => undefined)
  const by = edition.accepted.by.map(({ name }) => name)
  return { done: true, edition: edition.edition, when: edition.accepted.when, by, isSame }
}
