import { describe, expect, test } from 'vitest'
import { allChecks } from '../../../press/preflight/checks/all-checks.ts'
import { preflighted } from '../../../press/preflight/preflighted.ts'
import { basePaper } from './base-paper.ts'
import { fileFixtures } from './file-fixtures.ts'
import { demandOf, type Fixture } from './fixture.ts'
import { hostileFixtures } from './hostile-fixtures.ts'

const fixtures: readonly Fixture[] = [...fileFixtures, ...hostileFixtures]

describe.each(fixtures.map(fixture => [fixture.code, fixture] as const))('%s', (code, fixture) => {
  test('alone is told of the paper that fails it', async () => {
    const { findings } = await preflighted(await basePaper(fixture.fails), demandOf(fixture))
    expect(findings.map(one => `${one.code}: ${one.message.en}`)).toEqual([
      expect.stringMatching(new RegExp(`^${code}: `))
    ])
  })

  test('is not told of a paper that nearly fails it', async () => {
    const { findings } = await preflighted(await basePaper(fixture.passes), demandOf(fixture))
    expect(findings).toEqual([])
  })

  // A check that is turned off finds nothing: no other one does its work.
  test('is found by its own check and by no other', async () => {
    const others = allChecks.filter(check => check.code !== code)
    const paper = await basePaper(fixture.fails)
    expect((await preflighted(paper, demandOf(fixture), others)).findings).toEqual([])
    expect(others).toHaveLength(allChecks.length - 1)
  })
})

test('Every check has papers that fail it and pass it', () => {
  const tried = new Set(fixtures.map(({ code }) => code))
  expect(allChecks.map(({ code }) => code).filter(code => !tried.has(code))).toEqual([])
})
