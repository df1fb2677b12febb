import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type RenderBrowser } from '../../kit/browser.ts'
import { readPdfText } from '../../press/pdf-text.ts'
import { bare } from '../../press/proof.ts'
import { openPdf } from '../../press/rewrite/pdf-file.ts'
import { type Built, builtSample } from '../press/built.ts'
import { qrInPicture } from '../press/qr-in-picture.ts'
import { present, throwing } from '../press/sample.ts'
import { ace } from './ace.ts'
import { type OpenedBook, openBook } from './opened-book.ts'
import { epubcheck, epubcheckLimitMs } from './validators.ts'

/** A narrow telephone, CSS px. */
const screen = { width: 420, height: 800 }

let built: Built
let book: OpenedBook
let browser: RenderBrowser
let seen: readonly Seen[]

beforeAll(async () => {
  built = await builtSample()
  book = await openBook(await built.read('book.epub'))
  browser = present(await openBrowser(throwing))
  seen = await seenInBrowser()
})

afterAll(async () => {
  await browser?.close()
  await book?.remove()
  await built?.remove()
})

test('epubcheck finds no error and no warning', { timeout: epubcheckLimitMs }, async () => {
  expect(await epubcheck(await built.read('book.epub'))).toEqual([])
})

test('Ace finds no violation in any document', async () => {
  const { documents, violations } = await ace(await built.read('book.epub'))
  expect(violations).toEqual([])
  expect(documents).toBeGreaterThanOrEqual(book.spine.length)
})

test('The stories stand whole, in the order in which the PDF is read, in the words of the edited manuscript', async () => {
  expect(seen.flatMap(page => page.stories.map(bare))).toEqual([...built.words.values()])
  const [page] = readPdfText(await openPdf(await built.read('paper.pdf'))).pages
  const read = bare(present(page))
  const heads = [...built.words.values()].map(words => read.indexOf(words.slice(0, 8)))
  expect(heads).toEqual(heads.toSorted((a, b) => a - b))
  expect(Math.min(...heads)).toBeGreaterThan(0)
})

test('Every page of the book fits a narrow screen and shows all of its pictures', () => {
  expect(seen.length).toBe(built.issue.stories.length + 4)
  for (const page of seen) {
    expect(page.widthPx, page.address).toBeLessThanOrEqual(screen.width)
    expect(page.wide, page.address).toEqual([])
    for (const [width, height] of page.pictures)
      expect(Math.min(width, height)).toBeGreaterThan(100)
  }
  expect(seen.map(page => page.pictures.length).filter(count => count > 0)).toEqual([1, 1])
})

test('Telephone numbers and the e-mail address can be tapped', () => {
  expect(seen.flatMap(page => page.calls)).toEqual([
    'tel:0431-12389',
    'tel:0431-82097213',
    'tel:3280039',
    'tel:110',
    'tel:3282363',
    'tel:3313266',
    'mailto:3596352193@qq.com'
  ])
})

test('Every link inside the book leads to a place that is there', () => {
  const links = seen.flatMap(page => page.links)
  expect(links.length).toBeGreaterThan(10)
  const places = new Set(seen.flatMap(page => page.places))
  expect(links.filter(link => !places.has(link))).toEqual([])
})

test('The QR code can be scanned from the book', async () => {
  const path = present(Object.keys(book.files).find(name => name.endsWith('.svg')))
  const picture = sharp(present(book.files[path]), { density: 144 }).flatten({ background: '#fff' })
  const { data, info } = await picture.grayscale().raw().toBuffer({ resolveWithObject: true })
  expect(info.channels).toBe(1)
  expect(qrInPicture(data, info.width, info.height)).toBe('mailto:3596352193@qq.com')
})

/** What a browser shows of one document. */
interface Seen {
  readonly address: string
  readonly widthPx: number
  /** Elements that reach over the edge of the screen. */
  readonly wide: readonly string[]
  /** Width and height of every picture as shown. */
  readonly pictures: readonly (readonly [number, number])[]
  readonly stories: readonly string[]
  readonly calls: readonly string[]
  readonly links: readonly string[]
  readonly places: readonly string[]
}

async function seenInBrowser(): Promise<readonly Seen[]> {
  const tab = await browser.browser.newPage()
  await tab.evaluateOnNewDocument('globalThis.__name = (value) => value')
  await tab.setViewport(screen)
  const pages: Seen[] = []
  for (const address of book.spine) {
    await tab.goto(address, { waitUntil: 'load' })
    pages.push(await tab.evaluate(look))
  }
  await tab.close()
  return pages
}

/** Runs in the page. */
function look(): Seen {
  const address = location.href
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(link => link.href)
  const shown = [...document.body.querySelectorAll<HTMLElement>('*')]
  return {
    address,
    widthPx: document.documentElement.scrollWidth,
    wide: shown
      .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
      .map(one => one.outerHTML.slice(0, 80)),
    pictures: [...document.images].map(({ width, height, naturalWidth }) =>
      naturalWidth > 0 ? [width, height] : [0, 0]
    ),
    stories: [...document.querySelectorAll('article')].map(shownText),
    calls: links.filter(link => /^(tel|mailto):/.test(link)),
    links: links.filter(link => link.startsWith('file:')),
    places: [address, ...shown.filter(one => one.id !== '').map(one => `${address}#${one.id}`)]
  }

  function shownText(story: HTMLElement): string {
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden does not count.
    return story.innerText
  }
}
