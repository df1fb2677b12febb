import type { Issue } from '../../model/issue.ts'
import { partId } from '../../model/part-id.ts'
import type { Problem, Words } from '../../model/problem.ts'
import type { SetPage } from '../../model/set-copy.ts'
import { isFull } from './full-page.ts'
import type { IssuePlan } from './stories-by-page.ts'

/** A story, or a part of one, that stands on no page. */
export interface Unplaced {
  readonly story: string
  /** The page where it should stand; absent when it belongs to none. */
  readonly page: number | undefined
  /** Why no page took it; absent when its page itself could not be made, which is told of the page. */
  readonly problem: Problem | undefined
}

/** The stories of an issue that stand on no page, whatever the plan held: found from the issue, not from the plan. */
export function unplacedStories(
  issue: Issue,
  plan: IssuePlan,
  pages: readonly SetPage[]
): readonly Unplaced[] {
  const placed = new Set(pages.flatMap(({ frames }) => frames.map(({ frame }) => frame.story)))
  return issue.stories.flatMap(({ slug, file }): readonly Unplaced[] => {
    const jump = plan.jumps.find(({ story }) => story === slug)
    if (placed.has(slug)) {
      const isWhole = !jump || placed.has(partId(slug, jump.to))
      return isWhole ? [] : [{ story: slug, page: jump.to, problem: undefined }]
    }
    const page = plan.homes.get(slug)
    const reason = reasonOf(slug, page, issue)
    const problem = reason && notPlaced(slug, file, reason)
    return [{ story: slug, page, problem }]
  })
}

interface Reason {
  readonly why: Words
  readonly hint: Words
}

function reasonOf(slug: string, page: number | undefined, issue: Issue): Reason | undefined {
  const { pages, file } = issue.facts
  if (pages.length === 0) return noPages(file)
  if (page === undefined) return allPinned(pages.map(({ number }) => number))
  const plan = pages.find(({ number }) => number === page)
  if (!plan)
    return noSuchPage(
      page,
      pages.map(({ number }) => number)
    )
  const isListed = plan.pins.some(pin => pin.story === slug)
  return isFull(plan) && !isListed ? allPinned([page]) : undefined
}

function noPages(file: string): Reason {
  return {
    why: { en: 'the issue plans no page', zh: '本期没有安排任何版' },
    hint: {
      en: `Add a page to ${file}: “pages:”, and under it “  - number: 1”.`,
      zh: `请在 ${file} 中加一版：“pages:”，下一行“  - number: 1”。`
    }
  }
}

function noSuchPage(page: number, pages: readonly number[]): Reason {
  return {
    why: { en: `the issue has no page ${page}`, zh: `本期没有第 ${page} 版` },
    hint: {
      en: `Write “page: ${pages[0]}” in its front matter (the issue has ${pageList(pages, 'page ', 'pages ')}), or delete that line.`,
      zh: `请把稿件中的 page 改为 ${pages[0]}（本期有第 ${pages.join('、')} 版），或删去此行。`
    }
  }
}

function allPinned(pages: readonly number[]): Reason {
  const [first] = pages
  return {
    why: {
      en: `every frame of ${pageList(pages, 'page ', 'pages ')} is pinned in issue.yaml, and none is for it`,
      zh: `第 ${pages.join('、')} 版的版位已全部指定，其中没有它`
    },
    hint: {
      en: `Let the program lay out page ${first}: delete column, row, width and height of its frames in issue.yaml. Or give the story a frame there, and the others less room.`,
      zh: `可让程序排第 ${first} 版：在 issue.yaml 中删去该版各稿的 column、row、width、height；也可在该版为它留出版位，并相应缩小别的版位。`
    }
  }
}

function pageList(pages: readonly number[], one: string, many: string): string {
  return `${pages.length === 1 ? one : many}${pages.join(', ')}`
}

function notPlaced(slug: string, file: string, { why, hint }: Reason): Problem {
  return {
    code: 'makeup/not-placed',
    severity: 'error',
    place: { file, line: 1 },
    message: {
      en: `“${slug}” stands on no page: ${why.en}.`,
      zh: `“${slug}”没有排上任何版：${why.zh}。`
    },
    hint
  }
}
