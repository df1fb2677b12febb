import type { FiledIssue, Issue } from '../model/issue.ts'
import type { Report } from '../model/problem.ts'
import type { Story } from '../model/story.ts'
import type { FindPicture } from './picture.ts'
import { editStory } from './story.ts'

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
  for (const filed of inReadingOrder(issue.stories)) {
    const corrections = issue.corrections.filter(({ story }) => story === filed.slug)
    const language = filed.meta.language ?? issue.facts.language
    stories.push(await editStory(filed, { language, corrections, find }, report))
  }
  const { facts, folder, corrections } = issue
  return { facts, folder, stories, corrections }
}

function inReadingOrder(stories: FiledIssue['stories']): FiledIssue['stories'] {
  return stories.toSorted(
    (one, other) => one.meta.priority - other.meta.priority || (one.slug < other.slug ? -1 : 1)
  )
}
