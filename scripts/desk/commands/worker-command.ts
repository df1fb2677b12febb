import type { Call, Command } from '../cli/command.ts'
import { shownPath } from '../cli/issue-folders.ts'
import { tellProblems } from '../cli/tell-problems.ts'
import { WrongUsage } from '../cli/wrong-usage.ts'
import { concurrencyOption, makersMost } from '../makers/makers-most.ts'
import { programHash } from '../queue/content-hashes.ts'
import type { OpenQueue } from '../queue/open-queue.ts'
import { queueOption, sharedOption } from '../queue/queue-address.ts'
import { queueState } from '../queue/queue-state.ts'
import { backAgain, beginLine, workWords } from '../queue/queue-words.ts'
import type { WorkerEars } from '../queue/run-worker.ts'
import { withQueue } from '../queue/with-queue.ts'
import type { WorkNews } from '../queue/work-job.ts'
import { otherProgram } from '../queue/worker-problems.ts'

/** `duikai worker`: makes the issues of a queue. */
export const workerCommand: Command = {
  name: 'worker',
  summary: { en: 'makes the issues that wait on a queue', zh: '制作队列里等待的各期' },
  usage: '',
  operandsMost: 0,
  options: [
    queueOption,
    concurrencyOption,
    sharedOption,
    {
      name: 'until-empty',
      words: { en: 'ends when nothing waits any more', zh: '队列做完即结束' }
    },
    {
      name: 'lease',
      value: 'seconds',
      words: {
        en: 'after so long without a word from a worker others take its issues; else 30',
        zh: 'worker 失联多少秒后由别的接手；默认为 30'
      }
    }
  ],
  examples: [
    {
      line: 'duikai worker --queue redis://server:6379',
      words: { en: 'as many at a time as the machine can', zh: '能同时做几期就做几期' }
    },
    {
      line: 'duikai worker --concurrency 2 --until-empty',
      words: { en: 'two at a time, with DUIKAI_QUEUE set', zh: '同时两期，地址取 DUIKAI_QUEUE' }
    }
  ],
  run
}

async function run(call: Call): Promise<number> {
  const { desk, options } = call
  const { terminal, language } = desk
  const [most, leaseSeconds] = [makersMost(call), leaseOf(call)]
  return withQueue('worker', call, async queue => {
    const { runWorker } = await import('../queue/run-worker.ts')
    const program = await programHash(desk)
    terminal.progress(beginLine(queue.shown, most)[language])
    await tellOthers(queue, program, call)
    const made: WorkNews[] = []
    const wishes = { program, most, leaseSeconds, untilEmpty: options['until-empty'] === true }
    const exitCode = await runWorker(queue, wishes, call, earsOf(made, call))
    if (options.json) {
      const issues = made.map(({ folder, kind, problems }) => ({ folder, end: kind, problems }))
      terminal.result(JSON.stringify({ command: 'worker', exitCode, program, issues }, null, 2))
    }
    return exitCode
  })
}

function earsOf(made: WorkNews[], call: Call): WorkerEars {
  const { desk, options } = call
  const { terminal, language, here } = desk
  return {
    news: async news => {
      made.push({ ...news, lines: [] })
      const { folder, kind, lines, problems } = news
      const line = `${shownPath(folder, here)}: ${workWords[kind][language]}`
      terminal.progress(terminal.paint('bold', line))
      if (options.json) return
      for (const told of lines) terminal.result(told)
      await tellProblems(problems, folder, desk)
    },
    away: fault => {
      if (!fault) return terminal.progress(backAgain[language])
      const { code, message } = fault.problem
      terminal.progress(`${code} ${message[language]}`)
    }
  }
}

/** Issues that another version of the program must make. */
async function tellOthers(queue: OpenQueue, program: string, { desk }: Call): Promise<void> {
  const others = (await queueState(queue)).filter(
    state => state.program !== program && state.waiting > 0
  )
  const problems = others.map(state => otherProgram(state.program, state.waiting))
  const terminal = { ...desk.terminal, result: desk.terminal.progress }
  await tellProblems(problems, desk.here, { ...desk, terminal })
}

function leaseOf({ options }: Call): number {
  const { lease } = options
  if (typeof lease !== 'string') return 30
  if (/^[1-9]\d{0,3}$/.test(lease)) return Number(lease)
  throw new WrongUsage({
    en: `--lease takes whole seconds from 1, not “${lease}”.`,
    zh: `--lease 后面写从 1 起的整数秒，不是“${lease}”。`
  })
}
