import { expect, test } from 'vitest'
import type { AnyRow } from '../../bench/any-bench.ts'
import { anyBenchFindings, anyBenchTable } from '../../bench/any-bench-table.ts'
import { markFaults } from '../../bench/any-trial.ts'
import { pagesNear } from '../../bench/given-pages.ts'
import { pieceLengths } from '../../bench/piece-lengths.ts'
import { seededRandom } from '../../bench/random.ts'
import { type RandomCollection, randomCollection } from '../../bench/random-collection.ts'
import { memoryWorld } from '../../kit/memory-disk.ts'

test('A collection is the same for the same seed, within its bounds, and each mark stands in it once', async () => {
  for (const seed of [3, 4]) {
    const world = memoryWorld({ '/any/old/stale.md': '# Old' })
    const collection = await randomCollection(seed, '/any', world)
    const again = memoryWorld()
    await randomCollection(seed, '/any', again)
    expect([...world.files.keys()]).toEqual([...again.files.keys()])
    const articles = [...world.files].filter(([path]) => path.endsWith('.md'))
    expect(articles).toHaveLength(collection.pieces)
    const text = articles.map(([, file]) => new TextDecoder().decode(file)).join('\n')
    expect(markFaults(collection.marks, text)).toEqual([])
    expect(collection.marks.length).toBeGreaterThanOrEqual(collection.pieces)
    expect(text.length).toBeGreaterThan(1500)
  }
})

test('Pieces are as long as those of real weeklies', () => {
  const all = Array.from({ length: 60 }, (_, seed) => pieceLengths(seededRandom(seed), false))
  for (const lengths of all) {
    const sum = lengths.reduce((total, one) => total + one, 0)
    expect(lengths.length).toBeGreaterThanOrEqual(3)
    expect(lengths.length).toBeLessThanOrEqual(120)
    expect(sum).toBeGreaterThan(1400)
    expect(sum).toBeLessThan(91_000)
  }
  const usual = all.flat().sort((one, other) => one - other)
  const median = usual[Math.floor(usual.length / 2)] ?? 0
  expect(median).toBeGreaterThan(200)
  expect(median).toBeLessThan(400)
})

test('What is lost or doubled is named, whatever stands beside it', () => {
  expect(markFaults(['410007', '410044', '410081'], '410007 存档410044，1410081 410044')).toEqual([
    'lost 410081',
    'doubled 410044'
  ])
})

test('Pages are given within a share of what is natural, if whole pages are', () => {
  expect([pagesNear(8, 0.15, false), pagesNear(8, 0.15, true)]).toEqual([7, 9])
  expect(pagesNear(1.4, 0.15, true)).toBeUndefined()
})

const collection: RandomCollection = {
  ...{ seed: 7, folder: '/any-7', language: 'zh', characters: 9000, pieces: 20, pictures: 3 },
  marks: []
}
const chosen = { format: 'sikai', pages: 2, bodyPoints: 9, leastBodyPoints: 9, fill: 1.06 }
const built: AnyRow = {
  ...{ collection, asked: 'folder', given: '' },
  trial: {
    ...{ isBuilt: true, chosen, codes: [], isClosed: true },
    ...{ deviations: [12, 31], milliseconds: 2000 }
  }
}
const failed: AnyRow = {
  ...{ collection, asked: 'pages', given: 'sikai × 3' },
  trial: { ...built.trial, isBuilt: false, codes: ['makeup/too-little-copy', 'lost 410007'] }
}

test('Findings count each way to ask apart, and what stopped the rest', () => {
  expect(anyBenchFindings([built, failed])).toEqual({
    ...{ collections: 1, built: 1, builtWithFormat: undefined, builtWithPages: 0 },
    ...{
      fill97to104: 0,
      fill93to108: 1,
      lastPageClosed: 1,
      deviationAtMost25: 0.5,
      bodyAtLeast: 1
    },
    failures: { 'makeup/too-little-copy': 1, lost: 1 }
  })
  const table = anyBenchTable([built, failed])
  expect(table).toMatch(/7 +zh +9000 +20 +3 +— +sikai × 2 × 9 pt +106 % +built, closed +31.0 +1.0/)
  expect(table).toMatch(/sikai × 3 .*makeup\/too-little-copy lost 410007/)
  expect(table).toMatch(/1 × lost$/)
})
