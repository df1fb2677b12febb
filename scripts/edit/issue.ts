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
  reportStrayCorrections(issue, report)
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

function reportStrayCorrections({ corrections, stories }: FiledIssue, report: Report): void {
  for (const { id, story, place } of corrections) {
    if (stories.some(({ slug }) => slug === story)) continue
    report({
      code: 'correction/no-story',
      severity: 'error',
      place,
      message: {
        en: `Correction ${id} is for the story “${story}”, which this issue does not have.`,
        zh: `更正 ${id} 针对的稿件“${story}”不在本期。`
      },
      hint: {
        en: 'Write the name of the story’s file without .md.',
        zh: '请写稿件的文件名，不带 .md。'
      }
    })
  }
}
