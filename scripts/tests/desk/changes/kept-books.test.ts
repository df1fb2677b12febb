import { expect, test } from 'vitest'
import { keptBooks } from '../../../desk/changes/kept-books.ts'
import { memoryWorld } from '../../../kit/memory-disk.ts'

const book = (modified: string) => ({
  identifier: 'urn:uuid:7d0f2b6e-5c1a-5e0b-9a3d-41c86f92e7b5',
  paper: '小城日报',
  issue: 'x',
  date: '2019-05-06',
  issueNumber: '',
  bookEdition: 1,
  modified,
  content: 'ab'.repeat(32),
  corrections: ['rain-1']
})

const manifest = (modified: string) => JSON.stringify({ edition: 1, book: book(modified) })

test('the books of accepted editions come in the editions’ order', async () => {
  const world = memoryWorld({
    '/m/x/editions/10/manifest.json': manifest('2026-01-10T00:00:00Z'),
    '/m/x/editions/9/manifest.json': manifest('2026-01-09T00:00:00Z')
  })
  expect(await keptBooks('/m/x', world)).toEqual([
    book('2026-01-09T00:00:00Z'),
    book('2026-01-10T00:00:00Z')
  ])
})

test('an issue without editions has none, and what is no record is passed over', async () => {
  expect(await keptBooks('/m/x', memoryWorld({}))).toEqual([])
  const world = memoryWorld({
    '/m/x/editions/1/manifest.json': '{"book":',
    '/m/x/editions/2/manifest.json': JSON.stringify({ book: { ...book('today') } }),
    '/m/x/editions/old/manifest.json': manifest('2026-01-01T00:00:00Z'),
    '/m/x/editions/3/book.txt': 'x'
  })
  expect(await keptBooks('/m/x', world)).toEqual([])
})
