import type { Problem } from '../../model/problem.ts'
import type { MakerOutcome } from '../makers/makers.ts'

/** What becomes of a job after a try. */
export type JobFate =
  | { readonly kind: 'done'; readonly warnings: number }
  /** Something is wrong with the copy: no other try would end otherwise. */
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] }
  /** The machine or the program failed: another try may do. */
  | { readonly kind: 'again'; readonly problems: readonly Problem[] }
  /** Another build is at work on the same output. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'disk-full' }

/** By what came of it; `fault` is the problem of a maker that failed or was ended. */
export function jobFate(outcome: MakerOutcome, fault: readonly Problem[]): JobFate {
  if (outcome.kind === 'fault' && isFull(outcome.words.en)) return { kind: 'disk-full' }
  if (outcome.kind !== 'made') return { kind: 'again', problems: fault }
  const { written, problems } = outcome.built.result
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.some(({ code }) => code === 'lock/busy')) return { kind: 'busy' }
  const refused = errors.filter(({ code }) => disk.has(code))
  if (refused.some(({ message }) => isFull(message.en))) return { kind: 'disk-full' }
  if (refused.length > 0) return { kind: 'again', problems }
  if (!written) return { kind: 'failed', problems }
  return {
    kind: 'done',
    warnings: problems.filter(({ severity }) => severity === 'warning').length
  }
}

/** What the disk of a machine is to blame for. */
const disk: ReadonlySet<string> = new Set(['lock/unwritable', 'output/not-written'])

/** As `kit/disk-reason.ts` and `desk/cli/fault-text.ts` say it. */
function isFull(words: string): boolean {
  return /the disk is full|no space left|ENOSPC/i.test(words)
}
