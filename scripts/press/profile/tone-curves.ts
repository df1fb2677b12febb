import type { Triple } from './cielab.ts'

/** How a dot of one ink grows on the press: from what the plate covers to what the paper shows covered, and back. */
export interface ToneCurve {
  /** Effective coverage of a dot, both 0 to 1. */
  readonly covered: (dot: number) => number
  /** The dot for an effective coverage; convex, so that means of coverages need no more ink than means of dots. */
  readonly dotFor: (covered: number) => number
}

/**
 * The curve of an ink whose dot of 50 % reads as 50 % and the increase, by Murray and Davies through its own filter;
 * between, 1 − (1 − dot)^p: the increase of ISO 12647-3's curves, which rises to the solid without passing it.
 * @param solid the ink's X, Y, Z, those of the paper being 1
 * @param channel of these, the one where it is darkest
 * @param increase per cent
 * @param spread Yule and Nielsen's factor
 */
export function toneCurve(
  solid: Triple,
  channel: 0 | 1 | 2,
  increase: number,
  spread: number
): ToneCurve {
  const power = Math.log2(1 / (0.5 - increase / 100))
  const dark = solid[channel]
  const darkRoot = dark ** (1 / spread)
  return {
    covered: dot => {
      const tone = 1 - (1 - dot) ** power
      return (1 - (1 + tone * (dark - 1)) ** (1 / spread)) / (1 - darkRoot)
    },
    dotFor: covered => {
      const tone = (1 - (1 - covered * (1 - darkRoot)) ** spread) / (1 - dark)
      return 1 - Math.max(0, 1 - tone) ** (1 / power)
    }
  }
}
