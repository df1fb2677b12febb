import type { Queue } from 'bullmq'
import type { Redis } from 'ioredis'
import type { Desk } from '../cli/command.ts'
import type { IssueJob, JobEnd } from './issue-job.ts'
import { shownAddress } from './queue-address.ts'
import { connectionFault, type QueueFault } from './queue-fault.ts'
import { type QueuePackages, queuePackages } from './queue-packages.ts'

/** A queue that answers. */
export interface OpenQueue {
  readonly packages: QueuePackages
  readonly redis: Redis
  readonly address: string
  /** Without its password. */
  readonly shown: string
  /** The jobs of one program. */
  readonly of: (program: string) => Queue<IssueJob, JobEnd>
  /** Programs that have jobs or had them. */
  readonly programs: () => Promise<readonly string[]>
  /** Takes a program that has no jobs any more from them. */
  readonly forget: (program: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** All that is kept there begins so. */
export const prefix = 'duikai'

/** Where the programs are noted. */
const programsKey = `${prefix}:programs`

/** Tries before a queue counts as not there, and milliseconds between them. */
const tries = { most: 3, pauseMs: 300, waitMs: 5000 }

/**
 * Opens the queue at an address.
 * @throws QueueFault where none answers, or does not let us in
 */
export async function openQueue(address: string, desk: Desk): Promise<OpenQueue> {
  const packages = await queuePackages(desk)
  const shown = shownAddress(address)
  await tryOut(address, packages, shown)
  const redis = keptConnection(address, packages)
  const queues = new Map<string, Queue<IssueJob, JobEnd>>()
  return {
    packages,
    redis,
    address,
    shown,
    of: program => {
      const queue =
        queues.get(program) ??
        new packages.bull.Queue<IssueJob, JobEnd>(program, { connection: redis, prefix })
      queues.set(program, queue)
      return queue
    },
    programs: async () => (await redis.smembers(programsKey)).sort(),
    forget: async program => {
      await redis.srem(programsKey, program)
    },
    close: async () => {
      await Promise.all([...queues.values()].map(queue => queue.close()))
      redis.disconnect()
    }
  }
}

/** Notes a program, so that others see that it has jobs. */
export async function noteProgram({ redis }: OpenQueue, program: string): Promise<void> {
  await redis.sadd(programsKey, program)
}

/** A connection that comes back by itself when the server was away for a while. */
export function keptConnection(address: string, { connect }: QueuePackages): Redis {
  const redis = connect(address, {
    maxRetriesPerRequest: null,
    retryStrategy: times => Math.min(200 * times, 3000)
  })
  // What it says of a lost connection is said once by whoever uses it.
  redis.on('error', () => undefined)
  return redis
}

async function tryOut(address: string, packages: QueuePackages, shown: string): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    const fault = await faultOf(address, packages, shown)
    if (!fault) return
    if (fault.problem.code !== 'queue/not-there' || tried >= tries.most) throw fault
    await new Promise(resolve => setTimeout(resolve, tries.pauseMs))
  }
}

async function faultOf(
  address: string,
  { connect }: QueuePackages,
  shown: string
): Promise<QueueFault | undefined> {
  const redis = connect(address, {
    lazyConnect: true,
    connectTimeout: tries.waitMs,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null
  })
  let last: unknown
  redis.on('error', error => {
    last = error
  })
  try {
    await redis.connect()
    await redis.ping()
    return undefined
  } catch (error) {
    return connectionFault(last ?? error, shown)
  } finally {
    redis.disconnect()
  }
}
