import { basename, join } from 'node:path'
import type { World } from '../model/world.ts'
import { openSeparator } from '../press/ink/separator.ts'
import { totalInk } from '../press/plates/total-ink.ts'
import { tiffsepPlates } from './tiffsep.ts'

/** What we and Ghostscript read of a page's inks, per cent. */
export interface PlateFinding {
  readonly file: string
  readonly page: number
  /** Of the processor, an equal share of those of the file. */
  readonly milliseconds: number
  readonly total: { readonly ours: number; readonly theirs: number }
  readonly plates: readonly {
    readonly name: string
    readonly mean: readonly [ours: number, theirs: number]
    readonly max: readonly [ours: number, theirs: number]
  }[]
  readonly notes: readonly string[]
}

/** Reads the inks of every page of a PDF twice. */
export async function plateBench(
  file: string,
  root: string,
  dpi: number,
  world: World
): Promise<readonly PlateFinding[]> {
  const profile = await world.read(join(root, 'styles', 'profiles', 'newsprint-240.icc'))
  const screen = await openSeparator(profile, limit)
  try {
    const found: PlateFinding[] = []
    const before = process.cpuUsage()
    const { pages } = await totalInk(await world.read(file), { dpi, limit, screen })
    const { user, system } = process.cpuUsage(before)
    const milliseconds = (user + system) / 1000 / Math.max(1, pages.length)
    for (const { page, max: ours, plates, notes } of pages) {
      const theirs = await tiffsepPlates(file, page, dpi)
      const totals = new Float64Array(theirs.get('Black')?.ink.length ?? 0)
      for (const { ink } of theirs.values())
        for (const [pixel, value] of ink.entries()) totals[pixel] = (totals[pixel] ?? 0) + value
      found.push({
        file: basename(file),
        page,
        milliseconds,
        total: { ours, theirs: share(mostOf(totals)) },
        plates: plates.map(({ name, mean, max }) => {
          const { ink = new Uint8Array(1) } = theirs.get(name) ?? {}
          const sum = ink.reduce((total, value) => total + value, 0)
          return { name, mean: [mean, share(sum / ink.length)], max: [max, share(mostOf(ink))] }
        }),
        notes
      })
    }
    return found
  } finally {
    await screen.close()
  }
}

/** The line for people. */
export function plateLine({
  file,
  page,
  total,
  plates,
  milliseconds,
  notes
}: PlateFinding): string {
  const pair = ([ours, theirs]: readonly [number, number]) =>
    `${ours.toFixed(2)}/${theirs.toFixed(2)}`
  const inks = plates.map(
    ({ name, mean, max }) => `  ${name.padEnd(10)} mean ${pair(mean)} %, most ${pair(max)} %`
  )
  const head = `${file} page ${page}: ${pair([total.ours, total.theirs])} %, ${milliseconds.toFixed(0)} ms`
  return [`${head} ${notes.join(' ')}`, ...inks].join('\n')
}

const limit = 240

function share(value: number): number {
  return (100 * value) / 255
}

function mostOf(values: Uint8Array | Float64Array): number {
  let most = 0
  for (const value of values) most = Math.max(most, value)
  return most
}
