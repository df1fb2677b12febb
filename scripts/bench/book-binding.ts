import { bindBook } from '../book/bind-book.ts'
import { type House, readHouse } from '../desk/house.ts'
import { preparedCopy } from '../desk/prepared-copy.ts'
import { median } from '../kit/median.ts'
import type { Issue } from '../model/issue.ts'
import type { World } from '../model/world.ts'

/** What binding costs: milliseconds for books of 50 and of 200 stories. */
export interface BookBench {
  readonly runs: number
  /** Medians, by the number of stories. */
  readonly milliseconds: Readonly<Record<number, number>>
  /** What a story costs in the larger book, divided by what it costs in the smaller. */
  readonly growth: number
}

const sizes = [50, 200] as const

/**
 * Binds the stories of an issue, repeated, into books of 50 and 200 stories, in turn.
 * @throws Error when the issue has errors.
 */
export async function bookBinding(
  folder: string,
  root: string,
  runs: number,
  world: World
): Promise<BookBench> {
  const issue = await preparedCopy(folder, world, () => {})
  if (!issue) throw new Error(`${folder} cannot be read`)
  const house = await readHouse(root, world)
  const taken = new Map<number, number[]>(sizes.map(size => [size, []]))
  // The first round warms the machine and is not counted.
  for (let round = 0; round <= runs; round++) {
    for (const size of sizes) {
      const input = bookOf(issue, size, house)
      const start = performance.now()
      await bindBook(input, () => {})
      if (round > 0) taken.get(size)?.push(performance.now() - start)
    }
  }
  const [small, large] = sizes.map(size => median(taken.get(size) ?? []))
  const milliseconds = { [sizes[0]]: small ?? 0, [sizes[1]]: large ?? 0 }
  return { runs, milliseconds, growth: ((large ?? 0) / (small || 1) / sizes[1]) * sizes[0] }
}

/** The table for people. */
export function bookBindingTable({ milliseconds, growth }: BookBench): string {
  const rows = Object.entries(milliseconds).map(
    ([stories, ms]) => `${stories.padStart(5)} stories  ${ms.toFixed(0).padStart(6)} ms`
  )
  return [...rows, `a story in the larger ÷ in the smaller  ${growth.toFixed(2)}`].join('\n')
}

function bookOf(issue: Issue, size: number, house: Pick<House, 'bookTemplates' | 'bookCss'>) {
  const stories = Array.from({ length: size }, (_, at) => {
    const story = issue.stories[at % issue.stories.length]
    return story ? [{ ...story, slug: `${story.slug}-${at + 1}` }] : []
  }).flat()
  return {
    issue: { ...issue, stories, corrections: [] },
    pageOf: new Map(stories.map(({ slug }, at) => [slug, 1 + Math.floor(at / 10)] as const)),
    breaks: [],
    templates: house.bookTemplates,
    css: house.bookCss,
    modified: '2019-05-06T00:00:00Z'
  }
}
