import { homeSlug, restPage } from '../../model/part-id.ts'
import type { Problem } from '../../model/problem.ts'
import type { SetFrame, SetPage } from '../../model/set-copy.ts'
import { backWords, onwardWords } from '../leaf/galley.ts'

/** Names every jump whose two ends do not name each other's page (make-up's H4). */
export function jumpProblems(pages: readonly SetPage[]): readonly Problem[] {
  const pageOf = new Map(
    pages.flatMap(page => page.frames.map(set => [set.frame.story, page.dummy.page] as const))
  )
  return pages.flatMap(page =>
    page.frames.flatMap(set => {
      const here = page.dummy.page
      return isSound(set, here, pageOf) ? [] : [atFault(set, here)]
    })
  )
}

function isSound(set: SetFrame, here: number, pageOf: ReadonlyMap<string, number>): boolean {
  const slug = set.frame.story
  const page = restPage(slug)
  if (page !== undefined) {
    const from = pageOf.get(homeSlug(slug))
    const said = set.story.meta.headline.kicker
    return page === here && from !== undefined && said === backWords(set.language, from)
  }
  const rest = [...pageOf].find(([other]) => other !== slug && homeSlug(other) === slug)
  if (set.onward === undefined) return rest === undefined
  return rest !== undefined && set.onward === onwardWords(set.language, rest[1])
}

function atFault(set: SetFrame, page: number): Problem {
  const { story } = set
  return {
    code: 'makeup/jump-at-fault',
    severity: 'error',
    place: { file: story.file },
    message: {
      en: `The jump of “${set.frame.story}” on page ${page} does not name where it goes on or began.`,
      zh: `第 ${page} 版“${set.frame.story}”的转版没有写对所转或所接的版次。`
    },
    hint: {
      en: 'Build with --relayout, which cuts the story anew; or give it a page of its own (“page: 2” in its front matter).',
      zh: '请加 --relayout 重新转版，或在稿件中写 page: 2 等，为它另指一版。'
    }
  }
}
