import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What a golden page is worth: the score, each metric's value, and its lines that no setting could fill well. */
export interface PageFigures {
  readonly score: number
  readonly metrics: Readonly<Record<string, number>>
  readonly looseLines: number
  readonly shortLines: number
}

/** Page by page, under `issue, page n`. */
export type Gold = Readonly<Record<string, PageFigures>>

const file = fileURLToPath(new URL('gold.json', import.meta.url))

/** The figures that a change was last seen to reach. */
export function readGold(): Gold {
  return JSON.parse(readFileSync(file, 'utf8')) as Gold
}

/** Takes figures as the new gold: `DUIKAI_GOLD=take npm test`, to be looked at and committed with its reason. */
export function takeGold(found: Gold): void {
  const sorted = Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`)
}

/** What got worse, a line each; a page that has no gold, or gold without its page, is one too. */
export function worseThan(gold: Gold, found: Gold): readonly string[] {
  const names = [...new Set([...Object.keys(gold), ...Object.keys(found)])].sort()
  return names.flatMap(name => {
    const [was, is] = [gold[name], found[name]]
    if (!was) return [`${name}: has no gold`]
    if (!is) return [`${name}: is not made any more`]
    const metrics = Object.entries(is.metrics).map(
      ([metric, value]) => [`metric ${metric}`, was.metrics[metric] ?? 0, value] as const
    )
    const counts = [
      ['points missing', 100 - was.score, 100 - is.score] as const,
      ['loose lines', was.looseLines, is.looseLines] as const,
      ['short lines', was.shortLines, is.shortLines] as const,
      ...metrics
    ]
    return counts
      .filter(([, before, now]) => now > before + leeway)
      .map(([what, before, now]) => `${name}: ${what} ${rounded(before)} → ${rounded(now)}`)
  })
}

/** A rounding's worth. */
const leeway = 0.005

export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
