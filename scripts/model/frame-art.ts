import type { Element } from 'hast'
import type { Block, Story } from './story.ts'

/** What of a story stands by itself in its frame, and what runs through its legs. */
export interface FrameArt {
  /** Its first picture, or the group that begins with it. */
  readonly picture: Block | undefined
  readonly rest: Story
  /** The picture with its caption is all there is (图片新闻). */
  readonly isAll: boolean
}

/** Parts a story into its art and its copy; without art the first picture stands in a leg, as others in the copy do. */
export function frameArt(story: Story, hasArt = true): FrameArt {
  const pictures = hasArt ? story.blocks.filter(({ kind }) => kind === 'picture') : []
  // A portrait stands in the copy, where there is any.
  const isCopy = pictures.length < story.blocks.length
  const picture = pictures.find(({ node }) => !isCopy || !isPortraitFigure(node))
  if (!picture) return { picture, rest: story, isAll: false }
  const rest = { ...story, blocks: story.blocks.filter(block => block !== picture) }
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
