/** How a dot of one ink grows on the press: from what the plate covers to what the paper shows covered, and back. */
export interface ToneCurve {
  /** Effective coverage of a dot, both 0 to 1. */
  readonly covered: (dot: number) => number
  /** The dot for an effective coverage. */
  readonly dotFor: (covered: number) => number
}

const steps = 4096

/**
 * The curve through an ink's measured tones.
 * @param dots per cent, rising from 0 to 100
 * @param light what the ink leaves of the light at each, falling
 * @param spread Yule and Nielsen's factor
 */
export function toneCurve(
  dots: readonly number[],
  light: readonly number[],
  spread: number
): ToneCurve {
  const roots = light.map(part => part ** (1 / spread))
  const [paper = 1, solid = 0] = [roots[0], roots.at(-1)]
  const covered = monotone(
    dots.map(dot => dot / 100),
    roots.map(root => (paper - root) / (paper - solid))
  )
  const dotOf = Float64Array.from({ length: steps + 1 }, (_, step) =>
    inverse(covered, step / steps)
  )
  return {
    covered,
    dotFor: wanted => {
      const place = Math.min(1, Math.max(0, wanted)) * steps
      const low = Math.min(steps - 1, Math.floor(place))
      const [from = 0, to = 1] = [dotOf[low], dotOf[low + 1]]
      return from + (to - from) * (place - low)
    }
  }
}

/** A smooth curve through points that rises wherever they do (Fritsch and Carlson 1980). */
function monotone(xs: readonly number[], ys: readonly number[]): (x: number) => number {
  const slopes = xs.slice(1).map((x, at) => rise(ys, at) / (x - (xs[at] ?? 0)))
  const tangents = xs.map((_, at) => {
    const [before = slopes[0] ?? 0, after = slopes.at(-1) ?? 0] = [slopes[at - 1], slopes[at]]
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after)
  })
  return x => {
    let at = 0
    while (at < xs.length - 2 && x > (xs[at + 1] ?? 1)) at += 1
    const [from = 0, to = 1] = [xs[at], xs[at + 1]]
    const [width, t] = [to - from, (x - from) / (to - from)]
    const [start = 0, leave = 0, arrive = 0] = [ys[at], tangents[at], tangents[at + 1]]
    const bend = t * t * (3 - 2 * t)
    return start + rise(ys, at) * bend + width * t * (1 - t) * ((1 - t) * leave - t * arrive)
  }
}

function rise(ys: readonly number[], at: number): number {
  return (ys[at + 1] ?? 0) - (ys[at] ?? 0)
}

function inverse(curve: (x: number) => number, wanted: number): number {
  if (wanted <= 0 || wanted >= 1) return Math.min(1, Math.max(0, wanted))
  let [low, high] = [0, 1]
  for (let halving = 0; halving < 40; halving += 1) {
    const half = (low + high) / 2
    if (curve(half) < wanted) low = half
    else high = half
  }
  return (low + high) / 2
}
