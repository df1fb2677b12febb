import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { issueShelf, markIn, type ProgramRun, ranProgram } from './issue-shelf.ts'

/** What a queue is put through. */
export interface QueueTrial {
  readonly issues: number
  readonly workers: number
  /** Seconds between two workers that are killed. */
  readonly killEvery: number
}

/** What became of the issues. */
export interface QueueFound extends QueueTrial {
  readonly killed: number
  readonly seconds: number
  /** Issues that are not there in the end, and whose files are others than those of one machine. */
  readonly lost: number
  readonly different: number
  readonly done: number
  readonly failed: number
}

/** Port of the bench's own server. */
const port = 16_399

/**
 * Has copies of an issue made by several workers on a real Redis; one of them is killed every few seconds and followed
 * by another, and the server is restarted once. Then one machine makes the same.
 */
export async function queueBench(
  source: string,
  trial: QueueTrial,
  { root, environment }: Omit<ProgramRun, 'args'>,
  told: (done: number) => void
): Promise<QueueFound> {
  const shelf = issueShelf(source, trial.issues)
  const env = { ...environment, DUIKAI_QUEUE: `redis://127.0.0.1:${port}` }
  const run = (...args: readonly string[]) => ranProgram({ root, environment: env, args })
  const queued = join(shelf.folder, 'queued')
  let server = startServer(shelf.folder)
  const worker = () => {
    const program = [join(root, 'scripts', 'duikai.mjs'), 'worker', '--concurrency', '1']
    return spawn(process.execPath, [...program, '--lease', '5'], { env, stdio: 'ignore' })
  }
  const workers = Array.from({ length: trial.workers }, worker)
  let killed = 0
  let isRestarted = false
  const started = performance.now()
  try {
    await run('build', ...shelf.issues, '--queue', env.DUIKAI_QUEUE, '--output', queued)
    for (;;) {
      await pause(trial.killEvery * 1000)
      const { done, left } = await stateOf(run)
      told(done)
      if (left === 0) break
      await end(workers.shift(), 'SIGKILL')
      workers.push(worker())
      killed += 1
      if (isRestarted || done < trial.issues / 2) continue
      isRestarted = true
      await end(server, 'SIGTERM')
      server = startServer(shelf.folder)
    }
    const seconds = (performance.now() - started) / 1000
    const { done, failed } = await stateOf(run)
    for (const one of workers) await end(one, 'SIGTERM')
    const alone = join(shelf.folder, 'alone')
    // What a worker accepted would be kept: one machine makes its pages up itself.
    const fresh = issueShelf(source, trial.issues)
    await run('build', ...fresh.issues, '--output', alone, '--json')
    const marks = shelf.issues.map(issue => [markIn(queued, issue), markIn(alone, issue)])
    fresh.remove()
    const lost = marks.filter(([one]) => one === undefined).length
    const different = marks.filter(([one, other]) => one !== other).length - lost
    return { ...trial, killed, seconds, lost, different, done, failed }
  } finally {
    for (const child of [...workers, server]) child.kill('SIGKILL')
    shelf.remove()
  }
}

/** The figures in lines. */
export function queueTable(found: QueueFound): string {
  const { issues, workers, killed, seconds, lost, different, done, failed } = found
  return [
    `${issues} issues, ${workers} workers of which ${killed} were killed, the server restarted: ${seconds.toFixed(0)} s`,
    `${done} done, ${failed} failed, ${lost} lost, ${different} other than made by one machine`
  ].join('\n')
}

function startServer(folder: string): ChildProcess {
  const keeps = ['--appendonly', 'yes', '--save', '', '--dir', folder]
  const args = ['--port', `${port}`, '--bind', '127.0.0.1', ...keeps]
  return spawn('redis-server', args, { stdio: 'ignore' })
}

async function end(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!child || child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

async function stateOf(run: (...args: readonly string[]) => Promise<string>) {
  const { programs } = JSON.parse(await run('queue', '--json'))
  const [{ waiting, active, done, failed }] = programs
  return { done, failed: failed.length, left: waiting + active.length }
}
