import { type Call, exitCodes } from '../cli/command.ts'
import { startMakers } from '../makers/makers.ts'
import type { IssueJob, JobEnd } from './issue-job.ts'
import { keptConnection, noteProgram, type OpenQueue, prefix } from './open-queue.ts'
import { connectionFault, type QueueFault } from './queue-fault.ts'
import { type WorkNews, workJob } from './work-job.ts'

/** How a worker works. */
export interface WorkerWishes {
  readonly program: string
  /** Issues at a time. */
  readonly most: number
  /** Seconds after which the jobs of a worker that says nothing go to another. */
  readonly leaseSeconds: number
  /** Ends when nothing waits and nothing is made any more. */
  readonly untilEmpty: boolean
}

/** What a worker tells of. */
export interface WorkerEars {
  readonly news: (news: WorkNews) => Promise<void>
  /** The queue is away; the worker waits until it is there again, which is told by nothing. */
  readonly away: (fault: QueueFault | undefined) => void
}

/** Many more than a worker is ever lost in earnest: what kills every worker is named in the end. */
const stalledMost = 25

/** Takes jobs of a program from a queue and makes their issues, until it is told to end. */
export async function runWorker(
  queue: OpenQueue,
  { program, most, leaseSeconds, untilEmpty }: WorkerWishes,
  call: Pick<Call, 'options' | 'desk'>,
  ears: WorkerEars
): Promise<number> {
  const { bull } = queue.packages
  const makers = startMakers(most)
  let isEnding = false
  let hasFailed = false
  const told = async (news: WorkNews) => {
    hasFailed ||= news.kind === 'failed'
    if (news.kind === 'disk-full') rest(worker, () => isEnding)
    await ears.news(news)
  }
  const tools = { call, makers, bull, isEnding: () => isEnding, told }
  const lockDuration = leaseSeconds * 1000
  const connection = keptConnection(queue.address, queue.packages)
  const worker = new bull.Worker<IssueJob, JobEnd>(
    program,
    (job, token) => workJob(job, token, tools),
    {
      connection,
      prefix,
      concurrency: most,
      lockDuration,
      stalledInterval: lockDuration,
      maxStalledCount: stalledMost,
      autorun: false
    }
  )
  hearLine(worker, queue.shown, ears.away)
  await noteProgram(queue, program)
  const running = worker.run()
  return new Promise((resolve, reject) => {
    const end = async (isNow: boolean) => {
      if (isEnding) return
      isEnding = true
      if (isNow) makers.kill()
      await worker.close()
      await makers.close()
      connection.disconnect()
      resolve(hasFailed ? exitCodes.errorsFound : exitCodes.fine)
    }
    running.catch(reject)
    call.desk.onEnding?.(() => void end(true))
    if (untilEmpty) whenEmpty(queue, program, () => void end(false))
  })
}

/** Until a worker whose disk is full takes an issue again, in milliseconds. */
const restMs = 30_000

function rest(
  worker: { pause(isAtOnce: boolean): Promise<void>; resume(): Promise<void> | void },
  isEnding: () => boolean
): void {
  void worker.pause(true)
  setTimeout(() => !isEnding() && void worker.resume(), restMs).unref()
}

/** A lost line is told once, and once that it is back. */
function hearLine(
  worker: {
    on(event: 'error', take: (error: Error) => void): unknown
    on(event: 'ready', take: () => void): unknown
  },
  shown: string,
  away: WorkerEars['away']
): void {
  let isAway = false
  worker.on('error', error => {
    // A job that another worker took over in the meantime is that one's.
    if (/\block\b/i.test(error.message)) return
    const fault = connectionFault(error, shown)
    if (fault.problem.code === 'queue/not-there' && isAway) return
    isAway = true
    away(fault)
  })
  worker.on('ready', () => {
    if (isAway) away(undefined)
    isAway = false
  })
}

/** Milliseconds between two looks. */
const lookMs = 500

function whenEmpty(queue: OpenQueue, program: string, take: () => void): void {
  const jobs = queue.of(program)
  const look = async () => {
    const counts = await jobs.getJobCounts('wait', 'active', 'delayed', 'prioritized')
    if (Object.values(counts).every(count => count === 0)) return take()
    setTimeout(() => void look(), lookMs)
  }
  void look()
}
