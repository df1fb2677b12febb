import { openCache } from '../kit/cache.ts'
import { cacheFolder } from '../kit/folders.ts'
import type { IssueLayout } from '../makeup/make-up.ts'
import type { AcceptedAs, LaidAnew, LayoutLock } from '../model/accepted-layout.ts'
import type { Issue } from '../model/issue.ts'
import type { PressJob, PressWish } from '../model/press-order.ts'
import type { Report } from '../model/problem.ts'
import type { Style } from '../model/style.ts'
import type { World } from '../model/world.ts'
import { coarsePictures } from '../press/pictures/coarse-pictures.ts'
import type { ArticleWishes } from '../read/articles/assumed-issue.ts'
import { present } from '../read/present.ts'
import { readStyle } from '../read/style.ts'
import type { CutFace } from '../typeset/cut-faces.ts'
import type { PageTeller, StageName } from './build-input.ts'
import { bodySizeProblem } from './choice/page-offers.ts'
import { laidCopyOf, layoutToFollow } from './delivery/followed-layout.ts'
import { type LayoutInWaiting, layoutInWaiting } from './delivery/layout-in-waiting.ts'
import { mayKeepLayout, readLayoutLock } from './delivery/layout-lock.ts'
import { madeOf } from './delivery/made-of.ts'
import { otherStyle } from './delivery/other-style.ts'
import { unrecordedChanges } from './editions/unrecorded-changes.ts'
import { changedWithoutRecord } from './editions/unrecorded-problem.ts'
import { readyFaces } from './faces.ts'
import type { KeptProblems } from './kept-problems.ts'
import { orderedPress } from './ordered-press.ts'
import { preparedCopy } from './prepared-copy.ts'
import { pressJob, reportNewSizes } from './press-job.ts'
import { type SettledPages, settledPages, widestIssue } from './settled-pages.ts'

/** Which pages are prepared, and for what. */
export interface PagesRequest {
  /** Absolute folder of the issue. */
  readonly folder: string
  /** The project's own folder. */
  readonly root: string
  /** Makes pages also of copy that has errors. */
  readonly draft: boolean
  /**
   * As it was accepted, with what was proposed since or without it; with that in mind, but these pages anew, those that
   * cannot be kept, or all; or as if nothing had been.
   */
  readonly layout: 'accepted' | 'as-accepted' | 'first' | Exclude<LaidAnew, 'none'>
  /** The layout is to be written beside the issue: whether it may be is asked before the long work. */
  readonly keepsLayout: boolean
  /** Told which page is at work. */
  readonly page?: PageTeller
  /** What is asked of the press beyond what the issue says. */
  readonly press?: PressWish
  /** What is said of a folder of articles that has no `issue.yaml`, and the folder that keeps its layout. */
  readonly wishes?: ArticleWishes
  /** Where it keeps a proposal that comes after the accepted layout too. */
  readonly ownOutput?: string
  /** The edition that its layout is accepted as, and why copy may have changed without a record. */
  readonly accepting?: AcceptedAs
  readonly waved?: string
}

function anewOf(layout: PagesRequest['layout']): LaidAnew {
  if (layout === 'accepted' || layout === 'as-accepted') return 'none'
  return layout === 'first' ? 'all' : layout
}

/** An issue with all its pages made up, before any browser has seen it. */
export interface PreparedPages {
  readonly issue: Issue
  readonly style: Style
  readonly faces: readonly CutFace[]
  readonly layout: IssueLayout
  /** The edition that stands accepted beside the manuscript. */
  readonly accepted?: AcceptedAs
  /** To what a press file is made; absent where none is asked. */
  readonly press?: PressJob
}

/**
 * Reads an issue and its style, cuts its faces and makes up its pages: the one way to pages for all who want them.
 * Undefined, with a problem reported, when there is nothing to go on with.
 */
export async function preparedPages(
  request: PagesRequest,
  world: World,
  problems: KeptProblems,
  clock: (stage: StageName) => void | Promise<void>
): Promise<PreparedPages | undefined> {
  const { folder, root, draft, layout: asked } = request
  const { report, hasError } = problems
  const copy = await preparedCopy(folder, world, report, request.wishes)
  if (!copy) return undefined
  if (request.keepsLayout && !(await mayKeepLayout(copy, world, report))) return undefined
  const order = await orderedPress(request, copy, world, report)
  await clock('read')
  const firstStyle = await readStyle(root, copy.facts, world, report)
  if (!firstStyle) return undefined
  const press = order && (await pressJob(order, copy, firstStyle, report))
  const unfit = await bodySizeProblem(copy, { root, world })
  if (unfit) {
    report(unfit)
    return undefined
  }
  const cache = openCache(world, cacheFolder, 'faces')
  const faces = await readyFaces(widestIssue(copy), firstStyle, world, cache, report)
  await clock('faces')
  const { lock, accepted, waiting } = await layoutBefore(copy, request, world, report)
  if (accepted) await tellUnrecorded(copy, accepted, request, world, report)
  // What is wrong in the copy is told at once: make-up takes long, and would find what follows from it.
  const hasFailed = hasError()
  if (hasFailed && !draft) return undefined
  // In a draft too what follows from a story that failed is not told: its page is short, its layout another.
  const tell = hasFailed ? () => undefined : report
  const settled = await settledPages(
    copy,
    firstStyle,
    {
      lock: hasFailed ? undefined : lock,
      relayout: anewOf(asked),
      page: (begun, pages) => request.page?.('make-up', begun, pages)
    },
    { faces, root, world, keepsPages: request.keepsLayout },
    tell
  )
  const stamp = request.accepting ?? accepted
  const layout = await withOrigin(settled, firstStyle, stamp, { root, world })
  if (lock && anewOf(asked) !== 'all' && !hasFailed) tellOtherStyle(copy, lock, layout, report)
  if (!hasError()) await waiting?.put(layout.lock)
  const printed = layout.pages.map(page => page.set)
  coarsePictures(printed, settled.style, press?.order.preset.resolution).forEach(tell)
  reportNewSizes(press, firstStyle, settled, report)
  await clock('make-up')
  return { ...settled, layout, faces, ...present({ press, accepted }) }
}

/** What became of pages under another style is told; a folder of articles has words of its own for it. */
function tellOtherStyle(
  { folder, facts }: Issue,
  before: LayoutLock,
  { lock, pages }: IssueLayout,
  report: Report
): void {
  const origins = pages.map(({ set, origin }) => ({ page: set.dummy.page, origin }))
  const other = lock && !facts.assumed && otherStyle(folder, before, lock, origins)
  if (other) report(other)
}

/** A layout that says what it was laid out of and made with. */
async function withOrigin(
  { issue, layout }: SettledPages,
  { faces }: Style,
  accepted: AcceptedAs | undefined,
  house: { readonly root: string; readonly world: World }
): Promise<IssueLayout> {
  // Where an editor places every frame, what is accepted holds none.
  const { id, format } = issue.facts
  const empty = { version: 1, issue: id, format, style: '', pages: [], jumps: [] } as const
  const lock = layout.lock ?? (accepted ? empty : undefined)
  if (!lock) return layout
  const madeWith = await madeOf(faces, house)
  const origin = { ...present({ accepted }), laid: laidCopyOf(issue), madeWith }
  return { ...layout, lock: { ...lock, ...origin } }
}

/** Copy that was changed beside the corrections since an edition was accepted is told; nobody accepts it unawares. */
async function tellUnrecorded(
  copy: Issue,
  accepted: AcceptedAs,
  { accepting, waved }: PagesRequest,
  world: World,
  report: Report
): Promise<void> {
  const ids = copy.corrections.map(({ id }) => id)
  const severity = accepting && waved === undefined ? 'error' : 'warning'
  for (const change of await unrecordedChanges(copy, accepted, world))
    report(changedWithoutRecord(change, accepted.edition, ids, severity))
}

/** The layout that an issue is to keep, and where the first one that is made of it waits for its print. */
async function layoutBefore(
  copy: Issue,
  { folder, ownOutput, layout: asked, keepsLayout }: PagesRequest,
  world: World,
  report: Report
): Promise<{
  readonly lock: LayoutLock | undefined
  readonly accepted?: AcceptedAs
  readonly waiting?: LayoutInWaiting
}> {
  const home = copy.facts.assumed ? ownOutput : folder
  const isKept = asked !== 'first' && home !== undefined
  const lock = isKept ? await readLayoutLock(home, world, report) : undefined
  if (lock?.accepted && !copy.facts.assumed) {
    const { accepted } = lock
    const isTold = ownOutput !== undefined && asked !== 'as-accepted'
    // One that is damaged is made anew of what was accepted: nothing of it is lost.
    const proposed = isTold ? await readLayoutLock(ownOutput, world, () => undefined) : undefined
    const followed = layoutToFollow(lock, proposed, laidCopyOf(copy))
    return { lock: followed.pages.length > 0 ? followed : undefined, accepted }
  }
  if (lock || asked !== 'accepted' || !keepsLayout) return { lock }
  const waiting = layoutInWaiting(copy, world)
  return { lock: await waiting.find(), waiting }
}
