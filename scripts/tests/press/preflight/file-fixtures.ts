import type { Fixture } from './fixture.ts'

/** The group File. */
export const fileFixtures: readonly Fixture[] = [
  {
    code: 'preflight/header-version',
    fails: paper => {
      paper.version = [1, 7]
    },
    passes: paper => {
      paper.version = [1, 4]
    }
  }
]
