import { join } from 'node:path'
import { sha256Hex } from '../kit/hash.ts'
import type { World } from '../model/world.ts'
import { openSeparator } from '../press/ink/separator.ts'
import { judgeProfile, type ProfileJudgement } from '../press/profile/judge-profile.ts'
import { makeProfile } from '../press/profile/make-profile.ts'
import { readPressCondition } from '../press/profile/press-condition.ts'

/** A profile that was made, written and judged. */
export interface MadeProfile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly judgement: ProfileJudgement
  /** Opening a separator, and a million pixels through it. */
  readonly cost: SeparatorCost
  /** What misses its bar; empty when all is well. */
  readonly missed: readonly string[]
}

interface SeparatorCost {
  readonly openMs: number
  readonly megapixelMs: number
  /** Of the process, afterwards. */
  readonly memoryMb: number
}

/** Makes `styles/profiles/newsprint-*.icc` of the press condition beside them, and judges what was written. */
export async function newsprintProfiles(
  root: string,
  world: World,
  done: (profile: MadeProfile) => void
): Promise<readonly MadeProfile[]> {
  const folder = join(root, 'styles', 'profiles')
  const yaml = new TextDecoder().decode(await world.read(join(folder, 'newsprint.yaml')))
  const condition = readPressCondition(yaml)
  const made: MadeProfile[] = []
  for (const totalInk of condition.totalInk) {
    const name = `newsprint-${totalInk}.icc`
    await world.write(join(folder, name), makeProfile(condition, totalInk))
    const bytes = await world.read(join(folder, name))
    const judgement = await judgeProfile(bytes, condition, totalInk)
    const missed = missedBars(judgement, totalInk, bytes.length)
    const cost = await separatorCost(bytes, totalInk)
    const sha256 = sha256Hex(bytes)
    const profile = { name, bytes: bytes.length, sha256, judgement, cost, missed }
    made.push(profile)
    done(profile)
  }
  return made
}

/** One line for people. */
export function profileLine({ name, bytes, judgement, cost, missed }: MadeProfile): string {
  const { solids, roundTrip, blackStep, mostInk } = judgement
  const two = (value: number) => value.toFixed(2)
  return [
    name,
    `${Math.round(bytes / 1000)} KB`,
    `solids ΔE00 ${two(solids.mean)}, most ${two(solids.most)}`,
    `round trip ΔE00 ${two(roundTrip.mean)}, most ${two(roundTrip.most)}`,
    `black step ${two(blackStep)} %`,
    `most ink ${two(mostInk)} %`,
    `separator ${Math.round(cost.openMs)} ms, 1 Mpixel ${Math.round(cost.megapixelMs)} ms`,
    missed.length > 0 ? `MISSED: ${missed.join(', ')}` : 'all bars met'
  ].join(' · ')
}

async function separatorCost(profile: Uint8Array, totalInk: number): Promise<SeparatorCost> {
  const start = performance.now()
  const separator = await openSeparator(profile, totalInk)
  const opened = performance.now()
  const pixels = Uint8Array.from({ length: 3_000_000 }, (_, at) => (at * 2654435761) >>> 24)
  const before = performance.now()
  await separator.pixels(pixels, 'rgb')
  const megapixelMs = performance.now() - before
  separator.close()
  const memoryMb = Math.round(process.memoryUsage().rss / 1e6)
  return { openMs: opened - start, megapixelMs, memoryMb }
}

function missedBars(
  { solids, roundTrip, blackStep, mostInk }: ProfileJudgement,
  totalInk: number,
  bytes: number
): readonly string[] {
  const bars: readonly (readonly [name: string, value: number, most: number])[] = [
    ['solids, mean', solids.mean, 0.5],
    ['solids, most', solids.most, 1],
    ['round trip, mean', roundTrip.mean, 1],
    ['round trip, most', roundTrip.most, 3],
    ['black step', blackStep, 4],
    ['most ink', mostInk, totalInk],
    ['bytes', bytes, 300_000]
  ]
  return bars.filter(([, value, most]) => !(value <= most)).map(([name]) => name)
}
