import { describe, expect, test } from 'vitest'
import { allChecks } from '../../../press/preflight/checks/all-checks.ts'
import { preflighted } from '../../../press/preflight/preflighted.ts'
import { accessFixtures } from './access-fixtures.ts'
import { basePaper } from './base-paper.ts'
import { boxFixtures } from './box-fixtures.ts'
import { colourFixtures } from './colour-fixtures.ts'
import { fileFixtures } from './file-fixtures.ts'
import { demandOf, type Fixture } from './fixture.ts'
import { fontFixtures } from './font-fixtures.ts'
import { hostileFixtures } from './hostile-fixtures.ts'
import { interactiveFixtures } from './interactive-fixtures.ts'
import { metadataFixtures } from './metadata-fixtures.ts'
import { pictureFixtures } from './picture-fixtures.ts'
import { transparencyFixtures } from './transparency-fixtures.ts'

const fixtures: readonly Fixture[] = [
  ...fileFixtures,
  ...hostileFixtures,
  ...fontFixtures,
  ...pictureFixtures,
  ...interactiveFixtures,
  ...accessFixtures,
  ...metadataFixtures,
  ...boxFixtures,
  ...colourFixtures,
  ...transparencyFixtures
]

/** To add up plates takes far longer than all the rest: that is asked only where it is tried. */
const withoutPlates = allChecks.filter(({ code }) => code !== 'preflight/total-ink')

describe.each(fixtures.map((fixture, at) => [fixture.code, at, fixture] as const))(
  '%s (%i)',
  (code, _, fixture) => {
    test('alone is told of the paper that fails it, by its own check', async () => {
      const paper = await basePaper(fixture.fails)
      const asked = code === 'preflight/total-ink' ? allChecks : withoutPlates
      const { findings } = await preflighted(paper, demandOf(fixture), asked)
      expect(findings.map(one => `${one.code}: ${one.message.en}`)).toEqual([
        expect.stringMatching(new RegExp(`^${code}: `))
      ])
      // A check that is turned off finds nothing: no other one does its work.
      const others = asked.filter(check => check.code !== code)
      expect(others).toHaveLength(asked.length - 1)
      expect((await preflighted(paper, demandOf(fixture), others)).findings).toEqual([])
    })

    test('is not told of a paper that nearly fails it', async () => {
      const asked = code === 'preflight/total-ink' ? allChecks : withoutPlates
      const paper = await basePaper(fixture.passes)
      const { findings } = await preflighted(paper, demandOf(fixture), asked)
      expect(findings).toEqual([])
    })
  }
)

test('Every check has papers that fail it and pass it', () => {
  const tried = new Set(fixtures.map(({ code }) => code))
  expect(allChecks.map(({ code }) => code).filter(code => !tried.has(code))).toEqual([])
})
