import type { Job } from 'bullmq'
import type { Problem } from '../../model/problem.ts'
import type { IssueJob, JobEnd } from './issue-job.ts'
import type { OpenQueue } from './open-queue.ts'
import { connectionFault } from './queue-fault.ts'
import { workersLost } from './worker-problems.ts'

/** What is on a queue, for one version of the program. */
export interface ProgramState {
  readonly program: string
  readonly workers: number
  readonly waiting: number
  readonly active: readonly JobState[]
  readonly done: number
  readonly failed: readonly JobState[]
}

/** An issue that is being made, or could not be. */
export interface JobState {
  readonly job: string
  readonly folder: string
  readonly output: string
  /** Tries that ended badly. */
  readonly tries: number
  readonly problems: readonly Problem[]
}

/**
 * What is on a queue.
 * @throws QueueFault where the server fails
 */
export async function queueState(queue: OpenQueue): Promise<readonly ProgramState[]> {
  return asked(queue, async () => {
    const programs = await queue.programs()
    return Promise.all(programs.map(program => programState(queue, program)))
  })
}

/**
 * Has what failed tried again; gives how many.
 * @throws QueueFault where the server fails
 */
export async function retryFailed(queue: OpenQueue): Promise<number> {
  return asked(queue, async () => {
    let count = 0
    for (const program of await queue.programs()) {
      const jobs = queue.of(program)
      for (const job of (await jobs.getFailed()).filter(isJob)) {
        const { problems: _, ...data } = job.data
        await job.updateData(data)
        // It may have been taken up by somebody else in the meantime.
        if (await job.isFailed()) await job.retry('failed', { resetAttemptsMade: true })
        count += 1
      }
    }
    return count
  })
}

/**
 * Takes all from the queue but what is being made; gives how many.
 * @throws QueueFault where the server fails
 */
export async function clearQueue(queue: OpenQueue): Promise<number> {
  return asked(queue, async () => {
    let count = 0
    for (const program of await queue.programs()) {
      const jobs = queue.of(program)
      for (const kind of ['wait', 'delayed', 'failed', 'completed'] as const) {
        count += (await jobs.clean(0, 0, kind)).length
      }
      if ((await jobs.getActiveCount()) === 0) await queue.forget(program)
    }
    return count
  })
}

async function programState(queue: OpenQueue, program: string): Promise<ProgramState> {
  const jobs = queue.of(program)
  const [counts, active, failed, workers] = await Promise.all([
    jobs.getJobCounts('wait', 'delayed', 'prioritized', 'completed'),
    jobs.getActive(),
    jobs.getFailed(),
    jobs.getWorkersCount()
  ])
  const { completed = 0, ...waiting } = counts
  return {
    program,
    workers,
    waiting: Object.values(waiting).reduce((sum, count) => sum + count, 0),
    active: active.filter(isJob).map(jobState),
    done: completed,
    failed: failed.filter(isJob).map(jobState)
  }
}

function jobState({ id, data, attemptsMade, failedReason }: Job<IssueJob, JobEnd>): JobState {
  const { folder, output, problems = [] } = data
  const isLost = /stalled/.test(failedReason ?? '')
  const told = isLost ? [workersLost(folder), ...problems] : problems
  return { job: id ?? '', folder, output, tries: attemptsMade, problems: told }
}

/** A job that was removed between two questions is none. */
function isJob(job: Job<IssueJob, JobEnd> | undefined): job is Job<IssueJob, JobEnd> {
  return job !== undefined
}

async function asked<Answer>(queue: OpenQueue, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    throw connectionFault(error, queue.shown)
  }
}
