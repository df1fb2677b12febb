import type { Problem, Report } from '../../model/problem.ts'
import type { BuildTools, PageTeller } from '../build-input.ts'
import type { Call } from './command.ts'
import { stageTeller } from './stage-words.ts'
import { tellProblems } from './tell-problems.ts'

/** Tells problems of one issue as soon as the stage that found them is over. */
export interface ProblemTeller {
  readonly report: Report
  readonly stage: BuildTools['stage']
  readonly page: PageTeller
  readonly stages: Readonly<Record<string, number>>
  /** Tells what the last stage left. */
  readonly end: () => Promise<void>
}

/** With `--json` nothing is told; `isTold` chooses. */
export function problemTeller(
  folder: string,
  { desk, options }: Omit<Call, 'operands'>,
  isTold: (problem: Problem) => boolean
): ProblemTeller {
  const { stage, stages, page } = stageTeller(desk)
  const waiting: Problem[] = []
  const tell = async () => {
    const problems = waiting.splice(0).filter(isTold)
    if (!options.json) await tellProblems(problems, folder, desk)
  }
  return {
    report: problem => waiting.push(problem),
    stage: async (name, milliseconds) => {
      await stage(name, milliseconds)
      await tell()
    },
    page,
    stages,
    end: tell
  }
}
