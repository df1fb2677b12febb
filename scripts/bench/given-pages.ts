import { join } from 'node:path'
import { stringify } from 'yaml'
import { offeredPages, styleFor } from '../desk/choice/page-offers.ts'
import { readyFaces } from '../desk/faces.ts'
import { preparedCopy } from '../desk/prepared-copy.ts'
import { widestIssue } from '../desk/settled-pages.ts'
import { openCache } from '../kit/cache.ts'
import { cacheFolder } from '../kit/folders.ts'
import { copyMeasure } from '../makeup/plan/natural-fill.ts'
import { outside } from '../makeup/plan/page-choice.ts'
import { profileOf } from '../model/language.ts'
import type { World } from '../model/world.ts'
import { readStyle } from '../read/style.ts'
import { rulerOf } from '../typeset/ruler.ts'

/** What a folder's copy takes of a format by itself. */
export interface NaturalPages {
  /** Pages at the format's own size of type. */
  readonly exact: number
  /** Some pages at some size are filled as is wanted. */
  readonly isNatural: boolean
}

/** Measures a folder of articles in every format of its language; empty where it cannot be read. */
export async function naturalPages(
  folder: string,
  root: string,
  world: World
): Promise<ReadonlyMap<string, NaturalPages>> {
  const ignore = () => undefined
  const issue = await preparedCopy(folder, world, ignore)
  const style = issue && (await readStyle(root, issue.facts, world, ignore))
  if (!issue || !style) return new Map()
  const cache = openCache(world, cacheFolder, 'faces')
  const faces = await readyFaces(widestIssue(issue), style, world, cache, ignore)
  const tools = { faces, root, world }
  const measure = copyMeasure(issue, rulerOf(faces, style.roles))
  const found = new Map<string, NaturalPages>()
  for (const format of profileOf(issue.facts.language).formats) {
    const facts = { ...issue.facts, format }
    const one = await styleFor(facts, tools)
    const { needed, less, ofPage } = measure(one, one.grid)
    const open = { format: false, pages: true, bodySize: 'auto' } as const
    const offers = await offeredPages({ ...issue, facts }, tools, open)
    const isNatural = offers.some(({ fill }) => outside(fill) === 0)
    found.set(format, { exact: (needed + less) / ofPage, isNatural })
  }
  return found
}

/** A count of pages that is off the natural one by a share at most, the least or the most such; none where none is. */
export function pagesNear(natural: number, off: number, isMore: boolean): number | undefined {
  const least = Math.max(1, Math.ceil(natural * (1 - off)))
  const most = Math.floor(natural * (1 + off))
  if (most < least) return undefined
  return isMore ? most : least
}

/** What an editor writes of a paper in its `issue.yaml`: its format, and perhaps how many pages. */
export interface GivenPages {
  readonly language: 'zh' | 'en'
  readonly format: string
  readonly pages?: number
}

/** Runs something while a folder of articles has an `issue.yaml` that says so. */
export async function whileGiven<Result>(
  folder: string,
  { language, format, pages }: GivenPages,
  world: World,
  run: () => Promise<Result>
): Promise<Result> {
  const path = join(folder, 'issue.yaml')
  const facts = {
    paper: language === 'zh' ? '河湾周报' : 'Weston Weekly',
    date: 'none',
    language: language === 'zh' ? 'zh-CN' : 'en',
    format,
    articles: true,
    bodySize: 'auto',
    ...(pages === undefined ? {} : { pages })
  }
  await world.write(path, stringify(facts))
  try {
    return await run()
  } finally {
    await world.remove(path)
  }
}
