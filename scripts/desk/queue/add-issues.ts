import { basename, join } from 'node:path'
import type { Job, Queue } from 'bullmq'
import type { Call } from '../cli/command.ts'
import { commonOptions } from '../cli/command-line.ts'
import { outputFolder } from '../cli/issue-folders.ts'
import { outputOption } from '../cli/press-options.ts'
import { concurrencyOption } from '../makers/makers-most.ts'
import { issueHash } from './content-hashes.ts'
import { type IssueJob, type JobEnd, jobId, sharedPath } from './issue-job.ts'
import { noteProgram, type OpenQueue } from './open-queue.ts'
import { queueOption, sharedOption } from './queue-address.ts'
import { connectionFault } from './queue-fault.ts'
import { isWhole, markOf } from './whole-output.ts'

/** An issue on the queue. */
export interface AddedIssue {
  readonly folder: string
  readonly output: string
  readonly job: string
  /** Added now; there already, waiting or being made; or done, with its output whole. */
  readonly state: 'added' | 'waiting' | 'done'
}

/** A try that the machine broke off is made again after so long, then after twice as long, and so on. */
const backoff = { type: 'exponential', delay: 5000 } as const
const attempts = 5
/** What is done is remembered of so many issues. */
const remembered = 20_000

/**
 * Puts issues on the queue, each once: one that waits or is being made stays as it is, one that is done stays where its
 * output is whole; one that failed, or whose output is gone, is made again.
 * @throws QueueFault where the queue does not take them
 */
export async function addIssues(
  queue: OpenQueue,
  program: string,
  folders: readonly string[],
  call: Pick<Call, 'options' | 'desk'>,
  told: (issue: AddedIssue) => void
): Promise<void> {
  // Faults of the command line and of the manuscript's disk are none of the queue's.
  const ready: ReadyIssue[] = []
  for (const folder of folders) ready.push(await issueReady(folder, program, call))
  try {
    await noteProgram(queue, program)
    for (const issue of ready) {
      told({ ...issue.shown, state: await addIssue(queue.of(program), issue, call) })
    }
  } catch (error) {
    throw connectionFault(error, queue.shown)
  }
}

/** An issue that can be put on a queue. */
interface ReadyIssue {
  readonly shown: Omit<AddedIssue, 'state'>
  readonly data: IssueJob
}

async function issueReady(
  folder: string,
  program: string,
  call: Pick<Call, 'options' | 'desk'>
): Promise<ReadyIssue> {
  const shelf = outputFolder(folder, call)
  const data: IssueJob = {
    folder: sharedPath(folder, call),
    output: sharedPath(shelf, call),
    options: optionsOfIssue(call),
    content: await issueHash(folder, call.desk)
  }
  const output = join(shelf, basename(folder))
  return { shown: { folder, output, job: jobId(data, program) }, data }
}

async function addIssue(
  jobs: Queue<IssueJob, JobEnd>,
  { shown, data }: ReadyIssue,
  call: Pick<Call, 'options' | 'desk'>
): Promise<AddedIssue['state']> {
  const { job, folder, output } = shown
  const kept = await jobs.getJob(job)
  const state = kept ? await stateOf(kept, output, call) : undefined
  if (state) return state
  await kept?.remove()
  const removeOnComplete = { count: remembered }
  await jobs.add(basename(folder), data, { jobId: job, attempts, backoff, removeOnComplete })
  return 'added'
}

/** Those of a call that change what is made, and not only what is said of it. */
function optionsOfIssue({ options }: Pick<Call, 'options'>): Call['options'] {
  return Object.fromEntries(Object.entries(options).filter(([name]) => !ofTheCall.has(name)))
}

const ofTheCall: ReadonlySet<string> = new Set(
  [queueOption, sharedOption, outputOption, concurrencyOption, ...commonOptions].map(
    ({ name }) => name
  )
)

/** Undefined of one that must run again. */
async function stateOf(
  job: Job<IssueJob, JobEnd>,
  output: string,
  { desk }: Pick<Call, 'desk'>
): Promise<AddedIssue['state'] | undefined> {
  const state = await job.getState()
  if (state === 'failed' || state === 'unknown') return undefined
  if (state !== 'completed') return 'waiting'
  const isSame = (await markOf(output, desk.world)) === job.returnvalue.mark
  return isSame && (await isWhole(output, desk.world)) ? 'done' : undefined
}
