import { correctionsByStory, issueItself } from '../model/correction.ts'
import type { FiledIssue, Issue, IssueFacts } from '../model/issue.ts'
import type { Report } from '../model/problem.ts'
import type { Story } from '../model/story.ts'
import { placeIn } from './copy-source.ts'
import { checkFields, type PrintedField } from './fields-kept.ts'
import { correctFacts } from './issue-corrections.ts'
import { type LinkNowhere, linksAside } from './links-aside.ts'
import { withLinksOnPaper } from './links-on-paper.ts'
import type { FindPicture } from './picture.ts'
import { editStory } from './story.ts'
import { storyFinder } from './story-addresses.ts'

/**
 * Filed copy → house style, corrected: the stories of an issue in reading order, by priority and
 * then by slug. `find` reads a picture from the issue's folder and reports what is wrong with it.
 */
export async function editIssue(
  issue: FiledIssue,
  find: FindPicture,
  report: Report
): Promise<Issue> {
  const stories: Story[] = []
  const finder = storyFinder(issue.stories)
  const nowhere: LinkNowhere[] = []
  const byStory = correctionsByStory(issue.corrections)
  for (const filed of inReadingOrder(issue.stories)) {
    const corrections = byStory.get(filed.slug) ?? []
    const language = filed.meta.language ?? issue.facts.language
    const links = {
      findStory: finder(filed),
      leadsNowhere:
        filed.article && ((href: string) => void nowhere.push({ file: filed.file, href }))
    }
    const story = await editStory(filed, { language, corrections, find, links }, report)
    stories.push(await withLinksOnPaper(story, issue.facts.links, language, report))
  }
  if (nowhere.length > 0) report(linksAside(nowhere))
  const { facts, folder, corrections } = issue
  const isOwn = issue.stories.every(({ slug }) => slug !== issueItself)
  const corrected = correctFacts(facts, (isOwn && byStory.get(issueItself)) || [], report)
  checkFacts(issue, report)
  return { ...corrected, folder, stories, corrections }
}

/** What is printed of an issue's facts stands in its own file, or in that of its paper. */
function checkFacts({ facts, filed, paper }: FiledIssue, report: Report): void {
  const isOwn = ({ key, text }: PrintedField) =>
    key === 'name' ? !paper?.pageNames.includes(text) : !facts.fromPaper?.includes(key)
  const printed = printedFacts(facts)
  checkFields(filed, printed.filter(isOwn), at => placeIn(facts.file, filed, at), report)
  if (!paper) return
  const given = printed.filter(field => !isOwn(field) && field.key !== 'name')
  const fields = given.map(({ key, text }) => ({ key: key === 'paper' ? 'name' : key, text }))
  checkFields(paper.filed, fields, at => placeIn(paper.file, paper.filed, at), report)
}

function inReadingOrder(stories: FiledIssue['stories']): FiledIssue['stories'] {
  return stories.toSorted(
    (one, other) =>
      one.meta.priority - other.meta.priority ||
      (one.meta.order ?? 0) - (other.meta.order ?? 0) ||
      (one.slug < other.slug ? -1 : 1)
  )
}

/** The facts that are printed as they are filed, under their keys in `issue.yaml`. */
function printedFacts(facts: IssueFacts): readonly PrintedField[] {
  const { paper, publisher, rights, issueNumber, edition, editors } = facts
  const { place, frequency, description } = facts
  const said = { paper, publisher, rights, issueNumber, edition, editors }
  const fields = { ...said, place, frequency, description }
  return [
    ...Object.entries(fields).map(([key, text = '']) => ({ key, text })),
    ...facts.pages.flatMap(({ name }) => (name === undefined ? [] : { key: 'name', text: name }))
  ]
}
