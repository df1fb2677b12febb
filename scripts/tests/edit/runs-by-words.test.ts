import { expect, test } from 'vitest'
import { applyCorrections } from '../../edit/corrections.ts'
import { workDone } from '../../kit/work-done.ts'
import type { Correction } from '../../model/correction.ts'

const place = { file: 'corrections.yaml', line: 1, column: 1 }

function correction(given: Partial<Correction>): Correction {
  return { id: 'c-1', story: 'story', wrong: '', reason: '误', notice: false, place, ...given }
}

test('5,000 corrections read each but a few paragraphs', async () => {
  const count = 5000
  const name = (at: number) =>
    String.fromCodePoint(0x4e00 + (at % 5000)) + String.fromCodePoint(0x6e00 + (at % 4999))
  const runs = Array.from({ length: count }, (_, index) => ({
    ...{ in: 'block' as const, id: `p-${index}`, index: 0 },
    run: [{ type: 'text' as const, value: `这里写着${name(index)}的事。` }]
  }))
  const corrections = Array.from({ length: count }, (_, at) =>
    correction({ id: `c-${at}`, wrong: name(at), right: '某' })
  )
  const before = workDone('runs searched')
  const problems: unknown[] = []
  const made = applyCorrections(corrections, { runs }, problem => problems.push(problem))
  expect([problems, made.length]).toEqual([[], count])
  expect(workDone('runs searched') - before).toBeLessThan(3 * count)
})
