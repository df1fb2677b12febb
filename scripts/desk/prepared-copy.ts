import { editIssue } from '../edit/issue.ts'
import type { Issue, IssueFacts, PagePlan } from '../model/issue.ts'
import type { Report } from '../model/problem.ts'
import type { World } from '../model/world.ts'
import type { ArticleWishes } from '../read/articles/assumed-issue.ts'
import { hasIssueFile } from '../read/articles/has-issue-file.ts'
import { readArticleFiling, readFiling } from '../read/issue.ts'
import { paperName } from '../read/paper/find-paper.ts'
import { readPicture } from '../read/picture.ts'
import { withoutFollowOns } from './follow-ons.ts'

/**
 * Reads an issue, or a folder of articles that has no `issue.yaml`, and brings it into house style; undefined when
 * there is nothing to go on with.
 */
export async function preparedCopy(
  folder: string,
  world: World,
  reportAll: Report,
  wishes: ArticleWishes = {}
): Promise<Issue | undefined> {
  const report = withoutFollowOns(reportAll)
  const filed = (await hasIssueFile(folder, world))
    ? await readFiling(folder, world, report)
    : await readArticleFiling(folder, wishes, world, report)
  const picture = (name: string, place: Parameters<typeof readPicture>[2]) =>
    readPicture(folder, name, place, world, report)
  // Without facts the copy is edited only to tell all that is wrong in one run.
  const facts = filed.facts ?? unknownFacts
  const issue = await editIssue({ ...filed, facts }, picture, report)
  if (!filed.facts) return undefined
  // Its own facts may have been corrected.
  const { file, nameplate: name, places, fromPaper } = issue.facts
  const home = fromPaper?.includes('nameplate') ? filed.paper?.folder : undefined
  const place = places?.nameplate ?? { file }
  const found =
    name === undefined ? undefined : await readPicture(home ?? folder, name, place, world, report)
  const nameplate = found && (home === undefined ? found : { ...found, name: paperPicture(name) })
  const pages = issue.facts.pages.map(page => withoutLostPins(page, issue.stories))
  const shown = nameplate ? { nameplate: nameplate.name } : {}
  const pinned = { ...issue, facts: { ...issue.facts, ...shown, pages } }
  return nameplate ? { ...pinned, nameplate } : pinned
}

/** A picture beside `paper.yaml` has a name that none of the issue's own can have. */
function paperPicture(name: string | undefined): string {
  return `${paperName}/${name}`
}

/** A story that is not there is told by the reading; its pins would be told of once more. */
function withoutLostPins(page: PagePlan, stories: Issue['stories']): PagePlan {
  const isThere = (slug: string | undefined) => stories.some(story => story.slug === slug)
  const pins = page.pins
    .filter(pin => isThere(pin.story))
    .map(({ above, notBeside, ...pin }) => ({
      ...pin,
      ...(above !== undefined && isThere(above) && { above }),
      ...(notBeside !== undefined && isThere(notBeside) && { notBeside })
    }))
  return { ...page, pins }
}

const unknownFacts: IssueFacts = {
  id: '',
  file: '',
  paper: '',
  date: '',
  language: 'zh-CN',
  format: '',
  pages: [],
  inferred: {}
}
