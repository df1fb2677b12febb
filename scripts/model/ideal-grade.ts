import type { HeadTier } from './head-tiers.ts'
import { lineOf, type MakeupStyle } from './makeup-style.ts'
import type { HeadOption, MeasuredStory } from './measured-story.ts'

/** The grade that a style wishes for a story's head in a frame of a width: of its tier, where its page has tiers. */
export function idealGradeOf(
  { priority, tier, tierGrades }: Pick<MeasuredStory, 'priority' | 'tier' | 'tierGrades'>,
  width: number,
  style: MakeupStyle
): number {
  const line = lineOf(style.idealGrade, tier ? lines[tier] : priority)
  const ideal = line[Math.min(width, line.length) - 1] ?? 1
  return tierGrades ? Math.min(Math.max(ideal, tierGrades.least), tierGrades.most) : ideal
}

/** Grades between a head and the ideal of its story in a frame of a width. */
export function gradesOff(
  story: MeasuredStory,
  { grade }: HeadOption,
  width: number,
  style: MakeupStyle
): number {
  return Math.abs(grade - idealGradeOf(story, width, style))
}

/** The line of the style's table of grades that serves a tier. */
const lines: Readonly<Record<HeadTier, number>> = { lead: 1, second: 2, third: 3, brief: 5 }
