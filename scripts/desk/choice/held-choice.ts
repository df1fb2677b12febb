import type { PageChoice } from '../../makeup/plan/page-choice.ts'
import type { LayoutLock } from '../../model/accepted-layout.ts'
import type { Issue, IssueFacts, OpenPages } from '../../model/issue.ts'
import { kinds } from '../../model/kinds.ts'
import { homeSlug, isClosingId } from '../../model/part-id.ts'
import type { Problem } from '../../model/problem.ts'
import { sameSizePx } from '../../read/ladder.ts'

/** What an accepted layout holds; the format's own grid where it names none. */
export type HeldChoice = Pick<PageChoice, 'format' | 'pages'> & Pick<IssueFacts, 'grid'>

/**
 * What an earlier build chose. An issue's own layout lock holds it whatever becomes of the copy; that of a folder of
 * articles, which nobody accepted, holds it for the same stories. Undefined where `issue.yaml` says otherwise by now.
 */
export function heldChoice(issue: Issue, lock: LayoutLock | undefined): HeldChoice | undefined {
  const { facts } = issue
  const { open } = facts
  if (!lock || !open || lock.issue !== facts.id) return undefined
  if (facts.assumed && !isOfSameStories(issue, lock)) return undefined
  const numbers = lock.pages.map(({ page }) => page)
  const isSame = facts.pages.every(({ number }) => numbers.includes(number))
  const isOther =
    (!open.format && lock.format !== facts.format) ||
    (!open.pages && !(isSame && facts.pages.length === numbers.length)) ||
    !isOfSize(open.bodySize, lock.grid?.bodyPx)
  if (isOther || numbers.length === 0) return undefined
  const grid = lock.grid ? { grid: lock.grid } : {}
  return { format: lock.format, pages: Math.max(...numbers), ...grid }
}

/** Whether a layout was accepted on the very pages that an issue has: a correction keeps them. */
export function isOfSamePages(
  { id, format, pages }: Pick<IssueFacts, 'id' | 'format' | 'pages'>,
  lock: LayoutLock | undefined
): boolean {
  const numbers = new Set(lock?.pages.map(({ page }) => page))
  const isSame = pages.length === numbers.size && pages.every(({ number }) => numbers.has(number))
  return lock?.issue === id && lock.format === format && isSame
}

/** Sizes that are written alike are the same. */
function isOfSize(asked: OpenPages['bodySize'], bodyPx: number | undefined): boolean {
  if (typeof asked !== 'number' || bodyPx === undefined) return true
  return Math.abs(asked / 0.75 - bodyPx) < sameSizePx
}

function isOfSameStories({ stories }: Issue, lock: LayoutLock): boolean {
  const locked = new Set(
    lock.pages
      .flatMap(({ copy, left = [] }) => [...Object.keys(copy), ...left.map(({ story }) => story)])
      .map(homeSlug)
  )
  const isKnown = (id: string) => stories.some(({ slug }) => slug === id) || isClosingId(id)
  return (
    stories.every(({ slug, meta }) => locked.has(slug) || kinds[meta.kind].isFiller) &&
    [...locked].every(isKnown)
  )
}

/** Tells that copy was held to pages that it no longer fills. */
export function heldProblem(facts: IssueFacts): Problem {
  const { format, pages, fill = 1 } = facts
  const share = Math.round(fill * 100)
  return {
    code: 'makeup/held-choice',
    severity: 'warning',
    place: { file: facts.file },
    message: {
      en: `The copy now takes ${share} % of the pages that were chosen for it (format ${format}, pages: ${pages.length}); they are kept with their body size, as the accepted layout has them.`,
      zh: `稿件现约占当初为它选定的版面（${format}，${pages.length} 版）的 ${share} %；版面和字号照已定的版样保留。`
    },
    hint: {
      en: 'Mend the copy as told below, or let format, pages and body size be chosen anew with --relayout.',
      zh: '请照下面的提示增删稿件；要重新选定规格、版数和字号，请加 --relayout。'
    }
  }
}

/** Tells that changed articles, whose pages nobody accepted, did not go into the pages of the last build. */
export function anewProblem({ file }: Pick<IssueFacts, 'file'>): Problem {
  return {
    code: 'makeup/laid-anew',
    severity: 'warning',
    place: { file },
    message: {
      en: 'The articles were changed and do not go into the pages of the last build as those stood; pages were laid out anew.',
      zh: '文章改动后，上一次的版样已放不下（或排不满），版面重新排过。'
    },
    hint: {
      en: 'Look at all pages again. An issue.yaml (--write-issue) keeps pages where they are until --relayout lets them move.',
      zh: '请把各版重新看一遍。写了 issue.yaml（--write-issue）以后，版样不经 --relayout 不会变动。'
    }
  }
}
