import { join } from 'node:path'
import type * as Bull from 'bullmq'
import type { Redis, RedisOptions } from 'ioredis'
import type { Desk } from '../cli/command.ts'
import { noPackages } from './queue-fault.ts'

/** The two packages of the queue, which are there only where somebody asked for them. */
export interface QueuePackages {
  readonly bull: typeof Bull
  readonly connect: (address: string, options: RedisOptions) => Redis
}

/**
 * Loads them.
 * @throws QueueFault where they are not installed
 */
export async function queuePackages(
  { root, world }: Pick<Desk, 'root' | 'world'>,
  load = () => Promise.all([import('bullmq'), import('ioredis')])
): Promise<QueuePackages> {
  try {
    const [bull, { Redis }] = await load()
    return { bull, connect: (address, options) => new Redis(address, options) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    const text = new TextDecoder().decode(await world.read(join(root, 'package.json')))
    const wanted = Object.entries<string>(JSON.parse(text).peerDependencies ?? {})
    throw noPackages(wanted.map(([name, version]) => `${name}@${version}`).join(' '))
  }
}
