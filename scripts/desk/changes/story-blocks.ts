import { factTexts } from '../../edit/issue-corrections.ts'
import { issueItself } from '../../model/correction.ts'
import type { Issue } from '../../model/issue.ts'
import type { Place } from '../../model/problem.ts'
import { plannedStory } from '../../press/planned-text.ts'

/** A part of a story that a correction may call by its id. */
export interface NamedBlock {
  /** A field of the front matter, `headline.main`, or a block of the copy. */
  readonly id: string
  readonly place: Place
  /** Its first words as they are printed. */
  readonly begins: string
}

/** One story with all that a correction may name. */
export interface StoryBlocks {
  readonly story: string
  readonly file: string
  readonly blocks: readonly NamedBlock[]
}

/** The issue's own facts, then fields and blocks of every story, in the order in which they are read. */
export function storyBlocks({ facts, stories }: Issue): readonly StoryBlocks[] {
  const own = [...factTexts(facts)].map(([id, { value }]) => ({
    ...{ id, place: { file: facts.file }, begins: first(value) }
  }))
  const others = stories.map(story => ({
    story: story.slug,
    file: story.file,
    blocks: plannedStory(story).map(({ id, place, text }) => ({ id, place, begins: first(text) }))
  }))
  return [{ story: issueItself, file: facts.file, blocks: own }, ...others]
}

const most = 24

function first(text: string): string {
  const characters = [...text.trim().replace(/\s+/g, ' ')]
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : characters.join('')
}
