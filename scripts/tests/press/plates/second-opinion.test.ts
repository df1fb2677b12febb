import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tiffsepPlates } from '../../../bench/tiffsep.ts'
import { totalInk } from '../../../press/plates/total-ink.ts'
import { everyPaint, everyPicture } from './every-paint.ts'
import { plainScreen } from './plates-in.ts'

test.each([
  ['every kind of paint', everyPaint],
  ['every kind of picture', everyPicture]
])('Ghostscript’s plates of %s have the same ink', async (_, page) => {
  const bytes = await page()
  const { pages } = await totalInk(bytes, { dpi: 72, limit: 220, screen: plainScreen })
  const theirs = await drawnByGhostscript(bytes)
  const ours = pages[0]?.plates ?? []
  expect(ours.map(({ name }) => name).sort()).toEqual([...theirs.keys()].sort())
  for (const { name, mean, max } of ours) {
    const their = theirs.get(name)
    expect.soft(Math.abs(mean - (their?.mean ?? -1)), `${name}: mean`).toBeLessThan(0.4)
    expect.soft(Math.abs(max - (their?.max ?? -1)), `${name}: most`).toBeLessThan(2)
  }
  expect(Math.abs((pages[0]?.max ?? 0) - (theirs.get('Black')?.total ?? -1))).toBeLessThan(2)
  expect(pages[0]?.notes).toEqual([])
})

interface Drawn {
  readonly mean: number
  readonly max: number
  /** Of all plates, at the place that has most. */
  readonly total: number
}

async function drawnByGhostscript(bytes: Uint8Array): Promise<ReadonlyMap<string, Drawn>> {
  const folder = await mkdtemp(join(tmpdir(), 'duikai-plates-'))
  try {
    const file = join(folder, 'page.pdf')
    await writeFile(file, bytes)
    const plates = await tiffsepPlates(file, 1, 72)
    const all = [...plates.values()]
    const totals = Array.from({ length: all[0]?.ink.length ?? 0 }, (_, at) =>
      all.reduce((sum, { ink }) => sum + (ink[at] ?? 0), 0)
    )
    const total = mostOf(totals) / 2.55
    return new Map(
      [...plates].map(([name, { ink }]) => {
        const mean = ink.reduce((sum, value) => sum + value, 0) / ink.length / 2.55
        return [name, { mean, max: mostOf(ink) / 2.55, total }]
      })
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function mostOf(values: Iterable<number>): number {
  let most = 0
  for (const value of values) most = Math.max(most, value)
  return most
}
