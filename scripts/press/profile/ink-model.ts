import type { Inks } from '../ink/inks.ts'
import { labOf, relativeOf, type Triple } from './cielab.ts'
import { type PressCondition, solidNames } from './press-condition.ts'
import { type ToneCurve, toneCurve } from './tone-curves.ts'

/** What a press prints, by Yule, Nielsen and Neugebauer: between solids everything is linear in the n-th root of light. */
export interface InkModel {
  /** X, Y, Z of the paper, those of D50 being as in ICC profiles. */
  readonly paper: Triple
  /** For cyan, magenta, yellow, black. */
  readonly tones: readonly [ToneCurve, ToneCurve, ToneCurve, ToneCurve]
  /** Roots of X, Y, Z (paper 1) of the sixteen solids, in the order of their names. */
  readonly roots: readonly Triple[]
  /** L*, a*, b* from the paper as white, for effective coverages. */
  readonly labOfCovered: (covered: Inks) => Triple
  /** Roots of X, Y, Z for a colour relative to the paper. */
  readonly rootsOf: (lab: Triple) => Triple
}

/** Where each ink is darkest: cyan in X (red light), magenta in Y, yellow in Z, black in Y. */
const filters = [0, 1, 2, 1] as const

/** The model of a press condition. */
export function inkModel({ solids, spread, toneValueIncrease }: PressCondition): InkModel {
  const white = relativeOf(solids.paper)
  const relative = solidNames.map(name => over(relativeOf(solids[name]), white))
  const rooted = (light: Triple) => light.map(part => Math.max(0, part) ** (1 / spread))
  const roots = relative.map(light => rooted(light) as unknown as Triple)
  const curve = (ink: 0 | 1 | 2 | 3) =>
    toneCurve(relative[1 << ink] ?? white, filters[ink], toneValueIncrease, spread)
  return {
    paper: white,
    tones: [curve(0), curve(1), curve(2), curve(3)],
    roots,
    labOfCovered: covered => {
      const [x, y, z] = mixed(roots, covered)
      return labOf([x ** spread, y ** spread, z ** spread])
    },
    rootsOf: lab => rooted(relativeOf(lab)) as unknown as Triple
  }
}

/** Demichel: each solid counts as much of the paper as it covers by chance. */
function mixed(roots: readonly Triple[], covered: Inks): Triple {
  const sum: [number, number, number] = [0, 0, 0]
  roots.forEach((root, solid) => {
    const share = covered.reduce(
      (product, ink, at) => product * (solid & (1 << at) ? ink : 1 - ink),
      1
    )
    for (const at of [0, 1, 2] as const) sum[at] += share * root[at]
  })
  return sum
}

function over(light: Triple, white: Triple): Triple {
  return [light[0] / white[0], light[1] / white[1], light[2] / white[2]]
}
