import { basename, join } from 'node:path'
import type { Job } from 'bullmq'
import type { Problem } from '../../model/problem.ts'
import type { Call } from '../cli/command.ts'
import type { MakeOrder } from '../makers/make-order.ts'
import { failedBuild } from '../makers/maker-problems.ts'
import type { MakerOutcome, Makers } from '../makers/makers.ts'
import { type IssueJob, type JobEnd, pathHere } from './issue-job.ts'
import { type JobFate, jobFate } from './job-fate.ts'
import type { QueuePackages } from './queue-packages.ts'
import { markOf } from './whole-output.ts'
import { diskFull, issueGone } from './worker-problems.ts'

/** What a worker makes the issues of its jobs with. */
export interface WorkTools {
  readonly call: Pick<Call, 'options' | 'desk'>
  readonly makers: Makers
  readonly bull: QueuePackages['bull']
  /** The worker ends: what is not made goes back at once. */
  readonly isEnding: () => boolean
  readonly told: (news: WorkNews) => Promise<void>
}

/** What came of a job, to be told. */
export interface WorkNews {
  readonly folder: string
  readonly kind: JobFate['kind']
  /** What a build of it alone would have said. */
  readonly lines: readonly string[]
  /** What no build told. */
  readonly problems: readonly Problem[]
}

/** Until a job is tried again whose output another build has, or that found no room, in milliseconds. */
const pauseMs = 5000

/**
 * Makes the issue of a job; gives how it ended well.
 * @throws what tells the queue to try it again, to put it back, or never to try it again
 */
export async function workJob(
  job: Job<IssueJob, JobEnd>,
  token: string | undefined,
  tools: WorkTools
): Promise<JobEnd> {
  const { bull, makers, told } = tools
  const order = await orderOf(job.data, tools.call)
  if (!order) {
    const problems = [
      issueGone(job.data.folder, pathHere(job.data.folder, tools.call) === undefined)
    ]
    return failed(job, { kind: 'failed', problems }, tools, [])
  }
  const outcome = await makers.make(order)
  if (outcome.kind !== 'made' && tools.isEnding()) {
    await job.moveToWait(token)
    throw new bull.WaitingError()
  }
  const fault = faultOf(order, outcome)
  const fate = jobFate(outcome, fault)
  const lines = outcome.kind === 'made' ? outcome.lines : []
  switch (fate.kind) {
    case 'busy':
    case 'disk-full': {
      const problems = fate.kind === 'busy' ? [] : [diskFull(String(order.options.output))]
      await told({ folder: order.folder, kind: fate.kind, lines: [], problems })
      await job.moveToDelayed(tools.call.desk.world.now() + pauseMs, token)
      throw new bull.DelayedError()
    }
    case 'failed':
    case 'again':
      return failed(job, fate, tools, lines)
    case 'done': {
      await told({ folder: order.folder, kind: 'done', lines, problems: [] })
      const output = join(String(order.options.output), basename(order.folder))
      const mark = (await markOf(output, tools.call.desk.world)) ?? ''
      return { mark, warnings: fate.warnings }
    }
  }
}

async function failed(
  job: Job<IssueJob, JobEnd>,
  { kind, problems }: Extract<JobFate, { kind: 'failed' | 'again' }>,
  { told, bull }: WorkTools,
  lines: readonly string[]
): Promise<never> {
  await job.updateData({ ...job.data, problems })
  await told({ folder: job.data.folder, kind, lines, problems: lines.length > 0 ? [] : problems })
  const words = problems.find(({ severity }) => severity === 'error')?.message.en ?? 'it failed'
  throw kind === 'failed' ? new bull.UnrecoverableError(words) : new Error(words)
}

/** Undefined where the issue is not there. */
async function orderOf(
  { folder, output, options }: IssueJob,
  call: Pick<Call, 'options' | 'desk'>
): Promise<MakeOrder | undefined> {
  const [here, shelf] = [pathHere(folder, call), pathHere(output, call)]
  const { world, language, terminal } = call.desk
  if (here === undefined || shelf === undefined) return undefined
  const real = await world.realPath(here)
  if (real === undefined || (await world.look(real)) !== 'folder') return undefined
  return {
    folder: here,
    options: { ...options, output: shelf },
    language,
    colours: terminal.paint('bold', '') !== '',
    widthCells: terminal.widthCells
  }
}

function faultOf(order: MakeOrder, outcome: MakerOutcome): readonly Problem[] {
  return outcome.kind === 'made' ? [] : failedBuild(order, outcome).result.problems
}
