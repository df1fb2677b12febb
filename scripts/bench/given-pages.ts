import { join } from 'node:path'
import { stringify } from 'yaml'
import { readyFaces } from '../desk/faces.ts'
import { preparedCopy } from '../desk/prepared-copy.ts'
import { widestIssue } from '../desk/settled-pages.ts'
import { openCache } from '../kit/cache.ts'
import { cacheFolder } from '../kit/folders.ts'
import { copyMeasure } from '../makeup/plan/natural-fill.ts'
import { profileOf } from '../model/language.ts'
import type { World } from '../model/world.ts'
import { readStyle } from '../read/style.ts'
import { rulerOf } from '../typeset/ruler.ts'

/** How many pages of each format a folder's copy takes by itself at the format's own size of type. */
export type NaturalPages = ReadonlyMap<string, number>

/** Measures a folder of articles in every format of its language; empty where it cannot be read. */
export async function naturalPages(
  folder: string,
  root: string,
  world: World
): Promise<NaturalPages> {
  const ignore = () => undefined
  const issue = await preparedCopy(folder, world, ignore)
  if (!issue) return new Map()
  const [first, ...others] = profileOf(issue.facts.language).formats
  const styleOf = (format: string) => readStyle(root, { ...issue.facts, format }, world, ignore)
  const style = await styleOf(first)
  if (!style) return new Map()
  const cache = openCache(world, cacheFolder, 'faces')
  const faces = await readyFaces(widestIssue(issue), style, world, cache, ignore)
  const found = new Map<string, number>()
  const measure = copyMeasure(issue, rulerOf(faces, style.roles.other))
  for (const one of [style, ...(await Promise.all(others.map(styleOf)))]) {
    if (!one) continue
    const { needed, less, ofPage } = measure(one, one.grid)
    found.set(one.format, (needed + less) / ofPage)
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

/** Runs something while a folder of articles has an `issue.yaml` that gives its format and its pages. */
export async function whileGiven<Result>(
  folder: string,
  given: { readonly language: 'zh' | 'en'; readonly format: string; readonly pages: number },
  world: World,
  run: () => Promise<Result>
): Promise<Result> {
  const { language, format, pages } = given
  const path = join(folder, 'issue.yaml')
  const facts = {
    paper: language === 'zh' ? '河湾周报' : 'Weston Weekly',
    date: 'none',
    language: language === 'zh' ? 'zh-CN' : 'en',
    format,
    articles: true,
    pages: Array.from({ length: pages }, (_, at) => ({ number: at + 1 }))
  }
  await world.write(path, stringify(facts))
  try {
    return await run()
  } finally {
    await world.remove(path)
  }
}
