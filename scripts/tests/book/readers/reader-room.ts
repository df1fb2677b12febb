import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Page } from 'puppeteer-core'
import { openBrowser, type RenderBrowser } from '../../../kit/browser.ts'
import { openLoopback, refuse } from '../../../kit/loopback.ts'
import { present, throwing } from '../../press/sample.ts'
import { readingFace } from './reading-faces.ts'
import type { Engine, EngineInPage, SeenBook } from './seen-book.ts'

/** A browser in which books are opened as readers open them; nothing outside this machine can be reached. */
export interface ReaderRoom {
  readonly open: (engine: Engine, book: Uint8Array, look?: ReaderLook) => Promise<OpenedInReader>
  readonly close: () => Promise<void>
}

/** How the reader's app is set; a telephone with the book's own look where all is left out. */
export interface ReaderLook {
  /** CSS px. */
  readonly width?: number
  readonly height?: number
  readonly isDark?: boolean
  /** The app's own style sheet, after the book's. */
  readonly css?: string
}

/** A book that stands open; the functions of `EngineInPage` ask its page. */
export interface OpenedInReader extends Omit<EngineInPage, 'open'>, SeenBook {
  readonly engine: Engine
  /** What was asked of any other host; a closed book asks nothing. */
  readonly outside: readonly string[]
  /** The screen as it is, PNG. */
  readonly picture: () => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

const scripts: Readonly<Record<Engine, string>> = {
  'foliate-js': 'engines/foliate-page.ts',
  'epub.js': 'engines/epubjs-page.ts'
}

/** Opens the room; a browser given stays open when it is closed. */
export async function openReaderRoom(given?: RenderBrowser): Promise<ReaderRoom> {
  const browser = given ?? present(await openBrowser(throwing))
  const books: Uint8Array[] = []
  const server = await openLoopback(async ({ path }, response) => {
    const [, kind = '', name = ''] = path.split('/')
    const made = await answerOf(kind, name, books)
    if (!made) return refuse(response, 404, {})
    response.writeHead(200, { 'content-type': made.type }).end(made.body)
  }, {})
  return {
    open: async (engine, book, look = {}) => {
      books.push(book)
      const tab = await browser.browser.newPage()
      const request = { engine, origin: server.address, book: books.length - 1, look }
      return openedIn(tab, request)
    },
    close: async () => {
      await server.close()
      if (!given) await browser.close()
    }
  }
}

interface Request {
  readonly engine: Engine
  readonly origin: string
  readonly book: number
  readonly look: ReaderLook
}

async function openedIn(tab: Page, { engine, origin, book, look }: Request) {
  const outside: string[] = []
  const faults: string[] = []
  const host = new URL(origin).origin
  tab.on('request', request => {
    const address = request.url().replace(/^blob:/, '')
    if (!address.startsWith(`${host}/`) && !/^(?:data|about):/.test(address)) outside.push(address)
  })
  tab.on('pageerror', error => faults.push(String(error)))
  await tab.setViewport({ width: look.width ?? 390, height: look.height ?? 844 })
  const scheme = look.isDark ? 'dark' : 'light'
  await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await tab.goto(`${origin}/page/${engine}`, { waitUntil: 'load' })
  const ask = async <Answer>(name: keyof EngineInPage, ...given: readonly unknown[]) => {
    const answer = await tab.evaluate(askInPage, name, given)
    if (faults.length > 0) throw new Error(`${engine}: ${faults.join('; ')}`)
    return answer as Answer
  }
  const seen = await ask<SeenBook>(
    'open',
    `${origin}/book/${book}`,
    (look.css ?? '').replaceAll('face:', `${origin}/face/`)
  )
  return {
    ...seen,
    engine,
    outside,
    item: index => ask('item', index),
    screenfuls: index => ask('screenfuls', index),
    jump: href => ask('jump', href),
    picture: () => tab.screenshot({ type: 'png' }),
    close: () => tab.close()
  } satisfies OpenedInReader
}

/** Runs in the page. */
function askInPage(name: keyof EngineInPage, given: readonly unknown[]): Promise<unknown> {
  const { inPage } = globalThis as unknown as { inPage: EngineInPage }
  const asked: (...given: never[]) => Promise<unknown> = inPage[name]
  return asked(...(given as never[]))
}

interface Answer {
  readonly type: string
  readonly body: string | Uint8Array
}

async function answerOf(
  kind: string,
  name: string,
  books: readonly Uint8Array[]
): Promise<Answer | undefined> {
  if (kind === 'page')
    return {
      type: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><title>Reader</title><body style="margin: 0; background: Canvas; color-scheme: light dark"><script src="../script/${name}"></script>`
    }
  if (kind === 'script')
    return { type: 'text/javascript; charset=utf-8', body: await bundled(name as Engine) }
  if (kind === 'face') {
    const body = await readingFace(name)
    return body && { type: 'font/ttf', body }
  }
  const body = kind === 'book' ? books[Number(name)] : undefined
  return body && { type: 'application/epub+zip', body }
}

const bundles = new Map<Engine, Promise<string>>()

/** An engine with the page around it, as one script. */
function bundled(engine: Engine): Promise<string> {
  const known = bundles.get(engine)
  if (known !== undefined) return known
  const entry = fileURLToPath(new URL(scripts[engine], import.meta.url))
  const made = build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'error'
  }).then(({ outputFiles: [file] }) => present(file).text)
  bundles.set(engine, made)
  return made
}
