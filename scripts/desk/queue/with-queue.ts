import { type Call, exitCodes } from '../cli/command.ts'
import { tellProblems } from '../cli/tell-problems.ts'
import { type OpenQueue, openQueue } from './open-queue.ts'
import { queueAddress } from './queue-address.ts'
import { QueueFault } from './queue-fault.ts'

/**
 * Does something with the queue that a call names, and closes it; what keeps it from that is told as a problem with its
 * code.
 */
export async function withQueue(
  name: string,
  call: Call,
  work: (queue: OpenQueue) => Promise<number>
): Promise<number> {
  const { desk, options } = call
  const address = queueAddress(call)
  let queue: OpenQueue | undefined
  try {
    queue = await openQueue(address, desk)
    return await work(queue)
  } catch (error) {
    if (!(error instanceof QueueFault)) throw error
    const exitCode = exitCodes.programFault
    const problems = [error.problem]
    if (options.json) {
      desk.terminal.result(JSON.stringify({ command: name, exitCode, problems }, null, 2))
    } else await tellProblems(problems, desk.here, desk)
    return exitCode
  } finally {
    await queue?.close()
  }
}
