import { basename, join } from 'node:path'
import type { Problem } from '../../../model/problem.ts'
import type { World } from '../../../model/world.ts'
import { findInside } from '../../../read/inside.ts'
import { readFiling } from '../../../read/issue.ts'
import type { ToolLanguage } from '../../cli/tool-language.ts'
import { compareIssue } from '../../diff/compare-issue.ts'
import { diffPage } from '../../diff/diff-page.ts'
import { issueStates } from '../../diff/issue-states.ts'
import { readHouse } from '../../house.ts'
import type { ActionPlace } from './action.ts'
import { picturesOf } from './look-at.ts'

/** What is made for a look alone, or what stands against it. */
export type Looked =
  | { readonly type: string; readonly content: Uint8Array | string }
  | { readonly problems: readonly Problem[] }

/** The diff of the accepted edition and the pages as they stand, as `duikai diff --html` writes it. */
export async function diffShown(
  place: ActionPlace,
  language: ToolLanguage,
  world: World
): Promise<Looked> {
  const output = join(place.output, basename(place.folder))
  const asked = { folder: place.folder, output, editions: [], buildLine: 'duikai build' }
  const states = await issueStates(asked, world)
  if ('problems' in states) return states
  const [before, now] = states
  const { pageTemplates } = await readHouse(place.root, world)
  const problems: Problem[] = []
  const shown = { diff: compareIssue(before, now), before, now, language }
  const content = diffPage(shown, pageTemplates, problem => problems.push(problem))
  return content === undefined ? { problems } : { type: 'text/html; charset=utf-8', content }
}

/** A picture that a story of the issue shows, as it was filed; undefined for any other name. */
export async function pictureShown(
  name: string,
  { folder }: ActionPlace,
  world: World
): Promise<Looked | undefined> {
  const { stories } = await readFiling(folder, world, () => undefined)
  const isShown = stories.some(story => picturesOf(story).some(one => one.name === name))
  const type = types[name.replace(/^.*\./, '').toLowerCase()]
  const found = isShown && type !== undefined ? await findInside(folder, name, world) : undefined
  if (!found || typeof found === 'string' || type === undefined) return undefined
  return { type, content: await world.read(found.path, mostBytes) }
}

const mostBytes = 64 * 2 ** 20

const types: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  svg: 'image/svg+xml'
})
