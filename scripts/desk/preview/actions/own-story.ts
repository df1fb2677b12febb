import type { FiledStory } from '../../../model/story.ts'
import { readFiling } from '../../../read/issue.ts'
import { shown } from '../writing/write-changes.ts'
import type { ActionTools } from './action.ts'
import { noStory, notPlain } from './action-problems.ts'
import { fileOf, isShared, shared } from './editable-text.ts'

/** A story of the issue with its file in the folder; told and undefined where there is none that is its own. */
export async function ownStory(
  slug: string,
  { place, world, report }: ActionTools
): Promise<{ readonly story: FiledStory; readonly file: string } | undefined> {
  const { stories } = await readFiling(place.folder, world, () => undefined)
  const story = stories.find(one => one.slug === slug)
  if (!story) return void report(noStory(shown(`${place.folder}/${slug}.md`), slug))
  const file = fileOf(story)
  return isShared(file) ? void report(notPlain(story.file, shared)) : { story, file }
}
