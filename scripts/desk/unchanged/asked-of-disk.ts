import { basename } from 'node:path'
import { sha256Hex } from '../../kit/hash.ts'
import { isUnfinished } from '../../kit/write-whole.ts'
import type { World } from '../../model/world.ts'
import { editionsFolder, lockName } from '../delivery/own-names.ts'

/** What a build may ask of the disk: what a file holds, which names are in a folder, what stands at a path, where it leads. */
export type DiskQuestion = 'content' | 'names' | 'standing' | 'real-path'

/** Something that a build asked of the disk, and what it was told. */
export interface AskedOfDisk {
  readonly question: DiskQuestion
  readonly path: string
  /** The most bytes that were asked for, where that was said. */
  readonly most?: number
  /** A hash, a word, or the disk's own code after `!`. */
  readonly answer: string
}

/** A disk that keeps what was asked of it. */
export interface RecordedDisk {
  readonly world: World
  /** All that was asked, each once; what was told differently at two times has an answer that no disk gives. */
  readonly asked: () => readonly AskedOfDisk[]
  /** Files that were only asked whether they are still the same, with the stamp that they had. */
  readonly stamped: () => ReadonlyMap<string, string>
}

/** Keeps what is asked of a disk, but for what lies below some folders. */
export function recordedDisk(world: World, without: readonly string[]): RecordedDisk {
  const asked = new Map<string, AskedOfDisk>()
  const stamped = new Map<string, string>()
  // A file under the name that it has until it is whole is this build's own.
  const isLeftOut = (path: string) =>
    isUnfinished(basename(path), 'any run') ||
    without.some(
      folder =>
        path === folder || (/^[\\/]/.test(path.slice(folder.length)) && path.startsWith(folder))
    )
  const note = (one: AskedOfDisk) => {
    if (isLeftOut(one.path)) return
    const key = `${one.question} ${one.most ?? ''} ${one.path}`
    const before = asked.get(key)
    const isSame = before === undefined || before.answer === one.answer
    asked.set(key, isSame ? one : { ...one, answer: 'changed meanwhile' })
  }
  async function kept<Found>(
    about: Omit<AskedOfDisk, 'answer'>,
    look: Promise<Found>,
    words: (found: Found) => string
  ): Promise<Found> {
    try {
      const found = await look
      if (!isLeftOut(about.path)) note({ ...about, answer: words(found) })
      return found
    } catch (error) {
      note({ ...about, answer: `!${codeOf(error)}` })
      throw error
    }
  }
  return {
    asked: () => [...asked.values()],
    stamped: () => stamped,
    world: {
      ...world,
      read: (path, most) =>
        kept(
          { question: 'content', path, ...(most === undefined ? {} : { most }) },
          world.read(path, most),
          sha256Hex
        ),
      list: path => kept({ question: 'names', path }, world.list(path), namesWord),
      look: path => kept({ question: 'standing', path }, world.look(path), standingWord),
      realPath: path => kept({ question: 'real-path', path }, world.realPath(path), pathWord),
      stamp: async path => {
        const stamp = await world.stamp(path)
        if (!isLeftOut(path)) stamped.set(path, stamp)
        return stamp
      }
    }
  }
}

/** Asks the disk the same again. */
export async function answerNow(
  { question, path, most }: Omit<AskedOfDisk, 'answer'>,
  world: World
): Promise<string> {
  try {
    switch (question) {
      case 'content':
        return sha256Hex(await world.read(path, most))
      case 'names':
        return namesWord(await world.list(path))
      case 'standing':
        return standingWord(await world.look(path))
      case 'real-path':
        return pathWord(await world.realPath(path))
    }
  } catch (error) {
    return `!${codeOf(error)}`
  }
}

/** The layout's file comes with the first build, and is asked for by itself; editions are asked for by none. */
function namesWord(names: readonly string[]): string {
  const told = names.filter(
    name => name !== lockName && name !== editionsFolder && !isUnfinished(name, 'any run')
  )
  return sha256Hex(JSON.stringify(told))
}

function standingWord(standing: string | undefined): string {
  return standing ?? 'nothing'
}

function pathWord(path: string | undefined): string {
  return path ?? 'nothing'
}

/** @throws what is no answer of a disk. */
function codeOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException
  if (typeof code !== 'string') throw error
  return code
}
