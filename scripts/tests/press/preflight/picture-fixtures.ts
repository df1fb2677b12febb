import type { BasePaper } from './base-paper.ts'
import type { Fixture } from './fixture.ts'

const draws = (operations: string) => (paper: BasePaper) => paper.decorate(operations)

/** The group Pictures and lines. */
export const pictureFixtures: readonly Fixture[] = [
  {
    code: 'preflight/picture-coarse',
    fails: draws('28.8 0 0 28.8 60 300 cm /Picture Do'),
    passes: draws('17 0 0 17 60 300 cm /Picture Do')
  },
  {
    code: 'preflight/rule-thin',
    fails: draws('/Over gs 0 0 0 1 k 60 300 90 0.1 re f'),
    // Thin in its own space, and a dot.
    passes: draws(
      '/Over gs 0 0 0 1 K 0 0 0 1 k 60 290 1 0.1 re f 5 0 0 5 0 0 cm 0.05 w 12 60 m 30 60 l S'
    )
  },
  {
    code: 'preflight/rule-inks-thin',
    fails: draws('/Out gs 0 1 1 0 K 0.5 w 60 300 m 90 300 l S'),
    passes: draws('/Out gs 0 1 1 0 K 1 w 60 300 m 90 300 l S')
  }
]
