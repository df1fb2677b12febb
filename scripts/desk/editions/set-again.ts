import { sha256Hex } from '../../kit/hash.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { PrintRecord } from '../changes/print-record.ts'
import type { EditionManifest } from './edition-manifest.ts'

/** A line that is not set as it was. */
export interface OtherLine {
  readonly page: number
  readonly story: string
  readonly before: string
  readonly now: string
}

/** How many lines two records have alike, and those that differ in words, break, frame or size of the head. */
export function comparedLines(
  before: PrintRecord,
  now: PrintRecord
): { readonly alike: number; readonly others: readonly OtherLine[] } {
  const old = linesOf(before)
  const current = linesOf(now)
  const others: OtherLine[] = []
  let alike = 0
  for (const key of new Set([...old.keys(), ...current.keys()])) {
    const [was, is] = [old.get(key), current.get(key)]
    const rows = Math.max(was?.lines.length ?? 0, is?.lines.length ?? 0)
    for (let at = 0; at < rows; at += 1) {
      const [one, other] = [was?.lines[at] ?? '', is?.lines[at] ?? '']
      if (one === other) alike += 1
      else others.push({ ...((was ?? is) as Framed), before: one, now: other })
    }
  }
  return { alike, others }
}

interface Framed {
  readonly page: number
  readonly story: string
  readonly lines: readonly string[]
}

/** By page and story: where its frame stands and how it is dressed, then head and copy line by line. */
function linesOf({ pages }: PrintRecord): ReadonlyMap<string, Framed> {
  return new Map(
    pages.flatMap(({ page, frames }) =>
      frames.map(frame => {
        const { story, rect, boxed, legs, headPx, head, lines } = frame
        const place = `${rect.column}+${rect.width}, ${rect.row}+${rect.height}, ${legs}, ${headPx}${boxed ? ', box' : ''}`
        const all = [place, ...head, ...lines.flatMap(([, ...own]) => own)]
        return [`${page} ${story}`, { page, story, lines: all }] as const
      })
    )
  )
}

/** Files of an edition that are made otherwise now, by their paths; those that are gone or new among them. */
export function otherFiles(
  { outputs }: Pick<EditionManifest, 'outputs'>,
  artifacts: readonly Artifact[]
): readonly string[] {
  const made = new Map(
    artifacts
      .filter(({ use }) => use !== 'account')
      .map(({ path, bytes }) => [path, sha256Hex(bytes)] as const)
  )
  const known = new Map(outputs.map(({ path, sha256 }) => [path, sha256]))
  return [...new Set([...known.keys(), ...made.keys()])]
    .filter(path => known.get(path) !== made.get(path))
    .sort()
}
