import { basename, join } from 'node:path'
import { watchFolders } from '../../../kit/watch-folders.ts'
import type { Problem, Words } from '../../../model/problem.ts'
import type { World } from '../../../model/world.ts'
import type { ArticleWishes } from '../../../read/articles/assumed-issue.ts'
import { present } from '../../../read/present.ts'
import { type BuildResult, build, type WrittenFile } from '../../build.ts'
import type { BuildRequest, MadeUp, StageName } from '../../build-input.ts'
import type { IssueChanges } from '../../changes/issue-changes.ts'
import { faultText } from '../../cli/fault-text.ts'
import { readHouse } from '../../house.ts'
import type { ActionBuilder } from '../actions/action.ts'
import type { DeskStage } from './desk-state.ts'
import { type PageDocuments, pageDocuments } from './page-documents.ts'
import { type WarmBrowser, warmBrowser } from './warm-browser.ts'

/** What is watched, and where it is built. */
export interface DeskRequest {
  readonly folder: string
  readonly output: string
  readonly root: string
  readonly browser: string | undefined
  /** What is said of a folder of articles that has no `issue.yaml`. */
  readonly wishes?: ArticleWishes
}

/** What the preview's page shows. */
export interface LiveState {
  /** Counts the builds; changes whenever there is something new to show. */
  readonly edition: number
  readonly building: boolean
  readonly milliseconds: number
  /** Of the newest build. */
  readonly problems: readonly Problem[]
  /** Of the newest build; absent when its copy could not be made up. */
  readonly made: MadeUp | undefined
  /** The pages of the newest build that was made up, as documents. */
  readonly documents: PageDocuments | undefined
  /** Which page is at work, of how many. */
  readonly stage: Pick<DeskStage, 'name' | 'page' | 'of'> | undefined
  /** Since when it builds or does not: milliseconds since 1970. */
  readonly since: number
  readonly folder: string
  /** The last build without error: its pages are in the output. */
  readonly good: GoodBuild | undefined
  /** Folder of the output, `…/output/x`. */
  readonly output: string
  /** What the newest build failed by, when it was no fault of the copy: Duikai's own, or the machine's. */
  readonly fault: Words | undefined
}

/** A build whose pages are in the output. */
export interface GoodBuild {
  readonly made: MadeUp
  readonly edition: number
  readonly files: readonly WrittenFile[]
  /** What is other than in the build before it. */
  readonly changes: IssueChanges | undefined
}

/** A running preview. */
export interface LiveDesk {
  readonly state: () => LiveState
  /** Calls at every change; gives back how to stop that. */
  readonly onChange: (tell: () => void) => () => void
  /** What actions at the desk must know of its builds. */
  readonly builder: ActionBuilder
  readonly close: () => Promise<void>
}

/** Saving a file often takes several writes. */
const settleMs = 40

/** Builds an issue, and again whenever its folder, the templates or the styles change. */
export async function startDesk(request: DeskRequest, world: World): Promise<LiveDesk> {
  const press = warmBrowser(request.browser)
  const listeners = new Set<() => void>()
  let state: LiveState = {
    edition: 0,
    building: false,
    milliseconds: 0,
    problems: [],
    made: undefined,
    documents: undefined,
    stage: undefined,
    since: world.now(),
    folder: request.folder,
    good: undefined,
    output: join(request.output, basename(request.folder)),
    fault: undefined
  }
  let stale = false
  let timer: NodeJS.Timeout | undefined
  let work = Promise.resolve()

  const show = (change: Partial<LiveState>) => {
    state = { ...state, ...change }
    for (const tell of listeners) tell()
  }
  const rebuild = async (relayout?: readonly number[]) => {
    stale = false
    const started = world.now()
    show({ building: true, since: started })
    const asked = { ...request, ...present({ relayout }) }
    // What was asked for at the desk is made to its end.
    const watch = { show, isOutdated: () => stale && relayout === undefined }
    const built = await buildOnce(asked, press.get, world, watch)
    if (!built) return
    const edition = state.edition + 1
    const { written, files, changes, ...newest } = built
    const good = written && built.made ? { made: built.made, edition, files, changes } : state.good
    const now = world.now()
    const times = { milliseconds: now - started, since: now, stage: undefined }
    show({ ...newest, ...times, good, edition, building: false })
  }
  const buildUntilFresh = async () => {
    while (stale) await rebuild()
  }
  const alone: ActionBuilder['alone'] = job => {
    const done = work.then(async () => {
      show({ building: true, since: world.now() })
      return job(await press.get(() => undefined))
    })
    const after = () => {
      stale = true
      return buildUntilFresh()
    }
    work = done.then(after, after)
    return done
  }
  const relaid: ActionBuilder['rebuild'] = pages => {
    const done = work.then(() => rebuild(pages))
    work = done
    return done.then(() => state.problems)
  }
  const touched = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      stale = true
      work = work.then(buildUntilFresh)
    }, settleMs)
  }

  const watched = [request.folder, join(request.root, 'templates'), join(request.root, 'styles')]
  const watcher = await watchFolders(watched, touched, error =>
    show({ fault: faultText(error, ['preview'], false) })
  )
  stale = true
  work = work.then(buildUntilFresh)

  return {
    state: () => state,
    onChange: tell => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    builder: { alone, rebuild: relaid },
    close: async () => {
      clearTimeout(timer)
      stale = false
      await watcher.close()
      await work
      await press.close()
    }
  }
}

/** What a build is watched by while it goes on. */
interface BuildWatch {
  readonly show: (change: Partial<LiveState>) => void
  /** Something was saved since it began: another build waits for its end. */
  readonly isOutdated: () => boolean
}

/** Ends a build whose copy is not what stands in the files any more; nothing of it was written. */
class Outdated extends Error {}

/** The stages that come after the pages were made up and shown. */
const afterMakeUp: readonly StageName[] = ['pages', 'print', 'book']

function endIfOutdated(stage: StageName, isOutdated: () => boolean): void {
  if (afterMakeUp.includes(stage) && isOutdated())
    throw new Outdated('its copy was changed meanwhile')
}

/**
 * One build with the warm browser, undefined where it was ended for a newer one; a fault of ours is shown, and does not
 * end the preview.
 */
async function buildOnce(
  { folder, output, root, wishes, relayout }: DeskRequest & Pick<BuildRequest, 'relayout'>,
  browser: WarmBrowser['get'],
  world: World,
  { show, isOutdated }: BuildWatch
): Promise<
  | (Pick<LiveState, 'problems' | 'made' | 'fault'> &
      Pick<BuildResult, 'written' | 'files' | 'changes'>)
  | undefined
> {
  let made: MadeUp | undefined
  const { pageTemplates: templates } = await readHouse(root, world)
  const tools = {
    world,
    browser,
    report: () => undefined,
    // Its pages are shown in any case, or somebody who types on and on would see none.
    stage: (name: StageName) => endIfOutdated(name, isOutdated),
    page: (name: StageName, page: number, of: number) => {
      endIfOutdated(name, isOutdated)
      show({ stage: { name, page, of } })
    },
    madeUp: (one: MadeUp) => {
      made = one
      const documents = pageDocuments(one, templates, () => undefined)
      if (documents) show({ made, documents })
    }
  }
  try {
    const result = await build(
      { folder, output, root, ...present({ wishes, relayout }), draft: false },
      tools
    )
    const { written, files, problems, changes } = result
    return { written, files, problems, made, ...present({ changes }), fault: undefined }
  } catch (error) {
    if (error instanceof Outdated) return undefined
    const fault = faultText(error, ['preview'], false)
    return { written: false, files: [], problems: [], made, fault }
  }
}
