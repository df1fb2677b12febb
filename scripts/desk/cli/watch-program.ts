import { getHeapStatistics } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { openAnswers } from '../../kit/answers.ts'
import { endAtOnce, endOnSignals, endWith, hearLeftovers } from '../../kit/interruption.ts'
import { MachineFault } from '../../kit/machine-fault.ts'
import type { Environment } from '../../kit/terminal.ts'
import { exitCodes } from './command.ts'
import { faultText } from './fault-text.ts'
import { endingWord, ownedCommand, type ThreadStart, type ThreadWord } from './thread-words.ts'
import { toolLanguageOf } from './tool-language.ts'

/** A program to be run in a thread of its own. */
export interface WatchedProgram {
  /** The file: URL of the module that runs in the thread. */
  readonly starter: string
  readonly argv: readonly string[]
  readonly out: NodeJS.WriteStream
  readonly err: NodeJS.WriteStream
  readonly environment: Environment
}

/**
 * Runs the program in another thread and keeps this one free: a signal is heard however busy the program is, and one
 * that fails, runs out of memory or stops without a word is told of, with no browser, lock or half file left behind.
 */
export function watchProgram(program: WatchedProgram): Promise<number> {
  const { argv, out, err } = program
  const start: ThreadStart = {
    argv,
    isTerminal: [out.isTTY === true, err.isTTY === true],
    columns: out.columns,
    mayAsk: process.stdin.isTTY === true && err.isTTY === true,
    isOwned: process.channel !== undefined && argv[0] === ownedCommand
  }
  const worker = new Worker(new URL(program.starter), {
    workerData: start,
    // As much as this thread may have: what a thread gets by itself is less.
    resourceLimits: { maxOldGenerationSizeMb: getHeapStatistics().heap_size_limit / 2 ** 20 }
  })
  const answers = openAnswers(err)
  endWithReader(program)
  return new Promise(resolve => {
    let isOver = false
    let endsItself = false
    const stop = async () => {
      if (endsItself) await endedByItself(worker)
      isOver = true
      return stopped(worker)
    }
    endOnSignals(stop)
    if (start.isOwned) serveOwner(worker, () => isOver || endWith(ownerEnded, stop))
    const over = (exitCode: number) => {
      isOver = true
      answers.close()
      if (start.isOwned) process.disconnect()
      worker.terminate().finally(() => resolve(exitCode))
    }
    const fail = (error: unknown) => {
      if (isOver) return
      isOver = true
      endAtOnce()
      tellFault(error, program)
      // What the thread still said of its leftovers is heard at its exit at the latest.
      worker
        .terminate()
        .then(endAtOnce)
        .finally(() => resolve(exitCodes.programFault))
    }
    worker.on('message', (word: ThreadWord) => {
      switch (word.kind) {
        case 'result':
          return void out.write(word.text)
        case 'progress':
          return void err.write(word.text)
        case 'asks':
          return answers.ask(word.text, line => worker.postMessage({ kind: 'answer', line }))
        case 'leftover':
          return hearLeftovers(word.news)
        case 'ends-itself':
          endsItself = true
          return
        case 'told':
          return void process.send?.(word.word)
        case 'ended':
          return over(word.exitCode)
      }
    })
    worker.on('error', fail)
    worker.on('messageerror', fail)
    worker.on('exit', () => fail(new Error('it stopped before it was done')))
    process.on('uncaughtException', fail)
  })
}

/** As if the terminal had been closed. */
const ownerEnded = 129

/** Hands on what the owner says, and hears when it is there no more: nothing goes on that nobody waits for. */
function serveOwner(worker: Worker, gone: () => void): void {
  process.on('message', word => worker.postMessage(word))
  process.once('disconnect', gone)
}

/** Not for ever either: what it must say to another machine may find nobody there. */
async function endedByItself(worker: Worker): Promise<void> {
  const ended = new Promise<void>(resolve => {
    worker.on('message', (word: ThreadWord) => word.kind === 'ended' && resolve())
    worker.once('exit', () => resolve())
  })
  worker.postMessage(endingWord)
  await Promise.race([ended, new Promise(resolve => setTimeout(resolve, 5000))])
}

/** Waits for the thread's end, but not for ever: some work cannot be broken off. */
async function stopped(worker: Worker): Promise<void> {
  const limit = new Promise(resolve => setTimeout(resolve, 1000))
  await Promise.race([worker.terminate(), limit])
}

/** `duikai check | head` closes the pipe early: that is an ending like a signal, SIGPIPE, and no fault. */
function endWithReader(program: WatchedProgram): void {
  for (const stream of [program.out, program.err]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      endAtOnce()
      if (error.code === 'EPIPE') process.exit(128 + 13)
      if (stream === program.out) tellFault(error, program)
      process.exit(exitCodes.programFault)
    })
  }
}

function tellFault(fault: unknown, { argv, environment, out, err }: WatchedProgram): void {
  const trace = argv.includes('--verbose') || Boolean(environment.DUIKAI_DEBUG)
  const words = faultText(isOutOfMemory(fault) ? outOfMemory() : fault, argv, trace)
  err.write(`${words[toolLanguageOf(argv, environment)]}\n`)
  const told = { exitCode: exitCodes.programFault, error: words }
  if (argv.includes('--json')) out.write(`${JSON.stringify(told, null, 2)}\n`)
}

function isOutOfMemory(fault: unknown): boolean {
  return (fault as NodeJS.ErrnoException | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function outOfMemory(): MachineFault {
  return new MachineFault({
    en: 'There is not enough memory for this issue. Close other programs, or divide its longest story or table into several, and try again.',
    zh: '内存不足，无法处理这一期。请关闭其他程序，或把最长的稿件、表格分成几份后重试。'
  })
}
