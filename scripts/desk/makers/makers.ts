import { type ChildProgram, startChild } from '../../kit/child-program.ts'
import type { Words } from '../../model/problem.ts'
import { ownedCommand } from '../cli/thread-words.ts'
import type { MadeIssue, MakeOrder, MakerOrder, MakerWord } from './make-order.ts'

/** Processes that make issues, one at a time each. */
export interface Makers {
  /** Waits for one that is free; never throws for what happens to it. */
  readonly make: (order: MakeOrder) => Promise<MakerOutcome>
  /** Ends them when they are free. */
  readonly close: () => Promise<void>
  /** Ends them at once; what they were making is as it was. */
  readonly kill: () => void
}

/** What came of an order. */
export type MakerOutcome =
  | ({ readonly kind: 'made' } & MadeIssue)
  /** The program or the machine failed, in words. */
  | { readonly kind: 'fault'; readonly words: Words }
  /** The process was ended from outside, by a signal or with an exit code. */
  | { readonly kind: 'ended'; readonly how: string; readonly said: string }

/**
 * A process that has made so many issues, or has taken so much memory, is followed by a new one: what one build leaves
 * behind is small, and it is given back.
 */
const limits = { issues: 40, memoryBytes: 900 * 2 ** 20 }

/** Makes issues in so many processes of their own, which are started when they are needed and stay warm. */
export function startMakers(most: number): Makers {
  const free: Maker[] = []
  const all = new Set<Maker>()
  const waiting: (() => void)[] = []
  let isClosed = false
  const taken = async (): Promise<Maker> => {
    for (;;) {
      const maker = free.pop()
      if (maker) return maker
      if (all.size < most) {
        const next = startMaker()
        all.add(next)
        return next
      }
      await new Promise<void>(resolve => waiting.push(resolve))
    }
  }
  const giveBack = async (maker: Maker) => {
    if (maker.isSpent() || isClosed) {
      all.delete(maker)
      await maker.end()
    } else free.push(maker)
    waiting.shift()?.()
  }
  return {
    make: async order => {
      const maker = await taken()
      const outcome = await maker.make(order)
      await giveBack(maker)
      return outcome
    },
    close: async () => {
      isClosed = true
      await Promise.all(free.splice(0).map(maker => maker.end()))
    },
    kill: () => {
      for (const maker of all) maker.kill()
    }
  }
}

interface Maker {
  readonly make: (order: MakeOrder) => Promise<MakerOutcome>
  readonly isSpent: () => boolean
  readonly end: () => Promise<void>
  readonly kill: () => void
}

function startMaker(): Maker {
  let made = 0
  let memoryBytes = 0
  let end: MakerOutcome | undefined
  let settle: (outcome: MakerOutcome) => void = () => undefined
  let nowReady: () => void = () => undefined
  const ready = new Promise<void>(resolve => {
    nowReady = resolve
  })
  let nowOver: () => void = () => undefined
  const over = new Promise<void>(resolve => {
    nowOver = resolve
  })
  const child: ChildProgram = startChild([ownedCommand], {
    word: said => {
      const word = said as MakerWord
      switch (word.kind) {
        case 'ready':
          return nowReady()
        case 'made':
          memoryBytes = word.memoryBytes
          return settle({ kind: 'made', built: word.built, lines: word.lines })
        case 'fault':
          end = word
          return settle(word)
      }
    },
    ended: (how, said) => {
      end ??= { kind: 'ended', how: String(how), said: said.trim() }
      settle(end)
      nowReady()
      nowOver()
    }
  })
  const say = (order: MakerOrder) => child.send(order)
  return {
    make: async order => {
      await ready
      if (end) return end
      made += 1
      return new Promise(resolve => {
        settle = resolve
        say({ kind: 'make', order })
      })
    },
    isSpent: () => end !== undefined || made >= limits.issues || memoryBytes > limits.memoryBytes,
    end: () => {
      say({ kind: 'end' })
      return over
    },
    kill: () => child.kill()
  }
}
