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

/** The model of a press condition. */
export function inkModel({ solids, spread, tones }: PressCondition): InkModel {
  const white = relativeOf(solids.paper)
  const rooted = (light: Triple) => light.map(part => Math.max(0, part) ** (1 / spread))
  const roots = solidNames.map(
    name => rooted(over(relativeOf(solids[name]), white)) as unknown as Triple
  )
  const curve = (ink: 'C' | 'M' | 'Y' | 'K') => toneCurve(tones.dots, tones[ink], spread)
  return {
    paper: white,
    tones: [curve('C'), curve('M'), curve('Y'), curve('K')],
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
