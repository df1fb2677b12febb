import type { Problem } from '../../model/problem.ts'
import { type Call, type Command, exitCodes } from '../cli/command.ts'
import { shownPath } from '../cli/issue-folders.ts'
import { tellProblems } from '../cli/tell-problems.ts'
import { WrongUsage } from '../cli/wrong-usage.ts'
import { programHash } from '../queue/content-hashes.ts'
import { pathHere } from '../queue/issue-job.ts'
import { queueOption, sharedOption } from '../queue/queue-address.ts'
import { clearQueue, type ProgramState, queueState, retryFailed } from '../queue/queue-state.ts'
import { clearedLine, nothingThere, retriedLine, stateLine } from '../queue/queue-words.ts'
import { withQueue } from '../queue/with-queue.ts'
import { otherProgram } from '../queue/worker-problems.ts'

/** `duikai queue`: what waits, is made, is done and has failed. */
export const queueCommand: Command = {
  name: 'queue',
  summary: { en: 'shows what is on a queue', zh: '查看队列' },
  usage: '',
  operandsMost: 0,
  options: [
    queueOption,
    sharedOption,
    {
      name: 'retry',
      words: { en: 'has what failed made again', zh: '重做失败的各期' }
    },
    {
      name: 'clear',
      words: { en: 'empties it; what is being made goes on', zh: '清空队列；正在制作的继续' }
    }
  ],
  examples: [
    {
      line: 'duikai queue --queue redis://server:6379',
      words: { en: 'how many wait, and what failed and why', zh: '还有几期，失败的原因' }
    },
    {
      line: 'duikai queue --retry',
      words: {
        en: 'makes again what failed, with DUIKAI_QUEUE set',
        zh: '重做失败的，地址取 DUIKAI_QUEUE'
      }
    }
  ],
  run
}

async function run(call: Call): Promise<number> {
  const { desk, options } = call
  if (options.retry && options.clear) throw both
  return withQueue('queue', call, async queue => {
    const done = {
      ...(options.retry && { retried: await retryFailed(queue) }),
      ...(options.clear && { cleared: await clearQueue(queue) })
    }
    const programs = await queueState(queue)
    const own = await programHash(desk)
    const hasFailed = programs.some(({ failed }) => failed.length > 0)
    const exitCode = hasFailed ? exitCodes.errorsFound : exitCodes.fine
    const problems = unmade(programs, own)
    if (options.json) {
      const told = { command: 'queue', exitCode, queue: queue.shown, program: own, programs }
      desk.terminal.result(JSON.stringify({ ...told, ...done, problems }, null, 2))
    } else await tellAll({ ...done, programs, own, problems }, call)
    return exitCode
  })
}

/** Jobs of other programs for which there are no workers. */
function unmade(programs: readonly ProgramState[], own: string): readonly Problem[] {
  return programs
    .filter(({ program, workers, waiting }) => program !== own && workers === 0 && waiting > 0)
    .map(({ program, waiting }) => otherProgram(program, waiting))
}

interface Told {
  readonly retried?: number
  readonly cleared?: number
  readonly programs: readonly ProgramState[]
  readonly own: string
  readonly problems: readonly Problem[]
}

async function tellAll(told: Told, call: Call): Promise<void> {
  const { retried, cleared, programs, own, problems } = told
  const { terminal, language, here } = call.desk
  if (retried !== undefined) terminal.result(retriedLine(retried)[language])
  if (cleared !== undefined) terminal.result(clearedLine(cleared)[language])
  for (const state of programs) await tellState(state, own, call)
  if (programs.length === 0) terminal.result(nothingThere[language])
  await tellProblems(problems, here, call.desk)
}

/** What failed comes first, so that the count stands under it. */
async function tellState(state: ProgramState, own: string, call: Call): Promise<void> {
  const { terminal, language, here } = call.desk
  for (const { folder, problems } of state.failed) {
    const path = pathHere(folder, call) ?? folder
    terminal.result(terminal.paint('bold', shownPath(path, here)))
    await tellProblems(
      problems.filter(({ severity }) => severity === 'error'),
      path,
      call.desk
    )
  }
  terminal.result(stateLine(state, own)[language])
}

const both = new WrongUsage({
  en: '--retry and --clear do not go together.',
  zh: '--retry 和 --clear 不能同时用。'
})
