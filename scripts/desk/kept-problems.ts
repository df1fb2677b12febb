import type { Problem, Report } from '../model/problem.ts'

/** Problems that are told at once, and kept for what follows from them. */
export interface KeptProblems {
  readonly report: Report
  /** All so far, in the order in which they were told. */
  readonly all: readonly Problem[]
  /** Whether anything so far stops the press. */
  readonly hasError: () => boolean
}

/** Passes every problem on, and keeps it. */
export function keptProblems(tell: Report): KeptProblems {
  const all: Problem[] = []
  return {
    report: problem => {
      all.push(problem)
      tell(problem)
    },
    all,
    hasError: () => all.some(problem => problem.severity === 'error')
  }
}
