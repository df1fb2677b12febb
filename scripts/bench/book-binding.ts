import { bindBook } from '../book/bind-book.ts'
import type { BookInput, PageBreak } from '../book/book-input.ts'
import { type House, readHouse } from '../desk/house.ts'
import { preparedCopy } from '../desk/prepared-copy.ts'
import { median } from '../kit/median.ts'
import { pageWords } from '../model/furniture.ts'
import type { Issue } from '../model/issue.ts'
import type { World } from '../model/world.ts'
import { issueNames } from '../typeset/issue-names.ts'

/** What one book costs in a process of its own. */
export interface BookCost {
  readonly stories: number
  readonly runs: number
  /** Medians of binding it, which ends with the check of its bytes. */
  readonly wallMs: number
  readonly cpuMs: number
  /** The most memory that the process has had, whatever took it. */
  readonly peakMb: number
  readonly bookMb: number
}

/**
 * Binds the stories of an issue, repeated, into a book of so many.
 * @throws Error when the issue or the book has errors
 */
export async function bookBinding(
  { folder, root, stories, runs }: BookRequest,
  world: World
): Promise<BookCost> {
  const issue = await preparedCopy(folder, world, () => {})
  if (!issue) throw new Error(`${folder} cannot be read`)
  const house = await readHouse(root, world)
  // What is loaded and made ready once is no part of it.
  await bindBook(bookOf(issue, 20, house), () => {})
  const input = bookOf(issue, stories, house)
  const wall: number[] = []
  const cpu: number[] = []
  let size = 0
  for (let round = 0; round < runs; round++) {
    const started = performance.now()
    const before = process.cpuUsage()
    const book = await bindBook(input, () => {})
    const { user, system } = process.cpuUsage(before)
    wall.push(performance.now() - started)
    cpu.push((user + system) / 1000)
    if (!book) throw new Error(`a book of ${stories} stories cannot be bound`)
    size = book.bytes.length
  }
  return {
    stories,
    runs,
    wallMs: Math.round(median(wall)),
    cpuMs: Math.round(median(cpu)),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    bookMb: Number((size / 1e6).toFixed(1))
  }
}

/** What is bound, and how often. */
export interface BookRequest {
  readonly folder: string
  readonly root: string
  readonly stories: number
  readonly runs: number
}

const storiesOnPage = 10

function bookOf(
  issue: Issue,
  size: number,
  { bookTemplates, bookCss }: Pick<House, 'bookTemplates' | 'bookCss'>
): BookInput {
  const stories = Array.from({ length: size }, (_, at) => {
    const story = issue.stories[at % issue.stories.length]
    return story ? [{ ...story, slug: `${story.slug}-${at + 1}` }] : []
  }).flat()
  const pageOf = new Map(
    stories.map(({ slug }, at) => [slug, 1 + Math.floor(at / storiesOnPage)] as const)
  )
  const breaks = stories.flatMap(({ slug }, at): PageBreak[] => {
    const page = 1 + at / storiesOnPage
    const label = pageWords(issue.facts, page)
    return Number.isInteger(page)
      ? [{ id: `page-${page}`, page, label, story: slug, at: { kind: 'start' } }]
      : []
  })
  return {
    issue: { ...issue, stories },
    pageOf,
    breaks,
    templates: bookTemplates,
    css: bookCss,
    names: issueNames(issue),
    modified: '2019-05-06T00:00:00Z'
  }
}
