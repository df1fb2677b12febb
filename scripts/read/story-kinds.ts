import type { HeadStyle, StoryKind } from '../model/story.ts'

/** The kinds of stories that a front matter and a style may name. */
export const storyKinds = [
  'feature',
  'news',
  'editorial',
  'brief',
  'notice',
  'letter',
  'advert'
] as const satisfies readonly StoryKind[]

/** The ways in which a headline is dressed. */
export const headDresses = [
  'plain',
  'ruled',
  'reversed',
  'upright'
] as const satisfies readonly HeadStyle[]
