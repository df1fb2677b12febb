import { basename, join } from 'node:path'
import { bookOfPages } from '../../book/book-of-pages.ts'
import { bookJumps, withBookCopy } from '../../edit/book-copy.ts'
import { openCache } from '../../kit/cache.ts'
import { cacheFolder } from '../../kit/folders.ts'
import { present } from '../../read/present.ts'
import { bookIssue } from '../book-issue.ts'
import type { BuildRequest, BuildTools } from '../build-input.ts'
import { keptBooks } from '../changes/kept-books.ts'
import { readHouse } from '../house.ts'
import { keptProblems } from '../kept-problems.ts'
import { preparedPages } from '../prepared-pages.ts'
import { stageClock } from '../stage-clock.ts'

/**
 * The e-book of an issue as a build binds and checks it, but without the picture of the first page as its cover, so
 * without a browser; undefined after an error was reported.
 */
export async function unprintedBook(
  { folder, root, output, wishes }: Pick<BuildRequest, 'folder' | 'root' | 'output' | 'wishes'>,
  { world, report, stage }: BuildTools
): Promise<Uint8Array | undefined> {
  const problems = keptProblems(report)
  const clock = stageClock(world.now, stage)
  const usual = { draft: false, layout: 'accepted', keepsLayout: false } as const
  const ownOutput = join(output, basename(folder))
  const asked = { folder, root, ownOutput, ...usual, ...present({ wishes }) }
  const prepared = await preparedPages(asked, world, problems, clock)
  if (!prepared || problems.hasError()) return undefined
  const { issue, layout } = prepared
  const { bookTemplates: templates, bookCss: css } = await readHouse(root, world)
  const book = await bookOfPages(
    {
      issue: withBookCopy(bookIssue(issue, layout.left)),
      pages: layout.pages.map(page => page.set),
      jumps: bookJumps(issue, layout.lock?.jumps ?? []),
      cover: undefined,
      covers: openCache(world, cacheFolder, 'covers'),
      templates,
      css,
      kept: await keptBooks(folder, world)
    },
    problems.report
  )
  await clock('book')
  return book?.bytes
}
