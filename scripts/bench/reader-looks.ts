import { join } from 'node:path'
import { unzipSync } from 'fflate'
import sharp from 'sharp'
import type { World } from '../model/world.ts'
import type { ReaderRoom } from '../tests/book/readers/reader-room.ts'
import { readingCss } from '../tests/book/readers/reading-faces.ts'
import { engines } from '../tests/book/readers/seen-book.ts'
import { writtenItems } from '../tests/book/readers/written-book.ts'

/** Screens on which books are looked at, CSS px; type of twice the size once. */
const looks = [
  { name: '390-light', width: 390, height: 844, isDark: false, percent: 100 },
  { name: '390-dark', width: 390, height: 844, isDark: true, percent: 100 },
  { name: '390-twice', width: 390, height: 844, isDark: false, percent: 200 },
  { name: '820-light', width: 820, height: 1180, isDark: false, percent: 100 },
  { name: '820-dark', width: 820, height: 1180, isDark: true, percent: 100 }
] as const

/** Where the pictures of a book go. */
interface Shelf {
  readonly folder: string
  readonly book: string
}

/**
 * Pictures a book's cover, contents, longest story, table, letters, adverts and errata where it has them: a sheet for
 * each screen, `<book>-<screen>.png`, a row for each reader. Letters are drawn in the paper's own faces.
 */
export async function pictureBook(
  room: ReaderRoom,
  bytes: Uint8Array,
  { folder, book }: Shelf,
  world: World
): Promise<void> {
  const places = placesWorthSeeing(bytes)
  for (const { name, width, height, isDark, percent } of looks) {
    const rows: Uint8Array[][] = []
    for (const engine of engines) {
      const look = { width, height, isDark, css: readingCss(percent) }
      const opened = await room.open(engine, bytes, look)
      const row: Uint8Array[] = []
      for (const place of places) {
        await opened.jump(place)
        row.push(await opened.picture())
      }
      await opened.close()
      rows.push(row)
    }
    await world.write(join(folder, `${book}-${name}.png`), await sheetOf(rows, width, height))
  }
}

function placesWorthSeeing(bytes: Uint8Array): readonly string[] {
  const files = unzipSync(bytes)
  const items = writtenItems(files).map(item => ({
    ...item,
    xhtml: new TextDecoder().decode(files[item.path])
  }))
  const [cover, , nav, ...stories] = items
  const longest = stories.toSorted((a, b) => b.text.length - a.text.length)[0]
  const table = stories.toSorted((a, b) => b.heads - a.heads)[0]
  const kind = (name: string) => stories.find(({ xhtml }) => classed(xhtml, name))?.path
  const errata = items.find(({ path }) => path.endsWith('errata.xhtml'))
  return [
    cover?.path,
    nav?.path,
    longest?.path,
    table && table.heads > 0 ? `${table.path}${placeBefore(table.xhtml, '<table')}` : undefined,
    kind('letter') ?? kind('letters'),
    kind('advert'),
    errata?.path
  ].filter(path => path !== undefined)
}

function classed(xhtml: string, name: string): boolean {
  return new RegExp(`class="(?:[^"]* )?${name}[ "]`).test(xhtml)
}

/** The last named place at or before an element. */
function placeBefore(xhtml: string, element: string): string {
  const at = xhtml.indexOf('>', xhtml.indexOf(element))
  const [, id] = [...xhtml.slice(0, at).matchAll(/ id="([^"]*)"/g)].at(-1) ?? []
  return id === undefined ? '' : `#${id}`
}

const gap = 12

async function sheetOf(
  rows: readonly (readonly Uint8Array[])[],
  width: number,
  height: number
): Promise<Uint8Array> {
  const across = Math.max(...rows.map(row => row.length))
  const ground = {
    width: gap + across * (width + gap),
    height: gap + rows.length * (height + gap),
    channels: 3,
    background: '#888'
  } as const
  const drawn = rows.flatMap((row, down) =>
    row.map((input, at) => ({
      input: Buffer.from(input),
      left: gap + at * (width + gap),
      top: gap + down * (height + gap)
    }))
  )
  return sharp({ create: ground }).composite(drawn).png().toBuffer()
}
