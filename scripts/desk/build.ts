import { openBrowser } from '../kit/browser.ts'
import { type Cache, openCache } from '../kit/cache.ts'
import { cacheFolder } from '../kit/folders.ts'
import type { Problem } from '../model/problem.ts'
import { plannedStory } from '../press/planned-text.ts'
import { type PressRoom, pressRoom } from '../press/press-room.ts'
import { proof } from '../press/proof.ts'
import { openLook } from '../press/seen/look-at-pages.ts'
import { readSeenText } from '../press/seen/seen-text.ts'
import { readStyle } from '../read/style.ts'
import type { BuildRequest, BuildTools } from './build-input.ts'
import { buildReport } from './build-report.ts'
import { preparedCopy } from './copy.ts'
import { removeEmpty } from './delivery/carry-over.ts'
import { mayChangeLayout, mayKeepLayout, readLayoutLock } from './delivery/layout-lock.ts'
import { type OutputFiles, readyOutput, workFolder, writeOutput } from './delivery/output-folder.ts'
import { takeWorkFolder } from './delivery/take-work-folder.ts'
import { dummyPicture } from './dummy-picture.ts'
import { readyFaces } from './faces.ts'
import { type House, readHouse } from './house.ts'
import { madeUp, writtenPages } from './lay-out.ts'
import { type Printed, printRun } from './print-run.ts'
import { stageClock } from './stage-clock.ts'

/** How a build ended. */
export interface BuildResult {
  /** Nothing was wrong, or a draft was asked for: the output was written. */
  readonly written: boolean
  readonly problems: readonly Problem[]
  /** Folder of the output, `…/output/x`. */
  readonly output: string
  readonly issueId: string | undefined
}

/**
 * Makes an issue's PDF, page pictures and e-book, proves them against the manuscript, and writes them all or,
 * after an error, none.
 */
export async function build(request: BuildRequest, tools: BuildTools): Promise<BuildResult> {
  const problems: Problem[] = []
  const told: BuildTools = {
    ...tools,
    report: problem => {
      problems.push(problem)
      tools.report(problem)
    }
  }
  const id = request.folder.split('/').at(-1) ?? 'issue'
  const output = `${request.output}/${id}`
  const result = (written: boolean) => ({ written, problems, output, issueId: id })
  const leave = await takeWorkFolder(workFolder(output), told.world, told.report)
  if (!leave) return result(false)
  try {
    const isReady = await readyOutput(output, told.world, told.report)
    return result(isReady && (await madeAndWritten(request, output, told, problems)))
  } finally {
    leave()
    await removeEmpty(workFolder(output), told.world)
  }
}

async function madeAndWritten(
  request: BuildRequest,
  output: string,
  told: BuildTools,
  problems: readonly Problem[]
): Promise<boolean> {
  const { world, report } = told
  // The browser starts while the copy is read; when the copy has errors it is closed unused.
  const wish = request.browser ? { browser: request.browser } : {}
  const house = readHouse(request.root, world)
  const room = pressRoom(
    () => told.browser?.(report) ?? openBrowser(report, wish),
    told.browser !== undefined,
    house.then(({ pagedScript }) => pagedScript),
    report
  )
  try {
    const files = await make(request, told, await house, room, problems)
    const sound = !problems.some(problem => problem.severity === 'error')
    const closing = room.close()
    const keepsLayout = sound && (!request.draft || (await world.mayWrite(request.folder)))
    const written =
      files !== undefined &&
      (sound || request.draft) &&
      (await writeOutput(output, request.folder, files, keepsLayout, world, report))
    await closing
    return written
  } finally {
    await room.close()
  }
}

async function make(
  request: BuildRequest,
  {
    world,
    report,
    stage,
    madeUp: tellMadeUp,
    measureType,
    sight = { read: readSeenText, open: openLook }
  }: BuildTools,
  house: House,
  room: PressRoom,
  problems: readonly Problem[]
): Promise<OutputFiles | undefined> {
  const clock = stageClock(world.now, stage)
  const cache: Cache = openCache(world, cacheFolder, 'faces')
  const stopped = () => !request.draft && problems.some(problem => problem.severity === 'error')
  const issue = await preparedCopy(request.folder, world, report)
  if (!issue) return undefined
  if (!request.draft && !(await mayKeepLayout(issue, world, report))) return undefined
  clock('read')
  const style = await readStyle(request.root, issue.facts, world, report)
  if (!style) return undefined
  const faces = await readyFaces(issue, style, world, cache, report)
  clock('faces')
  const lock = await readLayoutLock(request.folder, world, report)
  // What is wrong in the copy is told at once: make-up takes long, and would find what follows from it.
  if (stopped()) return undefined
  // In a draft too what follows from a story that failed is not told: its page is short, its layout another.
  const hasFailed = problems.some(problem => problem.severity === 'error')
  const asked = { lock: hasFailed ? undefined : lock, relayout: request.relayout ?? false }
  const made = madeUp(issue, style, faces, asked, hasFailed ? () => undefined : report)
  const pages = made.pages.map(page => page.set)
  clock('make-up')
  tellMadeUp?.({ issue, style, pages, unplaced: made.unplaced })
  if (stopped()) return undefined
  if (!request.draft && !(await mayChangeLayout(issue, made.lock, world, report))) return undefined
  const laidOut = writtenPages(pages, issue, style, faces, house, report)
  if (!laidOut) return undefined
  clock('pages')
  // Reading and binding wait for nothing but the picture: they are loaded while the browser works.
  const finishing = import('./proofed-paper.ts')
  const binding = import('./bind.ts')
  binding.then(({ prepareBinding }) => prepareBinding()).catch(() => undefined)
  const finish = async (printed: Printed) =>
    (await finishing).proofedPaper(printed, issue, pages, made.unplaced, style, report)
  const bind = async ([cover]: readonly Uint8Array[]) =>
    (await binding).boundBook(issue, pages, made.lock?.jumps ?? [], cover, style, house, report)
  const kept = openCache(world, cacheFolder, 'seen')
  const looking = sight.open({ issue, pages, style, faces, cache: kept })
  const run = await room.run(async ({ browser, press }) => ({
    browser,
    printed: await printRun(
      press,
      laidOut,
      issue,
      style,
      report,
      finish,
      bind,
      { ...looking, read: sight.read },
      measureType
    )
  }))
  if (!run) return undefined
  const { browser, printed } = run
  clock('print')
  const book = printed.bound
  for (const story of book ? issue.stories : []) {
    const shown = book?.shown.get(story.slug)?.map(piece => piece.text) ?? []
    const problem = proof(plannedStory(story), shown.join(''), 'book')
    if (problem) report(problem)
  }
  clock('book')
  if (!book) return undefined
  const files = {
    laidOut,
    paper: printed.finished,
    pictures: printed.pictures,
    book: book.bytes,
    dummies: made.pages.map(dummyPicture),
    lock: made.lock
  }
  return {
    ...files,
    report: buildReport({
      issue,
      style,
      browser,
      printed,
      made: made.pages,
      problems,
      files,
      versions: house.versions,
      timings: clock.all()
    })
  }
}
