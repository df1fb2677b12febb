import { type Inks, totalInkOf } from '../ink/inks.ts'
import { labOf, relativeOf, type Triple } from './cielab.ts'
import { gamutOf } from './gamut.ts'
import { heavyBlack } from './heavy-black.ts'
import type { Tags } from './icc-file.ts'
import type { InkModel } from './ink-model.ts'
import { lut16, straight } from './lut16.ts'
import { colourAxis, lightAxis } from './pcs-axes.ts'

const toLabPoints = 9
const toInksPoints = 23
const gamutPoints = 17
const curveEntries = 1024

/**
 * The tables of a profile both ways. All that leads to inks holds effective coverages and makes dots of them last:
 * coverages are nearly linear in CIELAB, and dots are convex in them, so that between points of the grid there is no
 * more ink than at them.
 * @param totalInk what no point of the tables goes over, in per cent
 */
export function profileTables(model: InkModel, totalInk: number): Tags {
  const toLab = lut16({
    before: model.tones.map(({ covered }) => covered),
    beforeEntries: curveEntries,
    points: toLabPoints,
    at: ([c = 0, m = 0, y = 0, k = 0]) => encoded(model.labOfCovered([c, m, y, k])),
    after: [straight, straight, straight],
    afterEntries: 2
  })
  const separate = heavyBlack(model)
  const printed = (lab: Triple): Inks | undefined => {
    const covered = separate(lab)
    return covered && totalInkOf(dotsOf(model, covered)) <= totalInk ? covered : undefined
  }
  const gamut = gamutOf(lab => printed(lab) !== undefined)
  const axes = [
    lightAxis(gamut.darkest),
    colourAxis(gamut.reach.a),
    colourAxis(gamut.reach.b)
  ] as const
  const labAt = ([l = 0, a = 0, b = 0]: readonly number[]): Triple => [
    axes[0].valueOf(l),
    axes[1].valueOf(a),
    axes[2].valueOf(b)
  ]
  const before = axes.map(({ placeOf }) => placeOf)
  const toInks = (mapped: (lab: Triple) => Triple) =>
    lut16({
      before,
      beforeEntries: curveEntries,
      points: toInksPoints,
      at: point => drawnIn(mapped(labAt(point)), printed),
      after: model.tones.map(({ dotFor }) => dotFor),
      afterEntries: curveEntries
    })
  const perceptual = toInks(lab => gamut.compressed(darkened(lab, gamut.darkest)))
  const colorimetric = toInks(gamut.nearest)
  const outside = lut16({
    before,
    beforeEntries: curveEntries,
    points: gamutPoints,
    at: point => [gamut.holds(labAt(point)) ? 0 : 1],
    after: [straight],
    afterEntries: 2
  })
  return [
    ['A2B0', toLab],
    ['A2B1', toLab],
    ['A2B2', toLab],
    ['B2A0', perceptual],
    ['B2A1', colorimetric],
    // On newsprint there is no colour to gain by saturation: the same as perceptual.
    ['B2A2', perceptual],
    ['gamt', outside]
  ]
}

function dotsOf({ tones }: InkModel, [c, m, y, k]: Inks): Inks {
  return [tones[0].dotFor(c), tones[1].dotFor(m), tones[2].dotFor(y), tones[3].dotFor(k)]
}

/** Black of the screen to the darkest grey, all between in proportion of light. */
function darkened(lab: Triple, darkest: number): Triple {
  const [, black] = relativeOf([darkest, 0, 0])
  const [x, y, z] = relativeOf(lab)
  return labOf([black + (1 - black) * x, black + (1 - black) * y, black + (1 - black) * z])
}

/** The edge is measured at some hues only: a colour just beyond it goes towards the greys until it can be printed. */
function drawnIn(lab: Triple, printed: (lab: Triple) => Inks | undefined): Inks {
  for (let share = 1; share > 0; share -= 1 / 256) {
    const covered = printed([68 + (lab[0] - 68) * share, lab[1] * share, lab[2] * share])
    if (covered) return covered
  }
  return [0, 0, 0, 0]
}

/** ICC.1:2001-04, 6.3.4.2: CIELAB in 16 bits, 100 being FF00 and a* and b* from −128. */
function encoded([lightness, a, b]: Triple): readonly number[] {
  return [(lightness * 652.8) / 65535, ((a + 128) * 256) / 65535, ((b + 128) * 256) / 65535]
}
