import type { Issue } from '../model/issue.ts'
import { kinds } from '../model/kinds.ts'
import type { SparePart } from '../model/spare-part.ts'

/**
 * The issue as the e-book holds it: every story whole, as there is always room; but no filler that no page needed,
 * which is to stand in another issue and would be read twice.
 */
export function bookIssue(issue: Issue, left: readonly SparePart[]): Issue {
  const whole = new Set(left.filter(({ part }) => part === undefined).map(({ story }) => story))
  const stories = issue.stories.filter(
    ({ slug, meta }) => !(kinds[meta.kind].isFiller && whole.has(slug))
  )
  return { ...issue, stories }
}
