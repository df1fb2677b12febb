import { totalInkOf } from '../ink/inks.ts'
import {
  type ColourEnd,
  type Conversion,
  type Intent,
  type Layout,
  openConversion,
  type Samples
} from '../ink/little-cms.ts'
import type { Triple } from './cielab.ts'
import { colourDifference } from './colour-difference.ts'
import { type PressCondition, solidNames } from './press-condition.ts'

/** What LittleCMS makes of a finished profile. */
export interface ProfileJudgement {
  /** ΔE00 of the sixteen solids from the numbers that they were made of. */
  readonly solids: Differences
  /** ΔE00 of colours that the press can print, sent to inks and back. */
  readonly roundTrip: Differences
  /** The largest step of black between neighbours of 256 greys of sRGB, per cent of ink. */
  readonly blackStep: number
  /** Most ink in per cent of 33³ colours of sRGB by any intent, before any clamp. */
  readonly mostInk: number
}

/** Of some differences. */
export interface Differences {
  readonly mean: number
  readonly most: number
}

const inks: Layout = { space: 'CMYK', bytes: 1 }
const fineInks: Layout = { space: 'CMYK', bytes: 2 }
const lab: Layout = { space: 'Lab', bytes: 8 }
const screen: Layout = { space: 'RGB', bytes: 1 }
const colours = 4000

/**
 * Judges a profile through LittleCMS alone.
 * @throws where LittleCMS cannot use it
 */
export async function judgeProfile(
  profile: Uint8Array,
  { solids }: PressCondition,
  totalInk: number
): Promise<ProfileJudgement> {
  const corners = solidNames.flatMap((_, solid) =>
    [0, 1, 2, 3].map(ink => (solid & (1 << ink) ? 255 : 0))
  )
  const seen = triples(
    await through(profile, inks, 'Lab', lab, 'absolute', Uint8Array.from(corners))
  )
  const asked = solidNames.map(name => solids[name])
  const printed = await through(profile, fineInks, 'Lab', lab, 'relative', spread(totalInk))
  const again = await through('Lab', lab, profile, fineInks, 'relative', printed)
  const back = await through(profile, fineInks, 'Lab', lab, 'relative', again)
  const ramp = await separated(
    profile,
    Array.from({ length: 256 }, (_, grey) => [grey, grey, grey]).flat(),
    'relative'
  )
  const black = Array.from({ length: 256 }, (_, grey) => (100 * (ramp[grey * 4 + 3] ?? 0)) / 255)
  const steps = black.slice(1).map((ink, at) => Math.abs(ink - (black[at] ?? 0)))
  const limits = await Promise.all(
    (['perceptual', 'relative', 'saturation'] as const).map(async intent =>
      mostInkOf(await separated(profile, screenGrid(), intent))
    )
  )
  return {
    solids: differences(asked, seen),
    roundTrip: differences(triples(printed), triples(back)),
    blackStep: Math.max(...steps),
    mostInk: Math.max(...limits)
  }
}

function separated(profile: Uint8Array, rgb: readonly number[], intent: Intent): Promise<Samples> {
  return through('sRGB', screen, profile, inks, intent, Uint8Array.from(rgb))
}

async function through(
  from: ColourEnd,
  fromLayout: Layout,
  to: ColourEnd,
  toLayout: Layout,
  intent: Intent,
  samples: Samples
): Promise<Samples> {
  const request = {
    from,
    fromLayout,
    to,
    toLayout,
    intent,
    blackPointCompensation: from === 'sRGB'
  }
  const conversion: Conversion | undefined = await openConversion(request)
  if (!conversion) throw new Error('LittleCMS cannot use the profile')
  const made = conversion.convert(samples)
  conversion.close()
  return made
}

/** Inks spread evenly (R4, Roberts 2018) over all that the limit lets, 16 bits each. */
function spread(totalInk: number): Uint16Array {
  const step = [0.8567, 0.7339, 0.6287, 0.5386]
  const all = Array.from({ length: colours }, (_, at) =>
    step.map(part => (0.5 + part * (at + 1)) % 1)
  )
  const allowed = all.filter(([c = 0, m = 0, y = 0, k = 0]) => totalInkOf([c, m, y, k]) <= totalInk)
  return Uint16Array.from(allowed.flat(), ink => Math.round(ink * 65535))
}

function screenGrid(): readonly number[] {
  const steps = Array.from({ length: 33 }, (_, step) => Math.min(255, step * 8))
  return steps.flatMap(red => steps.flatMap(green => steps.flatMap(blue => [red, green, blue])))
}

function mostInkOf(cmyk: Samples): number {
  let most = 0
  for (let at = 0; at < cmyk.length; at += 4) {
    const [c = 0, m = 0, y = 0, k = 0] = cmyk.subarray(at, at + 4)
    most = Math.max(most, totalInkOf([c / 255, m / 255, y / 255, k / 255]))
  }
  return most
}

function triples(samples: Samples): readonly Triple[] {
  return Array.from({ length: samples.length / 3 }, (_, at) => [
    samples[at * 3] ?? 0,
    samples[at * 3 + 1] ?? 0,
    samples[at * 3 + 2] ?? 0
  ])
}

function differences(ones: readonly Triple[], others: readonly Triple[]): Differences {
  const all = ones.map((one, at) => colourDifference(one, others[at] ?? [0, 0, 0]))
  return { mean: all.reduce((sum, one) => sum + one, 0) / all.length, most: Math.max(...all) }
}
