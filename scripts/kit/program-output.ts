import { spawn } from 'node:child_process'
import { onInterruption } from './interruption.ts'

/** What another program wrote, or why nothing was heard of it. */
export type ProgramOutput =
  | { readonly kind: 'ended'; readonly text: string }
  | { readonly kind: 'not-there' }
  | { readonly kind: 'too-long' }

/** Runs a program without a shell and takes what it writes; it is ended when it writes or works past the most. */
export function programOutput(
  command: string,
  args: readonly string[],
  most: { readonly bytes: number; readonly milliseconds: number }
): Promise<ProgramOutput> {
  return new Promise(resolve => {
    const child = spawn(command, [...args], { stdio: ['ignore', 'pipe', 'ignore'] })
    const forget =
      child.pid === undefined
        ? () => undefined
        : onInterruption({ kind: 'program', pid: child.pid })
    const pieces: Buffer[] = []
    let size = 0
    let isOver = false
    const alarm = setTimeout(stop, most.milliseconds)
    child.stdout.on('data', (piece: Buffer) => {
      size += piece.length
      pieces.push(piece)
      if (size > most.bytes) stop()
    })
    child.on('error', () => end({ kind: 'not-there' }))
    child.on('close', () =>
      end(isOver ? { kind: 'too-long' } : { kind: 'ended', text: Buffer.concat(pieces).toString() })
    )

    function stop(): void {
      isOver = true
      child.kill('SIGKILL')
    }

    function end(output: ProgramOutput): void {
      clearTimeout(alarm)
      forget()
      resolve(output)
    }
  })
}
