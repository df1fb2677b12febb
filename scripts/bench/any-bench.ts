import { join } from 'node:path'
import { cacheFolder } from '../kit/folders.ts'
import type { World } from '../model/world.ts'
import { type AnyTrial, anyTrial } from './any-trial.ts'
import { type NaturalPages, naturalPages, pagesNear, whileGiven } from './given-pages.ts'
import { type RandomCollection, randomCollection } from './random-collection.ts'

/** Which collections are tried, and how. */
export interface AnyBenchRequest {
  /** The first seed, and how many follow it. */
  readonly from: number
  readonly collections: number
  readonly root: string
  /** Prints each paper that could be made up, and reads it back. */
  readonly isPrinted: boolean
  /** Builds each collection also with this format given, or with `each` of its language. */
  readonly format?: string
  /** Builds each also with a page count given that is off the natural one by such a share at most. */
  readonly pagesOff?: number
  /** Told of every trial. */
  readonly done: (row: AnyRow) => void
}

/** What an editor gave of a paper beside its folder. */
export type Asked = 'folder' | 'format' | 'pages'

/** One collection, built in one way. */
export interface AnyRow {
  readonly collection: RandomCollection
  readonly asked: Asked
  /** The format and the pages that were given. */
  readonly given: string
  readonly trial: AnyTrial
}

/** Makes collections up from their seeds and builds each of them as a stranger would, and as asked. */
export async function anyBench(request: AnyBenchRequest, world: World): Promise<readonly AnyRow[]> {
  const rows: AnyRow[] = []
  for (let seed = request.from; seed < request.from + request.collections; seed += 1) {
    const folder = join(cacheFolder, 'bench', `any-${seed}`)
    const collection = await randomCollection(seed, folder, world)
    for await (const row of trials(collection, request, world)) {
      rows.push(row)
      request.done(row)
    }
  }
  return rows
}

async function* trials(
  collection: RandomCollection,
  request: AnyBenchRequest,
  world: World
): AsyncGenerator<AnyRow> {
  const { root, isPrinted } = request
  const { folder, marks, language } = collection
  const output = isPrinted ? join(cacheFolder, 'bench', 'any-output') : undefined
  const run = () => anyTrial({ folder, marks, root, output }, world)
  const trial = await run()
  yield { collection, asked: 'folder', given: '', trial }
  if (request.format === undefined && request.pagesOff === undefined) return
  const natural = await naturalPages(folder, root, world)
  for (const { asked, ...what } of gifts(collection, request, natural, trial.chosen?.format)) {
    const made = await whileGiven(folder, { language, ...what }, world, run)
    const given = 'pages' in what ? `${what.format} × ${what.pages}` : what.format
    yield { collection, asked, given, trial: made }
  }
}

/** What an editor gives beside the folder, by the formats asked for or by the one that was chosen. */
function gifts(
  { seed }: RandomCollection,
  { format: wanted, pagesOff }: AnyBenchRequest,
  natural: ReadonlyMap<string, NaturalPages>,
  chosen = ''
) {
  const formats = wanted === 'each' ? [...natural.keys()] : [wanted ?? chosen]
  return formats.flatMap(format => {
    const found = natural.get(format)
    if (!found) return []
    const isAsked = wanted !== undefined && found.isNatural
    const pages =
      pagesOff === undefined ? undefined : pagesNear(found.exact, pagesOff, seed % 2 === 0)
    return [
      ...(isAsked ? [{ asked: 'format', format } as const] : []),
      ...(pages === undefined ? [] : [{ asked: 'pages', format, pages } as const])
    ]
  })
}
