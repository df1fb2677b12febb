import { fork } from 'node:child_process'
import { join } from 'node:path'
import { projectFolder } from './folders.ts'
import { onInterruption } from './interruption.ts'

/** Another process of this program, which ends when this one does. */
export interface ChildProgram {
  readonly send: (word: unknown) => void
  /** Ends it at once, its browser too. */
  readonly kill: () => void
}

/** What is heard of a child. */
export interface ChildEars {
  readonly word: (word: unknown) => void
  /** Told once: the exit code or the signal that ended it, and the end of what it wrote to standard error. */
  readonly ended: (how: number | NodeJS.Signals, said: string) => void
}

/** What a child says of its fault is no longer. */
const saidMost = 2000

/** Starts the program once more with a line of words between the two. */
export function startChild(args: readonly string[], ears: ChildEars): ChildProgram {
  const child = fork(join(projectFolder, 'scripts', 'duikai.mjs'), [...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: []
  })
  const forget =
    child.pid === undefined ? () => undefined : onInterruption({ kind: 'program', pid: child.pid })
  let said = ''
  let isOver = false
  const over = (how: number | NodeJS.Signals) => {
    if (isOver) return
    isOver = true
    forget()
    ears.ended(how, said)
  }
  child.stderr?.setEncoding('utf8')
  child.stderr?.on('data', chunk => {
    said = `${said}${chunk}`.slice(-saidMost)
  })
  child.on('message', ears.word)
  child.on('error', error => {
    said = error.message
    over(1)
  })
  child.on('close', (code, signal) => over(signal ?? code ?? 1))
  return {
    // One that has just ended is heard of by its end.
    send: word => child.connected && child.send(word as object, () => undefined),
    kill: () => child.kill('SIGTERM')
  }
}
