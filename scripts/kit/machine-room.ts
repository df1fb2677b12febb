import { availableParallelism, freemem } from 'node:os'

/** What this machine has to spare just now. */
export function machineRoom(): { readonly cores: number; readonly memoryBytes: number } {
  const limit = process.constrainedMemory()
  // A container may have less than the machine; 0 or a number beyond all machines says that it has no limit.
  const isLimited = limit !== undefined && limit > 0 && limit < 2 ** 50
  const memoryBytes = isLimited ? Math.min(freemem(), limit) : freemem()
  return { cores: availableParallelism(), memoryBytes }
}

/** The memory that this process takes, in bytes. */
export function memoryTaken(): number {
  return process.memoryUsage.rss()
}
