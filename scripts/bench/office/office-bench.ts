import { join } from 'node:path'
import { lockText } from '../../desk/delivery/lock-text.ts'
import { lockName } from '../../desk/delivery/own-names.ts'
import { keptProblems } from '../../desk/kept-problems.ts'
import { type PagesRequest, preparedPages } from '../../desk/prepared-pages.ts'
import { cacheFolder } from '../../kit/folders.ts'
import { withoutBytes } from '../../kit/without-bytes.ts'
import type { LaidPage } from '../../makeup/page/laid-page.ts'
import { homeSlug } from '../../model/part-id.ts'
import type { World } from '../../model/world.ts'
import { untilFilled } from '../made-up-issue.ts'
import {
  adviceFollowed,
  type Followed,
  type MadePaper,
  type StoppedPaper
} from './advice-followed.ts'
import { type DayChange, type DayKind, dayChange, dayKinds } from './office-day.ts'
import { type OfficePaper, officePaper } from './office-paper.ts'

/** What became of one correction of one paper. */
export interface OfficeRow {
  readonly seed: number
  readonly language: 'zh' | 'en'
  readonly kind: DayKind
  /** All pages could be made without laying one anew by order. */
  readonly isMended: boolean
  /** How the pages that it was made on came to be, each once: kept, T0 to T3, new. */
  readonly tiers: readonly string[]
  /** Pages that changed though the correction is none of theirs. */
  readonly disturbed: readonly number[]
  /** Stories of the corrected pages that were not corrected: how many, and how many stand elsewhere now. */
  readonly stayed: number
  readonly moved: number
  /** Codes of what stopped it, and what came of doing as was advised. */
  readonly codes: readonly string[]
  readonly followed: readonly Followed[]
  /** Processor time, ms. */
  readonly milliseconds: number
}

/** Which papers are corrected. */
export interface OfficeRequest {
  readonly from: number
  readonly papers: number
  readonly kinds: readonly DayKind[]
  readonly root: string
  readonly done: (
    row: OfficeRow | { readonly seed: number; readonly unfilled: readonly string[] }
  ) => void
}

/** Makes papers up from their seeds and gives each the corrections of an office’s day, each by itself. */
export async function officeBench(
  { from, papers, kinds = dayKinds, root, done }: OfficeRequest,
  world: World
): Promise<readonly OfficeRow[]> {
  const rows: OfficeRow[] = []
  for (let seed = from; seed < from + papers; seed += 1) {
    const folder = join(cacheFolder, 'bench', `office-${seed}`)
    const write = (worth: readonly number[]) => officePaper(seed, folder, worth, world)
    const { issue: paper, prepared, codes } = await untilFilled(write, folder, root, world)
    const lock = prepared?.layout.lock
    if (codes.length > 0 || !lock) {
      done({ seed, unfilled: codes })
      continue
    }
    await world.write(join(folder, lockName), lockText(lock))
    const before = await made(folder, root, 'accepted', world)
    for (const kind of kinds) {
      const row = await rowOf(kind, paper, before.pages, root, world)
      if (!row) continue
      rows.push(row)
      done(row)
    }
  }
  return rows
}

/** Makes up the pages of a folder by its accepted layout. */
async function made(
  folder: string,
  root: string,
  layout: PagesRequest['layout'],
  world: World
): Promise<MadePaper> {
  const problems = keptProblems(() => undefined)
  const asked = { folder, root, draft: false, layout, keepsLayout: true } as const
  const prepared = await preparedPages(asked, world, problems, () => undefined)
  const errors = problems.all.filter(({ severity }) => severity === 'error')
  return { pages: prepared?.layout.pages ?? [], errors }
}

async function rowOf(
  kind: DayKind,
  paper: OfficePaper,
  before: readonly LaidPage[],
  root: string,
  world: World
): Promise<OfficeRow | undefined> {
  const change = await dayChange(kind, paper, world)
  if (!change) return undefined
  const { seed, language, folder } = paper
  const undo = await written(change.files, folder, world)
  const start = process.cpuUsage()
  const { pages, errors } = await made(folder, root, 'accepted', world)
  const { user, system } = process.cpuUsage(start)
  const stopped: StoppedPaper = {
    paper,
    made: layout => made(folder, root, layout, world),
    write: files => written(files, folder, world)
  }
  const followed = errors.length > 0 ? await adviceFollowed(errors, stopped, world) : []
  await undo()
  const codes = [...new Set(errors.map(({ code }) => code))]
  const reach = reachOf(change, before, pages)
  const milliseconds = Math.round((user + system) / 1000)
  return {
    seed,
    language,
    kind,
    isMended: codes.length === 0,
    ...reach,
    codes,
    followed,
    milliseconds
  }
}

/** Writes files into a folder; gives back what puts it as it was. */
async function written(
  files: DayChange['files'],
  folder: string,
  world: World
): Promise<() => Promise<void>> {
  const olds = new Map<string, Uint8Array | null>()
  const put = async (name: string, bytes: string | Uint8Array | null) => {
    const path = join(folder, name)
    if (bytes !== null) await world.write(path, bytes)
    else if ((await world.look(path)) !== undefined) await world.remove(path)
  }
  for (const [name, bytes] of files) {
    const path = join(folder, name)
    const isThere = (await world.look(path)) !== undefined
    olds.set(name, isThere ? await world.read(path, 2 ** 26) : null)
    await put(name, bytes)
  }
  return async () => {
    for (const [name, bytes] of olds) await put(name, bytes)
  }
}

/** How far a correction reached, by the pages before and after it. */
function reachOf(change: DayChange, before: readonly LaidPage[], now: readonly LaidPage[]) {
  const allowed = allowedPages(change, before, now)
  const pagesBefore = new Map(before.map(page => [page.set.dummy.page, page]))
  const pagesNow = new Map(now.map(page => [page.set.dummy.page, page]))
  const isSame = (one: LaidPage | undefined, other: LaidPage | undefined) =>
    one !== undefined && other !== undefined && drawn(one) === drawn(other)
  const disturbed = [...pagesBefore.keys()].filter(
    number => !allowed.has(number) && !isSame(pagesBefore.get(number), pagesNow.get(number))
  )
  const standing = [...allowed].flatMap(number => {
    const old = rectsOf(pagesBefore.get(number))
    const own = rectsOf(pagesNow.get(number))
    const isConcerned = (slug: string) => change.stories.includes(homeSlug(slug))
    return [...old].flatMap(([slug, rect]) => {
      const place = own.get(slug)
      return isConcerned(slug) || place === undefined ? [] : [rect === place]
    })
  })
  const origins = now.filter(({ set }) => allowed.has(set.dummy.page)).map(({ origin }) => origin)
  return {
    tiers: [...new Set<string>(origins)].sort(),
    disturbed,
    stayed: standing.length,
    moved: standing.filter(isThere => !isThere).length
  }
}

/** Pages of the stories that are corrected, and those to which they or stories of a page that went run on. */
function allowedPages(
  { pages, stories }: DayChange,
  before: readonly LaidPage[],
  now: readonly LaidPage[]
): ReadonlySet<number> {
  const slugsOn = (page: LaidPage) => page.set.frames.map(({ frame }) => homeSlug(frame.story))
  const gone = before.filter(({ set }) => !now.some(one => one.set.dummy.page === set.dummy.page))
  const linked = new Set([...stories, ...gone.flatMap(slugsOn)])
  const touched = [...before, ...now].filter(page => slugsOn(page).some(slug => linked.has(slug)))
  return new Set([...pages, ...touched.map(({ set }) => set.dummy.page)])
}

function drawn({ set }: LaidPage): string {
  return JSON.stringify(set.frames, plain)
}

/** Lines of files move when a line is written above: they are not drawn. */
function plain(this: Readonly<Record<string, unknown>>, key: string, value: unknown): unknown {
  return key === 'place' || key === 'places' ? undefined : withoutBytes.call(this, key, value)
}

function rectsOf(page: LaidPage | undefined): ReadonlyMap<string, string> {
  return new Map(
    (page?.set.frames ?? []).map(({ frame }) => [frame.story, JSON.stringify(frame.rect)])
  )
}
