import type { Element } from 'hast'
import { kinds } from './kinds.ts'
import type { Block, Story } from './story.ts'

/** What of a story stands by itself in its frame, and what runs through its legs. */
export interface FrameArt {
  /** Its first picture, or the group that begins with it. */
  readonly picture: Block | undefined
  readonly rest: Story
  /** The picture with its caption is all there is (图片新闻). */
  readonly isAll: boolean
}

/** What `edit/` calls the block of an author's portrait. */
export const authorsPortrait = 'portrait'

/**
 * The portrait of its author that stands at a story's head beside a byline; none where that is upright by its editor's
 * wish, or all is set as one.
 */
export function headPortrait(story: Story): Block | undefined {
  const { headline, byline, headStyle, kind, portrait } = story.meta
  if (portrait === undefined) return undefined
  const hasHead = headline.main !== '' && byline !== undefined && headStyle !== 'upright'
  if (!hasHead || kinds[kind].isSetWhole) return undefined
  return story.blocks.find(({ id, node }) => id === authorsPortrait && isPortraitFigure(node))
}

/** Parts a story into its art and its copy; without art the first picture stands in a leg, as others in the copy do. */
export function frameArt(story: Story, hasArt = true): FrameArt {
  const atHead = headPortrait(story)
  const blocks = story.blocks.filter(block => block !== atHead)
  const pictures = hasArt ? blocks.filter(({ kind }) => kind === 'picture') : []
  // A portrait stands in the copy, where there is any.
  const isCopy = pictures.length < blocks.length
  const picture = pictures.find(({ node }) => !isCopy || !isPortraitFigure(node))
  if (!picture) return { picture, rest: atHead ? { ...story, blocks } : story, isAll: false }
  const rest = { ...story, blocks: blocks.filter(block => block !== picture) }
  return { picture, rest, isAll: rest.blocks.length === 0 && rest.footnotes.length === 0 }
}

/** Whether a figure is a portrait, which stands in half a leg. */
export function isPortraitFigure({ properties }: Element): boolean {
  const names = properties.className
  return Array.isArray(names) && names.includes('portrait')
}

/** The priority that a story's picture has: one that is a story by itself is as wide as a second story's at the least. */
export function picturePriority({
  priority,
  isPictures
}: {
  readonly priority: number
  readonly isPictures?: boolean
}): number {
  return isPictures ? Math.min(priority, 2) : priority
}
