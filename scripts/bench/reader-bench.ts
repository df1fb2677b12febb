import { basename, join } from 'node:path'
import { build } from '../desk/build.ts'
import { padCells } from '../kit/cells.ts'
import type { World } from '../model/world.ts'
import { type ReaderReport, readerFaults } from '../tests/book/readers/reader-faults.ts'
import { openReaderRoom } from '../tests/book/readers/reader-room.ts'
import { type Engine, engines } from '../tests/book/readers/seen-book.ts'
import { pictureBook } from './reader-looks.ts'

/** Which issues' books are opened. */
export interface ReaderBenchRequest {
  readonly folders: readonly string[]
  readonly root: string
  readonly output: string
  /** Where pictures of them go, if any are wanted. */
  readonly pictures: string | undefined
  readonly done: (name: string, faults: number) => void
}

/** What one reader makes of one book. */
export interface ReaderRow extends ReaderReport {
  readonly book: string
  readonly engine: Engine
}

/**
 * Builds issues and opens their books, and their vertical editions where their language has one, in both readers.
 * @throws Error when an issue cannot be built.
 */
export async function readerBench(
  { folders, root, output, pictures, done }: ReaderBenchRequest,
  world: World
): Promise<readonly ReaderRow[]> {
  const rows: ReaderRow[] = []
  const room = await openReaderRoom()
  try {
    for (const folder of folders) {
      for (const { book, bytes } of await builtBooks(folder, { root, output }, world)) {
        for (const engine of engines) {
          const opened = await room.open(engine, bytes)
          const found = await readerFaults(opened, bytes)
          await opened.close()
          rows.push({ book, engine, ...found })
          done(`${book} ${engine}`, found.faults.length)
        }
        if (pictures !== undefined)
          await pictureBook(room, bytes, { folder: pictures, book }, world)
      }
    }
  } finally {
    await room.close()
  }
  return rows
}

/** The same as a table for people, faults below. */
export function readerTable(rows: readonly ReaderRow[]): string {
  const head = ['', 'reader', 'items', 'screens', 'jumps', 'faults']
  const lines = rows.map(({ book, engine, items, screens, jumps, faults }) => {
    return [book, engine, items, screens, jumps, faults.length]
  })
  const table = [head, ...lines].map(([name, ...cells]) =>
    [padCells(String(name), 36), ...cells.map(cell => padCells(String(cell), 12))]
      .join('')
      .trimEnd()
  )
  const faults = rows.flatMap(row =>
    row.faults.map(fault => `${row.book}, ${row.engine}: ${fault}`)
  )
  return [...table, ...faults].join('\n')
}

interface BuiltBook {
  /** Name of the folder, and of the edition. */
  readonly book: string
  readonly bytes: Uint8Array
}

async function builtBooks(
  folder: string,
  { root, output }: { readonly root: string; readonly output: string },
  world: World
): Promise<readonly BuiltBook[]> {
  const errors: string[] = []
  const built = await build(
    { folder, output, root, draft: false, vertical: true },
    {
      world,
      report: ({ severity, message }) => {
        if (severity === 'error') errors.push(message.en)
      },
      stage: () => {}
    }
  )
  if (errors.length > 0) throw new Error(`${basename(folder)}: ${errors.join('; ')}`)
  const name = basename(folder)
  const level = { book: name, bytes: await world.read(join(built.output, 'book.epub')) }
  const turned = join(built.output, 'book-vertical.epub')
  if (!(await world.look(turned))) return [level]
  return [level, { book: `${name}-vertical`, bytes: await world.read(turned) }]
}
