import type { Inks } from '../ink/inks.ts'
import type { Triple } from './cielab.ts'
import { inkFace } from './ink-face.ts'
import type { InkModel } from './ink-model.ts'

/**
 * Coverages for a colour relative to the paper with as much black as it bears: black takes over from the grey of the
 * other three, one of which is then none, or is all itself. So shadows stay in register and within the limit.
 * @returns undefined where the press cannot print the colour, whatever the ink
 */
export type HeavyBlack = (lab: Triple) => Inks | undefined

/** Heavy black for a press. */
export function heavyBlack(model: InkModel): HeavyBlack {
  const none = [0, 1, 2].map(ink => ({ ink, face: inkFace(model.roots, ink, false) }))
  const allBlack = inkFace(model.roots, 3, true)
  return lab => {
    const roots = model.rootsOf(lab)
    let best: Inks | undefined
    for (const { ink, face } of none) {
      const found = face.solve(roots)
      if (found && (!best || found[2] > best[3])) best = withNone(ink, found)
    }
    const over = allBlack.solve(roots)
    return over ? [over[0], over[1], over[2], 1] : best
  }
}

function withNone(ink: number, [first, second, black]: Triple): Inks {
  if (ink === 0) return [0, first, second, black]
  return ink === 1 ? [first, 0, second, black] : [first, second, 0, black]
}
