import { join } from 'node:path'
import { openBrowser } from '../../kit/browser.ts'
import { openLoopback, refuse } from '../../kit/loopback.ts'
import type { World } from '../../model/world.ts'

/** Finds words in PDFs as readers do: by pdf.js's viewer in a browser. */
export interface BrowserSearch {
  /** How often each word is found. */
  readonly search: (pdf: Uint8Array, words: readonly string[]) => Promise<readonly number[]>
  readonly close: () => Promise<void>
}

/** Opens a browser with pdf.js's viewer in it. */
export async function openSearch(root: string, world: World): Promise<BrowserSearch> {
  const opened = await openBrowser(({ message }) => {
    throw new Error(message.en)
  })
  if (!opened) throw new Error('no browser can be started')
  let pdf = new Uint8Array()
  const loopback = await openLoopback(async ({ path }, response) => {
    const found = await fileAt(path)
    if (!found) return refuse(response, 404, {})
    response.writeHead(200, { 'content-type': found.type, 'content-length': found.bytes.length })
    response.end(found.bytes)
  }, {})
  return { search, close }

  async function fileAt(path: string) {
    if (path === '/page.html') return { type: 'text/html', bytes: Buffer.from(page) }
    if (path === '/file.pdf') return { type: 'application/pdf', bytes: pdf }
    if (!/^\/[\w/.-]+\.(?:mjs|bcmap|wasm)$/.test(path) || path.includes('..')) return undefined
    const bytes = await world.read(join(root, 'node_modules', 'pdfjs-dist', path))
    return { type: path.endsWith('mjs') ? 'text/javascript' : 'application/octet-stream', bytes }
  }

  async function search(bytes: Uint8Array, words: readonly string[]): Promise<readonly number[]> {
    pdf = new Uint8Array(bytes)
    const tab = await present(opened).browser.newPage()
    try {
      await tab.goto(`${loopback.address}/page.html`)
      await tab.waitForFunction('window.found !== undefined', { timeout: 120_000 })
      const counts: number[] = []
      for (const word of words)
        counts.push(Number(await tab.evaluate(`window.found(${JSON.stringify(word)})`)))
      return counts
    } finally {
      await tab.close()
    }
  }

  async function close(): Promise<void> {
    await present(opened).close()
    await loopback.close()
  }
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the browser is gone')
  return value
}

/** Counts by the viewer's own find controller, which folds widths and normalises as its search box does. */
const page = `<!doctype html><meta charset="utf-8"><script type="module">
globalThis.pdfjsLib = await import('./build/pdf.mjs')
pdfjsLib.GlobalWorkerOptions.workerSrc = './build/pdf.worker.mjs'
const { EventBus, PDFFindController } = await import('./web/pdf_viewer.mjs')
const eventBus = new EventBus()
const pdf = await pdfjsLib.getDocument({ url: './file.pdf', cMapUrl: './cmaps/', cMapPacked: true }).promise
const linkService = { page: 1, pagesCount: pdf.numPages }
const finder = new PDFFindController({ linkService, eventBus, updateMatchesCountOnProgress: false })
finder.setDocument(pdf)
finder.onIsPageVisible = () => false
eventBus.dispatch('pagesinit', {})
window.found = query => new Promise(resolve => {
  // Told once, when all pages have been searched.
  const done = ({ matchesCount }) => {
    eventBus.off('updatefindmatchescount', done)
    resolve(matchesCount.total)
  }
  eventBus.on('updatefindmatchescount', done)
  eventBus.dispatch('find', { type: '', query, caseSensitive: true, highlightAll: false, findPrevious: false })
})
</script>`
