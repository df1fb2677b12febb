import { expect, test } from 'vitest'
import { openShelf } from '../../kit/cache.ts'
import { sha256Hex } from '../../kit/hash.ts'
import { memoryWorld } from '../../kit/memory-disk.ts'
import { keptPictures } from '../../press/kept-pictures.ts'
import { type PageBatch, pageBatches } from '../../press/page-batches.ts'
import { present } from './sample.ts'

const picture = Uint8Array.of(1, 2, 3)
const browser = { name: 'shell', version: '147' }

interface Drawn {
  readonly head?: string
  readonly pages?: readonly string[]
  readonly files?: Readonly<Record<string, string>>
}

function batchOf({ head = '<style>', pages, files }: Drawn): PageBatch {
  const sections = (pages ?? ['rain <img src="pictures/rain.jpg">', 'wind']).map(
    page => `<section class="page">${page}</section>`
  )
  const served = {
    'pages.html': `${head}${sections.join('\n')}`,
    'fonts/song.ttf': 'face',
    'pictures/rain.jpg': 'rain',
    ...files
  }
  const bytes = (text: string) => new TextEncoder().encode(text)
  const all = Object.entries(served).map(
    ([name, text]) => [`/${name}`, { type: '', bytes: bytes(text) }] as const
  )
  return present(pageBatches(new Map(all))[0])
}

/** Whether each of two pages is known again after a build in which both were pictured. */
async function known(after: Drawn, other: Partial<typeof browser> = {}, width = 1600) {
  const shelf = openShelf(memoryWorld(), '/cache', 'page-pictures')
  const delivered = async (hash: string) => (hash === sha256Hex(picture) ? picture : undefined)
  const store = { shelf, delivered }
  const before = keptPictures(batchOf({}), browser, 1600, store)
  for (const page of [0, 1]) await before.keep(page, picture)
  const now = keptPictures(batchOf(after), { ...browser, ...other }, width, store)
  return Promise.all([0, 1].map(async page => (await now.find(page, 2)) === picture))
}

test('pages that are drawn from the same are known again', async () => {
  expect(await known({})).toEqual([true, true])
})

test.each<[string, Drawn, readonly boolean[]]>([
  ['its own words', { pages: ['rain <img src="pictures/rain.jpg">', 'gale'] }, [true, false]],
  ['its picture', { files: { 'pictures/rain.jpg': 'sun' } }, [false, true]],
  ['the sheets', { head: '<style>p' }, [false, false]],
  ['a face', { files: { 'fonts/song.ttf': 'fact' } }, [false, false]],
  ['a file that no page names', { files: { 'more.svg': 'x' } }, [false, false]],
  ['their order', { pages: ['wind', 'rain <img src="pictures/rain.jpg">'] }, [false, false]]
])('a page is pictured again when another is %s', async (_, drawn, expected) => {
  expect(await known(drawn)).toEqual(expected)
})

test('all are pictured again by another browser, in another size, or on more sheets', async () => {
  expect(await known({}, { version: '148' })).toEqual([false, false])
  expect(await known({}, {}, 800)).toEqual([false, false])
  const store = {
    shelf: openShelf(memoryWorld(), '/cache', 'page-pictures'),
    delivered: async () => picture
  }
  const kept = keptPictures(batchOf({}), browser, 1600, store)
  await kept.keep(0, picture)
  expect(await kept.find(0, 3)).toBeUndefined()
})
