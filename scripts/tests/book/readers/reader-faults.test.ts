import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bindBook } from '../../../book/bind-book.ts'
import { present, throwing } from '../../press/sample.ts'
import { richInput } from '../rich-issue.ts'
import { brokenBook } from './broken-book.ts'
import { readerFaults } from './reader-faults.ts'
import { openReaderRoom, type ReaderRoom } from './reader-room.ts'
import { type Engine, engines } from './seen-book.ts'

let book: Uint8Array
let room: ReaderRoom

beforeAll(async () => {
  book = present(await bindBook(await richInput(), throwing)).bytes
  room = await openReaderRoom()
})

afterAll(() => room?.close())

describe.each(engines)('in %s', engine => {
  test('a book of every kind of content is shown whole, and each of its links lands', async () => {
    const found = await faultsOf(book, engine)
    expect(found.faults).toEqual([])
    expect(found.items).toBeGreaterThanOrEqual(7)
    expect(found.jumps).toBeGreaterThanOrEqual(9)
  })
})

test('foliate-js tells the printed page in which each screen begins', async () => {
  const opened = await room.open('foliate-js', book)
  const at = opened.items.findIndex(path => path.endsWith('p01-s01.xhtml'))
  const [first] = await opened.screenfuls(at)
  expect(first?.page).toBe('第1版')
  expect(opened.pages.map(({ label }) => label)).toContain('第2版')
  await opened.close()
})

test.each(engines)('what is broken on purpose is found in %s', async engine => {
  const { faults } = await faultsOf(brokenOnPurpose(), engine)
  for (const fault of [
    'head of a table without scope',
    'gone.xhtml#x leads nowhere',
    'picture not drawn: 雨中',
    'is off the screen',
    'screens show other words',
    'asks https://example.org/a.png'
  ])
    expect(faults.join('\n')).toContain(fault)
  // Of a file that is missing epub.js gives the next one's picture to the place: it is the cover that it lacks.
  expect(faults.filter(fault => fault.includes('picture not drawn'))).toHaveLength(2)
})

/** Each fault that a reader could meet, once. */
function brokenOnPurpose(): Uint8Array {
  const photo = present(Object.keys(unzipSync(book)).find(name => /\.jpe?g$/.test(name)))
  const long = '长'.repeat(60)
  return brokenBook(
    brokenBook(book, photo, () => undefined),
    'EPUB/text/p02-s01.xhtml',
    text =>
      text
        .replace(' scope="col"', '')
        .replace(/src="[^"]*"/, 'src="https://example.org/a.png"')
        .replace('<article', '<p><a href="gone.xhtml#x">?</a><a href="#far">!</a></p><article')
        .replace('<ul', '<p id="far" style="margin-left: -90em">远</p><ul')
        .replace('<ul', `<p style="white-space: nowrap">${long}</p><ul`)
  )
}

async function faultsOf(bytes: Uint8Array, engine: Engine) {
  const opened = await room.open(engine, bytes)
  const found = await readerFaults(opened, bytes)
  await opened.close()
  return found
}
