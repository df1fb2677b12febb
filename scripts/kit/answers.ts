import { createInterface, type Interface } from 'node:readline'

/** Questions at the terminal, answered by a line each. */
export interface Answers {
  /** `take` gets the line, or undefined where the terminal is closed (Ctrl-D). */
  readonly ask: (question: string, take: (line: string | undefined) => void) => void
  readonly close: () => void
}

/** Opens standard input at the first question, and leaves the keys to the terminal: Ctrl-C is a signal as ever. */
export function openAnswers(out: NodeJS.WritableStream): Answers {
  let lines: Interface | undefined
  let isClosed = false
  let waiting: ((line: string | undefined) => void) | undefined
  const early: string[] = []
  const answer = (line: string | undefined) => {
    const take = waiting
    waiting = undefined
    if (take) take(line)
    else if (line !== undefined) early.push(line)
  }
  return {
    ask: (question, take) => {
      out.write(`${question} `)
      waiting = take
      const [typed] = early.splice(0, 1)
      if (typed !== undefined || isClosed) return answer(typed)
      if (lines) return
      lines = createInterface({ input: process.stdin, terminal: false })
      lines.on('line', line => answer(line))
      lines.on('close', () => {
        isClosed = true
        answer(undefined)
      })
    },
    close: () => {
      lines?.close()
      process.stdin.unref?.()
    }
  }
}
