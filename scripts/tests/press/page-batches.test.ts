import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readHouse } from '../../desk/house.ts'
import { openBrowser, type RenderBrowser } from '../../kit/browser.ts'
import { diskWorld } from '../../kit/disk.ts'
import { projectFolder } from '../../kit/folders.ts'
import { type BatchPrint, wholePrint } from '../../press/batch-print.ts'
import { joinedPdf } from '../../press/join/joined-pdf.ts'
import { layBatch, printBatch } from '../../press/laid-batch.ts'
import { openPress, type Press } from '../../press/open-press.ts'
import { type PageBatch, pageBatches } from '../../press/page-batches.ts'
import { removeUnusedObjects } from '../../press/rewrite/unused-objects.ts'
import { readSeenText } from '../../press/seen/seen-text.ts'
import type { ServedFiles } from '../../press/serve.ts'
import { readTypeRuns } from '../../press/type/type-runs.ts'
import { present, throwing } from './sample.ts'

let browser: RenderBrowser
let press: Press

beforeAll(async () => {
  browser = present(await openBrowser(throwing))
  const { pagedScript } = await readHouse(projectFolder, diskWorld())
  press = await openPress(browser.browser, pagedScript, throwing)
})

afterAll(async () => {
  await press?.close()
  await browser?.close()
})

const css = '@page { size: 400px 300px; margin: 0 } body { margin: 0 } .page { break-after: page }'

/** Pages of a head, a paragraph and a list, the first and the last linked with one another. */
function served(pages: number): ServedFiles {
  const sections = Array.from({ length: pages }, (_, at) => {
    const to = at === 0 ? pages - 1 : 0
    const link =
      at % (pages - 1) === 0 ? `<a href="#river%20${to}">on page ${to + 1}</a>` : '<b>nowhere</b>'
    return `<section class="page"><article class="frame" id="river ${at}" lang="en">
<h2 class="head">River ${at}</h2><div class="copy-legs"><p class="copy">Rain fell, ${link}.
<a href="https://example.com/${at}">outside</a></p>
<table><tr><th>Level</th><td>${at} m</td></tr></table><ul><li>one</li></ul></div></article></section>`
  })
  const html = `<!doctype html><html lang="en"><head><title>River</title><style>${css}</style></head><body>
${sections.join('\n')}
</body></html>`
  const bytes = new TextEncoder().encode(html)
  return new Map([['/pages.html', { type: 'text/html; charset=utf-8', bytes }]])
}

async function printed(batch: PageBatch): Promise<BatchPrint> {
  const laid = await layBatch(press, batch, throwing)
  const reading = { readType: readTypeRuns, readSeen: readSeenText }
  return printBatch(press, laid, reading, { rowPx: 20, limitMs: 60_000 })
}

/** What another reader finds in a PDF, page by page. */
async function readBack(bytes: Uint8Array) {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  try {
    const pdf = await task.promise
    const pageAt = async (dest: unknown) => {
      const [ref] = (typeof dest === 'string' ? await pdf.getDestination(dest) : dest) as [never]
      return pdf.getPageIndex(ref)
    }
    const pages = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const links = await page.getAnnotations()
      pages.push({
        text: items.map(item => ('str' in item ? item.str : '')).join(''),
        structure: await page.getStructTree(),
        links: await Promise.all(links.map(one => one.unsafeUrl ?? pageAt(one.dest)))
      })
    }
    const outline = (await pdf.getOutline()) ?? []
    const heads = outline.map(async ({ title, dest }) => [title, await pageAt(dest)])
    return { pages, outline: await Promise.all(heads) }
  } finally {
    await task.destroy()
  }
}

/** Marks are counted anew in each print. */
function withoutIds(read: Awaited<ReturnType<typeof readBack>>) {
  return JSON.parse(
    JSON.stringify(read, (key, value) => (key === 'id' ? undefined : value))
  ) as unknown
}

async function joined(prints: readonly BatchPrint[]): Promise<Uint8Array> {
  const pdf = await joinedPdf(prints.map(({ pdf }) => pdf))
  // Both are made from the content when a paper is finished.
  delete pdf.context.trailerInfo.ID
  delete pdf.context.trailerInfo.Info
  removeUnusedObjects(pdf)
  return pdf.save({ addDefaultPage: false, updateFieldAppearances: false })
}

describe('Pages printed in batches', () => {
  test('say, hold, name and link what they do when they are printed together', async () => {
    const files = served(5)
    const [whole] = await Promise.all(pageBatches(files).map(printed))
    const prints: BatchPrint[] = []
    for (const batch of pageBatches(files, 2)) prints.push(await printed(batch))
    expect(prints.map(({ sheets }) => sheets)).toEqual([2, 2, 1])
    const together = await readBack(present(whole).pdf)
    const parts = await readBack(await joined(prints))
    expect(withoutIds(parts)).toEqual(withoutIds(together))
    expect(parts.pages[0]?.links).toEqual([4, 'https://example.com/0'])
    expect(parts.pages[4]?.links).toEqual([0, 'https://example.com/4'])
    expect(parts.outline).toEqual(Array.from({ length: 5 }, (_, at) => [`River ${at}`, at]))
    const { lines, links, frames } = wholePrint(prints)
    const measured = wholePrint([present(whole)])
    expect({ lines, links, frames }).toEqual(measured)
  })

  test('are the same bytes whatever was printed before them in the same tab', async () => {
    const [first, second] = pageBatches(served(4), 2)
    const before = await printed(present(second))
    await printed(present(first))
    const after = await printed(present(second))
    const [one, other] = await Promise.all([before, after].map(print => joined([print])))
    expect(present(one)).toEqual(present(other))
  })
})

describe('A batch is drawn from', () => {
  const drawn = (files: ServedFiles, at: number) => pageBatches(files, 2)[at]?.drawnFrom
  const changed = (files: ServedFiles, from: string, to: string) => {
    const file = present(files.get('/pages.html'))
    const html = new TextDecoder().decode(file.bytes).replace(from, to)
    const bytes = new TextEncoder().encode(html)
    return new Map([...files, ['/pages.html', { ...file, bytes }]] as const)
  }

  test('its own pages alone, and the head that all have', () => {
    const files = served(4)
    const other = changed(files, 'River 3</h2>', 'Rivers</h2>')
    expect(drawn(other, 0)).toEqual(drawn(files, 0))
    expect(drawn(other, 1)).not.toEqual(drawn(files, 1))
    const styled = changed(files, 'margin: 0', 'margin: 1px')
    expect(drawn(styled, 0)).not.toEqual(drawn(files, 0))
  })

  test('what other pages link to in it', () => {
    const files = served(4)
    const unlinked = changed(files, 'href="#river%203"', 'href="#river%202"')
    expect(drawn(unlinked, 1)).not.toEqual(drawn(files, 1))
  })
})
