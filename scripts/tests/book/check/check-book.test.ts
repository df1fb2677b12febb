import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { bindBook } from '../../../book/bind-book.ts'
import { checkBook } from '../../../book/check/check-book.ts'
import { pack } from '../../../book/packer.ts'
import { richInput } from '../rich-issue.ts'
import { BookFiles } from './book-files.ts'
import { brokenBooks } from './broken-books.ts'

const sound = await bindBook(await richInput(), () => {})
if (!sound) throw new Error('the sound book was not bound')
const soundFiles = new Map(sound.files.map(({ path, bytes }) => [path, bytes]))

async function packed({ files }: BookFiles): Promise<Uint8Array> {
  return pack([...files].map(([path, bytes]) => ({ path, bytes })))
}

function codesOf(bytes: Uint8Array): readonly string[] {
  return [...new Set(checkBook(bytes).map(({ code }) => code))]
}

describe('the check of a finished book', () => {
  test('finds nothing in a sound one', async () => {
    expect(checkBook(await packed(new BookFiles(soundFiles)))).toEqual([])
  })

  test.each(brokenBooks)('tells of %s by %s alone', async (_, code, breakIt) => {
    const book = new BookFiles(soundFiles)
    breakIt(book)
    expect(codesOf(await packed(book))).toEqual([code])
  })

  test('says where in the book it is, and in which elements', async () => {
    const book = new BookFiles(soundFiles)
    book.change('p01-s01.xhtml', '<p id="b-b10">', '<p id="b-b10"><blink>甲</blink>')
    const [found] = checkBook(await packed(book))
    expect(found).toMatchObject({ inside: 'EPUB/text/p01-s01.xhtml', within: ['b-b10'] })
    expect(found?.line).toBeGreaterThan(1)
  })
})

describe('any bytes are judged within bounds', () => {
  const bytes = sound.bytes
  const mimetype = { mimetype: [new TextEncoder().encode('application/epub+zip'), { level: 0 }] }

  test.each<[string, () => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), 'book/not-zip'],
    ['text', () => new TextEncoder().encode('你好'.repeat(100)), 'book/not-zip'],
    ['a book cut short', () => bytes.slice(0, -30), 'book/not-zip'],
    ['a damaged file', () => damaged(bytes), 'book/damaged'],
    ['a locked file', () => flagged(bytes), 'book/encrypted'],
    ['a file said to be of 3 GB', () => swollen(bytes), 'book/too-much'],
    ['no media type', () => bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)), 'book/mimetype']
  ])('%s', (_, make, code) => {
    expect(codesOf(make())).toContain(code)
  })

  test('of a bomb no more is unpacked than may be', () => {
    const bomb = zipSync({
      ...mimetype,
      'META-INF/container.xml': new Uint8Array(2 ** 26 + 1)
    } as never)
    expect(bomb.length).toBeLessThan(100_000)
    expect(codesOf(bomb)).toContain('book/too-much')
  })

  test('files that lie upon one another are no container', () => {
    const copy = bytes.slice()
    const view = new DataView(copy.buffer)
    const central = view.getUint32(copy.length - 22 + 16, true)
    const next = central + 46 + view.getUint16(central + 28, true)
    view.setUint32(next + 42, 0, true)
    expect(codesOf(copy)).toEqual(['book/not-zip'])
  })

  test('a large part is told of, and the book is sound all the same', async () => {
    const book = new BookFiles(soundFiles)
    book.change('p01-s01.xhtml', '</article>', `<p>${'长'.repeat(90_000)}</p></article>`)
    const found = checkBook(await packed(book))
    expect(found.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'book/too-large warning'
    ])
  })

  test('contents are as long as the book has entries', async () => {
    const book = new BookFiles(soundFiles)
    const entry = `<li><a href="text/p01-s01.xhtml">${'长'.repeat(90_000)}</a></li>`
    book.change('nav.xhtml', '<li>', `${entry}<li>`)
    expect(checkBook(await packed(book))).toEqual([])
  })

  test('a hundred thousand nested elements are walked without recursion', async () => {
    const book = new BookFiles(soundFiles)
    const nested = `${'<i>'.repeat(100_000)}${'</i>'.repeat(100_000)}`
    book.change('p01-s01.xhtml', '</article>', `<p>${nested}</p></article>`)
    expect(codesOf(await packed(book))).toEqual(['book/too-large'])
  })
})

/** The central directory's second entry, and where its own header is. */
function secondEntry(view: DataView): { readonly entry: number; readonly local: number } {
  const central = view.getUint32(view.byteLength - 22 + 16, true)
  const entry = central + 46 + view.getUint16(central + 28, true)
  return { entry, local: view.getUint32(entry + 42, true) }
}

function damaged(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  const { entry } = secondEntry(new DataView(copy.buffer))
  copy[entry + 16] = (copy[entry + 16] ?? 0) ^ 1
  return copy
}

function flagged(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  const { entry } = secondEntry(new DataView(copy.buffer))
  copy[entry + 8] = (copy[entry + 8] ?? 0) | 1
  return copy
}

function swollen(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  view.setUint32(secondEntry(view).entry + 24, 3e9, true)
  return copy
}
