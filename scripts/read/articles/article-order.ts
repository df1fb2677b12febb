import type { Article } from './article.ts'
import { natural } from './article-files.ts'

/** What of an article decides its place in the paper. */
type Ranked = Pick<Article, 'weight' | 'date' | 'isLead'> & {
  readonly path: string
  /** Characters of its copy. */
  readonly length: number
  /** Written in the file in the house's own words. */
  readonly priority?: number
  /** It stands only where a page needs it (补白). */
  readonly isFiller?: boolean
}

/** What the order of the articles went by. */
export type OrderBy = 'weight' | 'date' | 'name'

/**
 * The articles in the order of the paper, each with its priority: by weight, the smallest first, then by date,
 * the newest first, then by name. One that is marked as such leads, else the longest of the first three, as a
 * lead of few lines carries no page. Fillers come last and never lead.
 */
export function articleOrder<One extends Ranked>(
  articles: readonly One[]
): { readonly by: OrderBy; readonly ordered: readonly { one: One; priority: number }[] } {
  const sorted = articles.toSorted(
    (one, other) =>
      Number(one.isFiller ?? false) - Number(other.isFiller ?? false) ||
      (one.weight ?? Infinity) - (other.weight ?? Infinity) ||
      compare(dateOf(other), dateOf(one)) ||
      natural.compare(one.path, other.path)
  )
  const by = sorted.some(({ weight }) => weight !== undefined)
    ? 'weight'
    : sorted.some(one => dateOf(one) !== '')
      ? 'date'
      : 'name'
  const leads = sorted.filter(({ isFiller }) => !isFiller)
  const lead =
    leads.find(({ priority }) => priority === 1) ??
    leads.find(({ isLead }) => isLead) ??
    longest(leads.slice(0, by === 'weight' ? 1 : 3))
  const others = sorted.filter(one => one !== lead)
  const ordered = [...(lead ? [lead] : []), ...others].map((one, at) => ({
    one,
    priority: one.priority ?? steps.findIndex(step => at < step) + 1
  }))
  return { by, ordered }
}

/** One lead, two of the second priority, three of the third, five of the fourth. */
const steps = [1, 3, 6, 11, Infinity]

/** The day; a name may begin with it, as Jekyll’s do. */
function dateOf({ date, path }: Ranked): string {
  return date ?? /(?:^|\/)(\d{4}-\d{2}-\d{2})[-_. ]/.exec(path)?.[1] ?? ''
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function longest<One extends Ranked>(articles: readonly One[]): One | undefined {
  return articles.toSorted((one, other) => other.length - one.length)[0]
}
