import { join } from 'node:path'
import type { World } from '../model/world.ts'
import { preflighted } from '../press/preflight/preflighted.ts'
import { readPreset } from '../read/press/press-preset.ts'
import { seededRandom, wholeBetween } from './random.ts'

/** What came of files that were cut and spoilt at random. */
export interface HostileFigures {
  readonly runs: number
  /** Of them could be opened and judged. */
  readonly opened: number
  /** What was thrown, and for which file. */
  readonly thrown: readonly string[]
  readonly slowestSeconds: number
  readonly memoryMb: number
  /** Findings of the group File by their codes. */
  readonly findings: Readonly<Record<string, number>>
}

/** Judges each file as it is, cut at every hundredth of it, and with bytes changed at random. */
export async function hostileBench(
  files: readonly string[],
  runs: number,
  root: string,
  world: World,
  done: (file: string) => void
): Promise<HostileFigures> {
  const preset = await readPreset(root, 'coldset-220', undefined, world, () => {})
  if (!preset) throw new Error(`no preset in ${join(root, 'styles', 'press')}`)
  const asked = preset
  const findings: Record<string, number> = {}
  const thrown: string[] = []
  const sums = { runs: 0, opened: 0, slowest: 0 }
  for (const file of files) {
    done(file)
    for (const { bytes, label } of spoilt(await world.read(file), runs)) {
      await judge(bytes, `${file} ${label}`)
    }
  }
  return {
    runs: sums.runs,
    opened: sums.opened,
    thrown,
    slowestSeconds: Math.round(sums.slowest * 100) / 100,
    memoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    findings
  }

  async function judge(bytes: Uint8Array, label: string): Promise<void> {
    const from = process.cpuUsage()
    try {
      const result = await preflighted(bytes, { preset: asked })
      if (result.pages > 0) sums.opened++
      for (const { code, group } of result.findings) {
        if (group === 'file') findings[code] = (findings[code] ?? 0) + 1
      }
    } catch (error) {
      thrown.push(`${label}: ${error}`)
    }
    const { user, system } = process.cpuUsage(from)
    sums.slowest = Math.max(sums.slowest, (user + system) / 1e6)
    sums.runs++
  }
}

/** What came of it, and what was thrown. */
export function hostileLines({
  runs,
  opened,
  thrown,
  slowestSeconds,
  memoryMb
}: HostileFigures): string {
  const line = `${runs} files, ${opened} opened, ${thrown.length} thrown, slowest ${slowestSeconds} s, ${memoryMb} MB`
  return [line, ...thrown.slice(0, 20)].join('\n')
}

function* spoilt(
  bytes: Uint8Array,
  runs: number
): Generator<{ readonly bytes: Uint8Array; readonly label: string }> {
  yield { bytes, label: 'whole' }
  for (let percent = 0; percent < 100; percent++) {
    const cut = bytes.subarray(0, Math.floor((bytes.length * percent) / 100))
    yield { bytes: cut, label: `cut at ${percent} %` }
  }
  const random = seededRandom(bytes.length)
  for (let run = 0; run < runs; run++) {
    const copy = Uint8Array.from(bytes)
    // Few or many: a byte may be all that is wrong.
    const flips = Math.ceil(random() ** 4 * (bytes.length / 100))
    for (let flip = 0; flip < flips; flip++) {
      copy[wholeBetween(random, 0, copy.length - 1)] = wholeBetween(random, 0, 255)
    }
    yield { bytes: copy, label: `spoilt ${run}` }
  }
}
