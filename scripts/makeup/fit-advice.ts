import type { Problem } from '../model/problem.ts'
import { isAdvertSet } from './advert-shapes.ts'
import { cheapestPlace, lineWords } from './cheapest-place.ts'
import { fewLinesThatFit } from './few-lines.ts'
import { jumpLines } from './jumps.ts'
import type { StoryMeasure } from './measure-story.ts'
import type { PageSolution } from './solve.ts'

/** Why a page could not be filled, in the newsroom's words, and where it is mended at the least cost. */
export function fitAdvice(
  solution: PageSolution,
  measures: ReadonlyMap<string, StoryMeasure> = new Map()
): readonly Problem[] {
  const { budget, unfit } = solution
  const longest = measures.get(budget.cheapest ?? '')
  if (budget.linesOver > 0) return [tooMuch(solution, measures, longest)]
  if (unfit.length > 0) return unfit.map(slug => storyUnfit(slug, solution))
  if (budget.linesShort > 0) return [tooLittle(solution, longest)]
  return [noDummy(solution, longest)]
}

function tooMuch(
  { budget, judging }: PageSolution,
  measures: ReadonlyMap<string, StoryMeasure>,
  longest: StoryMeasure | undefined
): Problem {
  const { room } = judging
  const lines = budget.linesOver
  const words = lineWords(lines, room, longest)
  const mayJump = [...measures.values()].some(isLongEnough)
  return {
    code: 'makeup/too-much-copy',
    severity: 'error',
    ...cheapestPlace(longest),
    message: {
      en: `Page ${room.page} has at least ${lines} lines (about ${words.en}) of copy too many.`,
      zh: `第 ${room.page} 版至少多 ${lines} 行（约 ${words.zh}）。`
    },
    hint: {
      en: `Cut ${words.en}, cheapest in “${budget.cheapest}”, or move a story to another page.${mayJump ? '' : ' No story on it is long enough to run on to another page.'}`,
      zh: `删 ${words.zh}（“${budget.cheapest}”最宜删），或把一篇稿件移到别的版。${mayJump ? '' : '本版没有可以转版的长稿。'}`
    }
  }
}

/** Whether enough of a story would stand on both pages; one that runs on already does not run on again. */
function isLongEnough({ measured, link }: StoryMeasure): boolean {
  if (isAdvertSet(measured) || link.onward || link.back) return false
  return (measured.legs[0]?.lines ?? 0) >= jumpLines.before + jumpLines.after
}

function tooLittle({ budget, judging }: PageSolution, longest: StoryMeasure | undefined): Problem {
  const { room } = judging
  const lines = budget.linesShort
  const words = lineWords(lines, room, longest)
  return {
    code: 'makeup/too-little-copy',
    severity: 'error',
    ...cheapestPlace(longest),
    message: {
      en: `Page ${room.page} is short of at least ${lines} lines (about ${words.en}) of copy.`,
      zh: `第 ${room.page} 版至少缺 ${lines} 行（约 ${words.zh}）。`
    },
    hint: {
      en: `Add ${lines} lines, a picture or a brief.`,
      zh: `补 ${lines} 行，或加一张图片、一篇短讯。`
    }
  }
}

function noDummy(solution: PageSolution, longest: StoryMeasure | undefined): Problem {
  const { room } = solution.judging
  const change = longest && fewLinesThatFit(solution, longest.story.slug)
  const words = lineWords(Math.abs(change ?? 0), room, longest)
  const slug = longest?.story.slug
  return {
    code: 'makeup/no-dummy',
    severity: 'error',
    ...cheapestPlace(longest),
    message: {
      en: `The stories of page ${room.page} would fill it, but no arrangement of them does.`,
      zh: `第 ${room.page} 版稿件总量合适，但没有一种排法能排满。`
    },
    hint:
      change === undefined
        ? {
            en: 'Take away a pin, or change the length of the longest story by a few lines.',
            zh: '请放宽一项版位要求，或将最长的稿件增删几行。'
          }
        : change < 0
          ? {
              en: `Cut ${-change} lines (about ${words.en}) in “${slug}”.`,
              zh: `“${slug}”删 ${-change} 行（约 ${words.zh}）即可排满。`
            }
          : {
              en: `Add ${change} lines (about ${words.en}) to “${slug}”.`,
              zh: `“${slug}”补 ${change} 行（约 ${words.zh}）即可排满。`
            }
  }
}

function storyUnfit(slug: string, solution: PageSolution): Problem {
  const { judging } = solution
  const place = judging.stories.get(slug)?.place
  const { page, columns, rows } = judging.room
  return {
    code: 'makeup/story-unfit',
    severity: 'error',
    ...(place === undefined ? {} : { place }),
    message: {
      en: `“${slug}” fits no frame of page ${page} (${columns} columns, ${rows} rows).`,
      zh: `“${slug}”在第 ${page} 版（${columns} 栏、${rows} 行）排不进任何版位。`
    },
    hint: {
      en: 'Shorten or jump it, widen its pinned frame, or give it a shorter headline.',
      zh: '请删节或转版，放宽其版位，或缩短标题。'
    }
  }
}
