import { editStory, type StorySettings } from '../../edit/story.ts'
import type { Problem } from '../../model/problem.ts'
import type { FiledStory, Story, StoryMeta } from '../../model/story.ts'
import { parseMarkdown } from '../../read/markdown.ts'

/** A filed story from Markdown, as if it stood alone in `story.md`. */
export function filed(copy: string, meta: Partial<StoryMeta> = {}): FiledStory {
  return {
    slug: 'story',
    file: 'story.md',
    meta: { kind: 'news', headline: { main: '标题' }, priority: 1, ...meta },
    tree: parseMarkdown(copy),
    filed: copy,
    copy,
    copyLine: 1,
    places: {}
  }
}

/** An edited story with the problems reported, as `severity code line:column`. */
export async function edit(
  story: FiledStory | string,
  settings: Partial<StorySettings> = {}
): Promise<{ story: Story; problems: readonly Problem[]; codes: readonly string[] }> {
  const problems: Problem[] = []
  const defaults: StorySettings = {
    language: 'zh-CN',
    corrections: [],
    find: async () => undefined
  }
  const given = typeof story === 'string' ? filed(story) : story
  const edited = await editStory(given, { ...defaults, ...settings }, problem =>
    problems.push(problem)
  )
  const codes = problems.map(
    ({ severity, code, place }) => `${severity} ${code} ${place?.line}:${place?.column}`
  )
  return { story: edited, problems, codes }
}
