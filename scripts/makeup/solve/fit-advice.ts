import { jumpLines } from '../../model/jump-lines.ts'
import { isAdvertSet, type Room } from '../../model/measured-story.ts'
import type { Problem, Words } from '../../model/problem.ts'
import { cheapestPlace, lineWords } from '../leaf/fit-problems.ts'
import type { Galley } from '../leaf/galley.ts'
import { fewLinesThatFit, linesFromIdeal, type Solve } from './few-lines.ts'
import { advertTooLarge, storyUnfit } from './page-problems.ts'
import type { PageSolution } from './solution.ts'

/** A page that could not be filled, and what its advice is found with. */
interface Case {
  readonly solution: PageSolution
  readonly galleys: ReadonlyMap<string, Galley>
  /** The story with the most lines. */
  readonly longest: Galley | undefined
  readonly solve: Solve
}

/** Why a page could not be filled, in the newsroom's words, and where it is mended at the least cost. */
export function fitAdvice(
  solution: PageSolution,
  galleys: ReadonlyMap<string, Galley>,
  solve: Solve
): readonly Problem[] {
  const { budget, unfit, judging } = solution
  const large = [...judging.stories.values()].flatMap(story => advertTooLarge(story, judging.room))
  if (large.length > 0) return large
  const unfilled = { solution, galleys, longest: galleys.get(budget.cheapest ?? ''), solve }
  if (budget.linesOver > 0) return [tooMuch(unfilled, budget.linesOver)]
  if (unfit.length > 0) return unfit.map(story => storyUnfit(story, judging.room))
  if (budget.linesShort > 0) return [tooLittle(unfilled, budget.linesShort)]
  return [noDummy(unfilled)]
}

function tooMuch({ solution, galleys, longest, solve }: Case, least: number): Problem {
  const { room } = solution.judging
  const slug = longest?.story.slug
  const change = slug === undefined ? undefined : fewLinesThatFit(solution, slug, solve)
  const words = lineWords(least, room, longest)
  const cut = lineWords(Math.abs(change ?? least), room, longest)
  const mayJump = [...galleys.values()].some(isLongEnough)
  // No story gives more lines than it has.
  const own = longest?.measured.legs[0]?.lines ?? 0
  const isSpare = own > Math.abs(change ?? least)
  const endless = [...galleys.values()].find(galley => isEndless(galley, room))
  const others = endless ? runsOnOnce(endless) : mayJump ? nothingMore : noneIsLong
  return {
    code: 'makeup/too-much-copy',
    severity: 'error',
    ...cheapestPlace(longest),
    message: {
      en: `Page ${room.page} has at least ${counted(least)} (about ${words.en}) of copy too many.`,
      zh: `第 ${room.page} 版至少多 ${least} 行（约 ${words.zh}）。`
    },
    hint: isSpare
      ? {
          en: `Cut ${cut.en}, cheapest in “${slug}”, or move a story to another page.${others.en}`,
          zh: `删 ${cut.zh}（“${slug}”最宜删），或把一篇稿件移到别的版。${others.zh}`
        }
      : {
          en: `Move stories of ${counted(least)} in all to other pages (“page: …” in their front matter), or cut ${cut.en} in several of them.${others.en}`,
          zh: `请把共 ${least} 行的稿件移到别的版（稿件中写 page: …），或在几篇中共删 ${cut.zh}。${others.zh}`
        }
  }
}

const nothingMore: Words = { en: '', zh: '' }

const noneIsLong: Words = {
  en: ' No story on it is long enough to run on to another page.',
  zh: '本版没有可以转版的长稿。'
}

/** Whether the rest of a story that ran on is by itself more than the page holds. */
function isEndless({ measured, link }: Galley, room: Room): boolean {
  const own = measured.legs.find(({ measure }) => measure === Math.floor(room.columnCharacters))
  return link.back !== undefined && (own?.lines ?? 0) > room.columns * room.rows
}

function runsOnOnce({ link }: Galley): Words {
  return {
    en: ` “${link.back}” runs on once, and two pages do not hold it: part it into two stories.`,
    zh: `“${link.back}”最多转一次版，两版仍排不下，可分成两篇。`
  }
}

/** Whether enough of a story would stand on both pages; one that runs on already does not run on again. */
function isLongEnough({ measured, link }: Galley): boolean {
  if (isAdvertSet(measured) || link.onward || link.back) return false
  return (measured.legs[0]?.lines ?? 0) >= jumpLines.before + jumpLines.after
}

function tooLittle({ solution, longest, solve }: Case, least: number): Problem {
  const { room } = solution.judging
  const slug = longest?.story.slug
  const change = slug === undefined ? undefined : fewLinesThatFit(solution, slug, solve)
  const add = Math.max(least, change ?? least)
  const words = lineWords(least, room, longest)
  const more = lineWords(add, room, longest)
  return {
    code: 'makeup/too-little-copy',
    severity: 'error',
    ...cheapestPlace(longest),
    message: {
      en: `Page ${room.page} is short of at least ${counted(least)} (about ${words.en}) of copy.`,
      zh: `第 ${room.page} 版至少缺 ${least} 行（约 ${words.zh}）。`
    },
    hint:
      longest && !isAdvertSet(longest.measured)
        ? {
            en: `Add ${counted(add)} (about ${more.en}), for instance to “${slug}”, or as much in another story or a picture.`,
            zh: `补 ${add} 行（约 ${more.zh}），可加在“${slug}”中，也可另加稿件或图片。`
          }
        : {
            en: `Add stories or pictures of ${counted(add)} (about ${more.en}) in all.`,
            zh: `请加稿件或图片，共 ${add} 行（约 ${more.zh}）。`
          }
  }
}

function noDummy(unfilled: Case): Problem {
  const { solution, longest, solve } = unfilled
  const { room } = solution.judging
  const change = longest && fewLinesThatFit(solution, longest.story.slug, solve)
  const ideal = linesFromIdeal(solution)
  const amount = change ?? (Math.abs(ideal) > 0.05 * solution.budget.room ? ideal : 0)
  if (amount < -5) return tooMuch(unfilled, -amount)
  if (amount > 5) return tooLittle(unfilled, amount)
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
            en: 'Lengthen or shorten its longest story by a few lines, or move a short story to another page (“page: …” in its front matter); where stories are pinned, take a pin away.',
            zh: '请将最长的稿件增删几行，或把一篇短稿移到别的版（稿件信息中写 page）；有指定版位的，放宽一项。'
          }
        : change < 0
          ? {
              en: `Cut ${counted(-change)} (about ${words.en}) in “${slug}”.`,
              zh: `“${slug}”删 ${-change} 行（约 ${words.zh}）即可排满。`
            }
          : {
              en: `Add ${counted(change)} (about ${words.en}) to “${slug}”.`,
              zh: `“${slug}”补 ${change} 行（约 ${words.zh}）即可排满。`
            }
  }
}

function counted(lines: number): string {
  return lines === 1 ? '1 line' : `${lines} lines`
}
