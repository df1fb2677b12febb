import { z } from 'zod'
import type { BookRecord } from '../../model/book-record.ts'
import type { World } from '../../model/world.ts'

/** What a record of an accepted book looks like in a file. */
export const bookRecordShape = z.object({
  identifier: z.string(),
  paper: z.string(),
  issue: z.string(),
  date: z.string(),
  issueNumber: z.string(),
  bookEdition: z.int().min(1),
  modified: z.iso.datetime(),
  content: z.string().regex(/^[\da-f]{64}$/),
  corrections: z.array(z.string()).readonly()
})

/**
 * The books of an issue's accepted editions and their vertical editions, the first one first, from `editions/<n>/manifest.json` in its folder. What
 * is not there or cannot be read is passed over: who lists the editions tells of it.
 */
export async function keptBooks(folder: string, world: World): Promise<readonly BookRecord[]> {
  const names = await world.list(`${folder}/editions`)
  const numbers = names
    .filter(name => /^[1-9]\d*$/.test(name))
    .sort((a, b) => Number(a) - Number(b))
  const books: BookRecord[] = []
  for (const number of numbers) {
    const path = `${folder}/editions/${number}/manifest.json`
    const bytes = await world.read(path, mostBytes).catch(() => undefined)
    if (bytes) books.push(...booksIn(new TextDecoder().decode(bytes)))
  }
  return books
}

function booksIn(text: string): readonly BookRecord[] {
  try {
    const { book, vertical } = shape.parse(JSON.parse(text))
    return vertical ? [book, vertical] : [book]
  } catch {
    return []
  }
}

const shape = z.object({ book: bookRecordShape, vertical: bookRecordShape.optional() })

const mostBytes = 4 * 2 ** 20
