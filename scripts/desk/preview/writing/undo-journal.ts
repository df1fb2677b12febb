import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { sha256Hex } from '../../../kit/hash.ts'
import type { Words } from '../../../model/problem.ts'
import type { World } from '../../../model/world.ts'
import type { FileChange } from '../actions/action.ts'

/** One action that can be taken back: what each file is to become, and what it must be now. */
export interface JournalEntry {
  readonly id: number
  readonly does: Words
  /** From what the action left to what there is to be again. */
  readonly back: readonly FileChange[]
}

/** The hidden folder beside an issue's output in which its desk keeps what it did. */
export function undoFolder(output: string): string {
  return join(dirname(output), `.duikai-desk-${sha256Hex(basename(output)).slice(0, 12)}`)
}

/** What was done since the issue was last accepted, the newest last; empty where nothing was, or nothing can be read. */
export async function readJournal(output: string, world: World): Promise<readonly JournalEntry[]> {
  const path = journalFile(output)
  try {
    if ((await world.look(path)) !== 'file') return []
    const text = new TextDecoder().decode(await world.read(path, mostBytes))
    return schema.parse(JSON.parse(text)).map(({ id, does, back }) => ({
      id,
      does,
      back: back.map(({ path, before, after, isOwn }) => ({
        path,
        before: bytes(before),
        after: bytes(after),
        ...(isOwn ? { isOwn } : {})
      }))
    }))
  } catch {
    return []
  }
}

/** Keeps a journal whole, or fails as the disk does; only the newest actions stay. */
export async function keepJournal(
  output: string,
  entries: readonly JournalEntry[],
  world: World
): Promise<void> {
  const path = journalFile(output)
  if (entries.length === 0) return world.remove(path)
  const told = entries.slice(-mostEntries).map(({ back, ...entry }) => ({
    ...entry,
    back: back.map(change => ({
      ...change,
      before: base64(change.before),
      after: base64(change.after)
    }))
  }))
  await world.write(path, `${JSON.stringify(told, null, 1)}\n`)
}

const mostEntries = 200
const mostBytes = 64 * 2 ** 20

function journalFile(output: string): string {
  return join(undoFolder(output), 'journal.json')
}

function base64(content: Uint8Array | undefined): string | null {
  return content ? Buffer.from(content).toString('base64') : null
}

function bytes(text: string | null): Uint8Array | undefined {
  return text === null ? undefined : new Uint8Array(Buffer.from(text, 'base64'))
}

const content = z.string().nullable()

const schema = z.array(
  z.object({
    id: z.int(),
    does: z.object({ en: z.string(), zh: z.string() }),
    back: z.array(
      z.object({ path: z.string(), before: content, after: content, isOwn: z.boolean().optional() })
    )
  })
)
