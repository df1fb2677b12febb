import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { preparedCopy } from '../../desk/prepared-copy.ts'
import { diskWorld } from '../../kit/disk.ts'
import type { Issue } from '../../model/issue.ts'
import type { LatinMetrics } from '../../typeset/latin-metrics.ts'
import { riverCost } from '../../typeset/set-paragraph.ts'
import { present, throwing } from '../press/sample.ts'
import { englishMetrics } from './english.ts'
import { copyOf } from './setting.ts'

const text =
  'A third of the stalls in the Saturday market may stay away next week in protest at a rise in pitch rents, ' +
  'the traders’ association said on Thursday.'

test('A paragraph with a river is broken otherwise where rivers have their price', () => {
  expect(englishMetrics(copyOf(text), 20)).toMatchObject({ rivers: 1 })
  expect(englishMetrics(copyOf(text), 20, riverCost)).toMatchObject({ rivers: 0, widows: 0 })
})

describe.each([19, 27, 35])('The English weekly in columns of %i ems', measureEm => {
  let issue: Issue

  beforeAll(async () => {
    const folder = fileURLToPath(new URL('../golden/english-weekly', import.meta.url))
    issue = present(await preparedCopy(folder, diskWorld(), throwing))
  })

  test('has fewer rivers with their price, and no more hyphens in ladders and widows', () => {
    const free = metricsOf(issue, measureEm)
    const priced = metricsOf(issue, measureEm, riverCost)
    expect(priced.rivers).toBeLessThan(0.97 * free.rivers)
    expect(priced.ladders).toBeLessThanOrEqual(free.ladders)
    expect(priced.widows).toBeLessThanOrEqual(free.widows)
  })
})

function metricsOf(issue: Issue, measureEm: number, cost?: number) {
  const paragraphs = issue.stories
    .flatMap(({ blocks }) => blocks)
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ node }) => englishMetrics(node.children, measureEm, cost))
  const sum = (of: (metrics: LatinMetrics) => number) =>
    paragraphs.reduce((total, metrics) => total + of(metrics), 0)
  return {
    rivers: sum(one => one.rivers),
    ladders: sum(one => one.ladders),
    widows: sum(one => one.widows),
    hyphens: sum(one => one.hyphens),
    loose: sum(one => one.loose)
  }
}
