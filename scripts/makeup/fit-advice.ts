import type { Problem } from '../model/problem.ts'
import type { PageSolution } from './solve.ts'

/** Why a page could not be filled, in the newsroom's words; empty when it was. */
export function fitAdvice(solution: PageSolution): readonly Problem[] {
  const { budget, judging, unfit } = solution
  const { page } = judging.room
  const place = judging.stories.get(budget.cheapest ?? '')?.place
  const at = place === undefined ? {} : { place }
  if (solution.pages.length > 0) return []
  if (unfit.length > 0) return unfit.map(slug => storyUnfit(slug, solution))
  if (budget.linesOver > 0) {
    const lines = budget.linesOver
    return [
      {
        code: 'makeup/too-much-copy',
        severity: 'error',
        ...at,
        message: {
          en: `Page ${page} has at least ${lines} lines of copy too many.`,
          zh: `第 ${page} 版至少多 ${lines} 行。`
        },
        hint: {
          en: `Cut ${lines} lines, cheapest in “${budget.cheapest}”, or move a story to another page.`,
          zh: `删 ${lines} 行（“${budget.cheapest}”最宜删），或把一篇稿件移到别的版。`
        }
      }
    ]
  }
  if (budget.linesShort > 0) {
    const lines = budget.linesShort
    return [
      {
        code: 'makeup/too-little-copy',
        severity: 'error',
        ...at,
        message: {
          en: `Page ${page} is short of at least ${lines} lines of copy.`,
          zh: `第 ${page} 版至少缺 ${lines} 行。`
        },
        hint: {
          en: `Add ${lines} lines, a picture or a brief.`,
          zh: `补 ${lines} 行，或加一张图片、一篇短讯。`
        }
      }
    ]
  }
  return [
    {
      code: 'makeup/no-dummy',
      severity: 'error',
      ...at,
      message: {
        en: `The stories of page ${page} would fill it, but no arrangement of them does.`,
        zh: `第 ${page} 版稿件总量合适，但没有一种排法能排满。`
      },
      hint: {
        en: 'Take away a pin, or change the length of the longest story by a few lines.',
        zh: '请放宽一项版位要求，或将最长的稿件增删几行。'
      }
    }
  ]
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
