import { rmSync } from 'node:fs'
import { removeProfile } from './browser-profile.ts'
import { endBrowser } from './end-browser.ts'

/** What a program that is cut short must not leave behind; plain data, so that another thread can see to it. */
export type Leftover =
  /** A lock, or a folder that is only half filled. */
  | { readonly kind: 'path'; readonly path: string }
  /** A browser with its profile; its process is not known before it has answered. */
  | { readonly kind: 'browser'; readonly profile: string; readonly pid: number | undefined }
  /** Another process of this program, which sees to what it leaves itself. */
  | { readonly kind: 'program'; readonly pid: number }

/** A leftover remembered under its number, or, without one, forgotten. */
export interface LeftoverNews {
  readonly number: number
  readonly leftover?: Leftover
}

const leftovers = new Map<number, Leftover>()

let newest = 0
let tellThreadAbove: (news: LeftoverNews) => void = () => undefined

const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/** Remembers what must be ended or removed at once when the program is interrupted; returns how to forget it. */
export function onInterruption(leftover: Leftover): () => void {
  newest += 1
  const number = newest
  leftovers.set(number, leftover)
  tellThreadAbove({ number, leftover })
  return () => {
    leftovers.delete(number)
    tellThreadAbove({ number })
  }
}

/** In a thread that cannot hear signals: what it remembers is told to the one that can. */
export function tellLeftovers(tell: (news: LeftoverNews) => void): void {
  tellThreadAbove = tell
}

/** In the thread that hears signals: remembers what another one told. */
export function hearLeftovers({ number, leftover }: LeftoverNews): void {
  if (leftover) leftovers.set(number, leftover)
  else leftovers.delete(number)
}

/** Ends and removes all that is remembered; may be repeated. */
export function endAtOnce(): void {
  for (const leftover of leftovers.values()) end(leftover)
}

/**
 * To be called once by the program: Ctrl-C and its like leave no browser behind. `stop` may end other threads
 * first, so that nothing new is left while the last is removed.
 */
export function endOnSignals(stop: () => Promise<unknown> = async () => undefined): void {
  for (const [signal, status] of Object.entries(signals)) {
    process.once(signal, () => endWith(status, stop))
  }
}

/** Ends the program as a signal does. */
export function endWith(status: number, stop: () => Promise<unknown>): void {
  endAtOnce()
  const leave = () => {
    endAtOnce()
    process.exit(status)
  }
  stop().then(leave, leave)
}

function end(leftover: Leftover): void {
  switch (leftover.kind) {
    case 'path':
      removeQuietly(leftover.path)
      break
    case 'browser':
      endBrowser(leftover.pid, leftover.profile)
      removeProfile(leftover.profile)
      break
    case 'program':
      endProgram(leftover.pid)
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 })
  } catch {
    // Not ours to remove any more: there is nobody left to tell.
  }
}

function endProgram(pid: number): void {
  try {
    process.kill(pid, 'SIGTERM')
  } catch {
    // It has ended already.
  }
}
