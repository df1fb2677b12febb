import { z } from 'zod'
import type { Issue } from '../../model/issue.ts'
import { plannedStory } from '../../press/planned-text.ts'

/** The edited words of one story, as it was accepted. */
export interface StoryCopy {
  readonly story: string
  readonly headline: string
  /** Fields, blocks and notes in reading order, by the names that corrections use. */
  readonly pieces: readonly { readonly id: string; readonly text: string }[]
}

/** The words of all stories of an issue. */
export function copyOfIssue({ stories }: Pick<Issue, 'stories'>): readonly StoryCopy[] {
  return stories.map(story => ({
    story: story.slug,
    headline: story.meta.headline.main ?? '',
    pieces: plannedStory(story).map(({ id, text }) => ({ id, text }))
  }))
}

/** Writes them, a piece a few lines. */
export function copyText(copy: readonly StoryCopy[]): string {
  return `${JSON.stringify(copy, null, 1)}\n`
}

/** Reads them; undefined when the text is none. */
export function copyIn(text: string): readonly StoryCopy[] | undefined {
  try {
    return storyCopyShape.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** How the words of an issue's stories are written in JSON. */
export const storyCopyShape = z.array(
  z.object({
    story: z.string(),
    headline: z.string(),
    pieces: z.array(z.object({ id: z.string(), text: z.string() }))
  })
)
