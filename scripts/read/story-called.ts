import { nearestWord } from '../kit/nearest-word.ts'
import type { Words } from '../model/problem.ts'

/** A story as a plan or a correction may call it. */
export interface StoryName {
  readonly slug: string
  /** Undefined where the story cannot be read. */
  readonly headline?: string | undefined
}

/** What to write for a name under which no story is filed: its slug, where it was called otherwise. */
function storyMeant(name: string, stories: readonly StoryName[]): string | undefined {
  const bare = (text: string) => text.replace(/[\s\u3000“”‘’「」『』《》]/g, '')
  const slugs = stories.map(({ slug }) => slug)
  const file = name.replace(/\.(?:md|markdown|txt)$/i, '')
  const called = stories.find(({ headline }) => headline && bare(headline) === bare(name))
  return slugs.find(slug => slug === file) ?? called?.slug ?? nearestWord(file, slugs)
}

/** The hint for such a name; `other` is what else can be done. */
export function storyHint(name: string, stories: readonly StoryName[], other: Words): Words {
  const meant = storyMeant(name, stories)
  if (meant !== undefined) return { en: `Did you mean “${meant}”?`, zh: `是否应为“${meant}”？` }
  const parts = name.split(/\s*[,，、]\s*/)
  if (parts.length > 1 && parts.some(part => stories.some(({ slug }) => slug === part)))
    return {
      en: `Put half-width commas between the stories: ${parts.join(', ')}.`,
      zh: `各篇之间请用半角逗号隔开：${parts.join(', ')}。`
    }
  return other
}
