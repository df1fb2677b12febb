import { join } from 'node:path'
import { type DesignOfPage, designOfPages } from '../desk/design/design-of-pages.ts'
import { cacheFolder } from '../kit/folders.ts'
import type { World } from '../model/world.ts'
import { madeUpIssue } from './made-up-issue.ts'
import type { RandomIssue } from './random-issue.ts'
import type { Genre } from './random-issue-page.ts'

/** A page of the bench as an art director sees it, and where it comes from. */
export interface DesignRow extends DesignOfPage {
  readonly seed: number
  readonly folder: string
  readonly format: string
  readonly style: string
  readonly genre: Genre
}

/** What the bench made up. */
export interface DesignBench {
  readonly issues: number
  readonly rows: readonly DesignRow[]
  /** `seed:page` of pages that could not be filled, and why the issue was not made. */
  readonly unfilled: readonly string[]
}

/** Which issues are made up. */
export interface DesignBenchRequest {
  readonly from: number
  readonly issues: number
  readonly root: string
  readonly done: (issue: RandomIssue, pages: number) => void
}

/** Makes issues up from their seeds, each as its editor would print it, and measures every page that is filled. */
export async function designBench(
  { from, issues, root, done }: DesignBenchRequest,
  world: World
): Promise<DesignBench> {
  const rows: DesignRow[] = []
  const unfilled: string[] = []
  for (let seed = from; seed < from + issues; seed += 1) {
    const folder = join(cacheFolder, 'bench', `design-${seed}`)
    const { issue, prepared, codes } = await madeUpIssue(seed, folder, root, world)
    const pages = prepared?.layout.pages.filter(({ set }) => !set.isDraft) ?? []
    const seen = designOfPages(pages)
    rows.push(
      ...seen.map(page => ({ ...page, ...issue, genre: issue.genres[page.page - 1] as Genre }))
    )
    const made = new Set(pages.map(({ set }) => set.dummy.page))
    issue.genres.forEach((_, at) => {
      if (!made.has(at + 1)) unfilled.push(`${seed}:${at + 1} ${codes.join(' ')}`)
    })
    done(issue, pages.length)
  }
  return { issues, rows, unfilled }
}
