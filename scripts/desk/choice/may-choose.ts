import type { Issue, OpenPages } from '../../model/issue.ts'

/**
 * What of an issue's pages may be chosen anew without breaking what its editor gave: with frames pinned on their grid
 * nothing; with pages that are told apart by names, lists or stories' own page numbers, not how many there are.
 */
export function mayChoose(issue: Issue): OpenPages {
  const { facts, stories } = issue
  if (facts.open?.pages) return { format: true, pages: true, bodySize: 'usual' }
  const isPinned = facts.pages.some(({ pins }) => pins.some(({ rect, legs }) => rect ?? legs))
  if (isPinned) return { format: false, pages: false, bodySize: 'own' }
  const arePlain = facts.pages.every(
    ({ number, name, pins }, at) => number === at + 1 && name === undefined && pins.length === 0
  )
  const pages = arePlain && stories.every(({ meta }) => meta.page === undefined)
  return { format: true, pages, bodySize: 'usual' }
}

/** Whether an issue leaves format, pages and body size all to its copy. */
export function leavesAll({ facts: { open } }: Issue): boolean {
  return Boolean(open?.format && open.pages) && typeof open?.bodySize === 'string'
}
