import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { World } from '../../../model/world.ts'

/** What a world does when its hour has come. */
export type Ending =
  /** The program is killed before the step: nothing happens any more. */
  | 'killed before'
  /** It is killed in the middle of it: a file has half its bytes under its temporary name. */
  | 'killed within'
  /** The disk is full from then on: nothing can be written, but names can be changed. */
  | 'full'
  /** The disk refuses this one step. */
  | 'refused'

/** A world in which the given change of the disk (from 0) goes wrong; `changes` counts those that were tried. */
export function mortalWorld(world: World, at: number, ending: Ending) {
  const counted = { changes: 0 }
  let isDead = false
  const living =
    <Arguments extends readonly unknown[], Result>(
      work: (...given: Arguments) => Promise<Result>
    ) =>
    async (...given: Arguments): Promise<Result> => {
      if (isDead) throw new Error('the program is dead')
      return work(...given)
    }
  const change = <Arguments extends readonly [string, ...unknown[]]>(
    work: (...given: Arguments) => Promise<void>,
    isWrite: boolean
  ) =>
    living(async (...given: Arguments) => {
      const now = counted.changes
      counted.changes += 1
      if (now === at || (ending === 'full' && now > at)) fail(given, isWrite)
      return work(...given)
    })
  const fail = ([path, bytes]: readonly unknown[], isWrite: boolean) => {
    if (ending === 'refused') throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' })
    if (ending === 'full') {
      if (isWrite) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
      return
    }
    if (ending === 'killed within' && isWrite) leaveHalf(String(path), bytes as string)
    isDead = true
    throw new Error('the program is dead')
  }
  const mortal: World = {
    ...world,
    read: living(world.read),
    list: living(world.list),
    realPath: living(world.realPath),
    look: living(world.look),
    write: change(world.write, true),
    move: change(world.move, false),
    remove: change(world.remove, false)
  }
  return { world: mortal, counted }
}

/** Under a process number that nobody has. */
function leaveHalf(path: string, content: string | Uint8Array): void {
  try {
    const half = content.slice(0, Math.floor(content.length / 2))
    writeFileSync(join(dirname(path), `.duikai-999999999-${randomUUID()}.tmp`), half)
  } catch {
    // The folder is not there yet: then not even half a file is.
  }
}
