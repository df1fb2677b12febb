import { basename, join } from 'node:path'
import { proveBook } from '../book/prove-book.ts'
import { bookJumps, withBookCopy } from '../edit/book-copy.ts'
import { openCache, openShelf } from '../kit/cache.ts'
import { cacheFolder } from '../kit/folders.ts'
import { openKeptPlaces } from '../kit/kept-places.ts'
import { ownProgram } from '../kit/own-program.ts'
import type { Report } from '../model/problem.ts'
import type { World } from '../model/world.ts'
import { pictureWidthPx } from '../press/batch-run.ts'
import { batchPlaces, keptBatches } from '../press/kept-batches.ts'
import { keptPictures } from '../press/kept-pictures.ts'
import type { PageBatch } from '../press/page-batches.ts'
import type { PressRoom } from '../press/press-room.ts'
import { type PageChecks, type Printed, pageChecks, printRun } from '../press/print-run.ts'
import { writtenPages } from '../press/written-pages.ts'
import { present } from '../read/present.ts'
import { issueNames } from '../typeset/issue-names.ts'
import type { MadeIssue } from './artifacts/output-row.ts'
import { bookIssue } from './book-issue.ts'
import type { BuildRequest, BuildTools } from './build-input.ts'
import { changesSince, type WrittenIssue } from './changes/changes-since.ts'
import { keptBooks } from './changes/kept-books.ts'
import { mayChangeLayout } from './delivery/layout-lock.ts'
import { deliveredIn } from './delivery/output-mark.ts'
import { platedEdition } from './editions/plated-edition.ts'
import type { House } from './house.ts'
import type { KeptProblems } from './kept-problems.ts'
import { type PagesRequest, type PreparedPages, preparedPages } from './prepared-pages.ts'
import { pressWork } from './press-work.ts'
import { pagesToPlate, replateOf } from './replate/replate.ts'
import { stageClock } from './stage-clock.ts'
import { textFaces } from './text-faces.ts'

/** What an issue is made in and with. */
export interface Workplace {
  readonly house: House
  readonly room: PressRoom
  readonly problems: KeptProblems
}

/** Makes everything of an issue, stage by stage, and writes nothing; undefined after a problem was reported. */
export async function makeIssue(
  request: BuildRequest,
  {
    world,
    stage,
    page,
    madeUp: tellMadeUp,
    accepting
  }: Pick<BuildTools, 'world' | 'stage' | 'page' | 'madeUp' | 'accepting'>,
  { house, room, problems }: Workplace,
  checks: PageChecks = pageChecks
): Promise<MadeIssue | undefined> {
  const { report, hasError } = problems
  const { draft } = request
  const clock = stageClock(world.now, stage)
  const layoutAsked = layoutOf(request)
  const ownOutput = join(request.output, basename(request.folder))
  const laying = {
    layout: layoutAsked,
    keepsLayout: !draft,
    ownOutput,
    ...present({ page, accepting: request.accepting })
  } as const
  const asked = { ...request, ...laying }
  const prepared = await preparedPages(asked, world, problems, clock)
  if (!prepared) return undefined
  const { issue, style, faces, layout, press, accepted } = prepared
  const pages = layout.pages.map(page => page.set)
  for (const problem of accepting?.refuses(issue) ?? []) report(problem)
  tellMadeUp?.({ issue, style, faces, pages, unplaced: layout.unplaced })
  if (!draft && (hasError() || !(await mayBeKept(prepared, request, world, report))))
    return undefined
  const laidOut = writtenPages(pages, issue, style, faces, house.pageTemplates, report)
  if (!laidOut) return undefined
  await clock('pages')
  const written = { issue, style, laidOut, laid: layout.pages }
  const told = await toldSince(ownOutput, written, request, world, report)
  const inBook = withBookCopy(bookIssue(issue, layout.left))
  // Reading and binding wait for nothing but the picture: they are loaded while the browser works.
  const finishing = import('../press/proofed-paper.ts')
  const binding = import('../book/book-of-pages.ts')
  binding.then(({ prepareBinding }) => prepareBinding()).catch(() => undefined)
  const kept = await keptBooks(request.folder, world)
  const work = await pressWork(prepared, world)
  const finish = async (printed: Printed) =>
    (await finishing).proofedPaper(printed, issue, pages, { ...layout, ...work }, style, report)
  const covers = openCache(world, cacheFolder, 'covers')
  const bind = async ([cover]: readonly Uint8Array[]) => {
    const jumps = bookJumps(issue, layout.lock?.jumps ?? [])
    const { bookTemplates: templates, bookCss: css } = house
    const isAccepted = request.accepting !== undefined
    const turned = request.vertical ? { verticalCss: house.verticalCss } : {}
    const files = { templates, css, ...turned }
    const names = issueNames(issue)
    const bound = { issue: inBook, names, pages, jumps, cover, covers, ...files, kept, isAccepted }
    return (await binding).bookOfPages(bound, report)
  }
  const cache = openCache(world, cacheFolder, 'seen')
  const look = { ...checks, ...checks.openLook({ issue, pages, style, faces, cache }) }
  const store = {
    shelf: openShelf(world, cacheFolder, 'page-pictures'),
    delivered: await deliveredIn(ownOutput, world)
  }
  const places = openKeptPlaces(world, cacheFolder, {
    ...{ kind: 'page-batches', most: batchPlaces },
    ...{ owner: issue.folder, program: ownProgram() }
  })
  const pictured = (at: number) => page?.('print', at, pages.length)
  const asking = { laidOut, issue, style, checks: look, pictured, finish, bind }
  const run = await room.run(async ({ browser, press }) => {
    const before = {
      batches: keptBatches(places, browser),
      pictures: (batch: PageBatch) => keptPictures(batch, browser, pictureWidthPx, store)
    }
    // Other checks than those of the house are measured, not answered from what was kept.
    const asked = checks === pageChecks ? { ...asking, before } : asking
    return { browser, printed: await printRun(press, asked, report) }
  }, pages.length)
  if (!run) return undefined
  const { browser, printed } = run
  await clock('print')
  const book = printed.bound
  if (book) proveBook(book, inBook.stories, issue.facts.language, report)
  await clock('book')
  if (!book) return undefined
  return {
    issue,
    style,
    layout,
    ...present({ press, accepted }),
    laidOut,
    ...told,
    browser,
    printed,
    book,
    facesFor: text => textFaces(issue, style, text, world),
    problems: problems.all,
    timings: clock.all(),
    versions: house.versions
  }
}

/** The record of the pages, and what is other than in the build before and in the edition that was accepted last. */
async function toldSince(
  ownOutput: string,
  written: WrittenIssue,
  { folder, draft, accepting }: BuildRequest,
  world: World,
  report: Report
): Promise<Pick<MadeIssue, 'record' | 'changes' | 'replate'>> {
  const set = await changesSince(ownOutput, written, world)
  const plated = draft ? 'unknown' : await platedEdition(folder, accepting?.edition, world, report)
  if (plated === 'unknown') return set
  const replate = replateOf(set, plated, accepting?.edition, written.issue, written.laid)
  if (!replate) return set
  const { since, changes } = replate
  const pages = { ...present({ since }), pages: pagesToPlate(replate) }
  const told = { ...pages, lostPages: changes.lostPages }
  return { ...set, changes: { ...set.changes, replate: told }, replate }
}

/** A proposal is kept in the output; whatever else is laid out is written beside the issue. */
async function mayBeKept(
  { issue, layout, accepted }: PreparedPages,
  { accepting }: BuildRequest,
  world: World,
  report: Report
): Promise<boolean> {
  const own = accepted && !accepting ? undefined : layout.lock
  return mayChangeLayout(issue, own, world, report)
}

function layoutOf({ relayout = false }: BuildRequest): PagesRequest['layout'] {
  if (relayout === 'accepted') return 'as-accepted'
  if (typeof relayout !== 'boolean') return relayout
  return relayout ? 'needed' : 'accepted'
}
