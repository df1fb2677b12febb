// A program of somebody else's, in TypeScript: it builds the issue of the first folder into the second.
import { type BuildOptions, type BuildResult, build, type Problem, type StageName } from 'duikai'

declare const process: { readonly argv: readonly string[]; readonly stdout: { write(text: string): void } }

const [folder = '', output = ''] = process.argv.slice(2)
const stages: StageName[] = []
const told: Problem[] = []
const options: BuildOptions = {
  folder,
  output,
  onStage: stage => void stages.push(stage),
  onProblem: problem => void told.push(problem)
}
const { written, output: made, problems }: BuildResult = await build(options)
// @ts-expect-error An option that there is not is refused.
const refused: BuildOptions = { ...options, colour: true }
const isAllTold = problems.length === told.length && refused !== options
process.stdout.write(JSON.stringify({ written, made, stages, isAllTold }))
