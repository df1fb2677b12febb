import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type RenderBrowser } from '../../../kit/browser.ts'
import { readLinkBoxes } from '../../../press/links/link-boxes.ts'
import { linksInPlace } from '../../../press/links/links-in-place.ts'
import { pdfLinks } from '../../../press/links/pdf-links.ts'
import { printPdf } from '../../../press/print.ts'
import { openPdf } from '../../../press/rewrite/pdf-file.ts'
import { present, throwing } from '../sample.ts'
import { pdfjsLinks } from '../second-opinions.ts'

let browser: RenderBrowser

beforeAll(async () => {
  browser = present(await openBrowser(throwing))
})

afterAll(() => browser?.close())

const words = 'one two three four five six seven eight nine ten eleven twelve '.repeat(2)
const html = `<!doctype html><html lang="en"><title>x</title>
<style>@page { size: 400px 300px; margin: 0 } body { margin: 0 } .pagedjs_page { overflow: hidden }
.legs { columns: 2; column-gap: 20px; width: 360px; height: 200px; margin: 20px; column-fill: auto }</style>
<div class="pagedjs_page" style="width: 400px; height: 300px"><div class="legs"><p>${words}
<a href="https://example.com/a">a link that breaks over lines and over the two legs of this story ${words}</a>
and <a href="#end">a place</a> <a href="https://example.com/b">b</a></p><p id="end">end</p></div></div>`

test('Of links in legs those beside their words are taken out of the PDF, and all that is said of them', async () => {
  const tab = await browser.browser.newPage()
  await tab.setContent(html)
  const boxes = await readLinkBoxes(tab)
  const pdf = await openPdf(await printPdf(tab))
  const all = pdfLinks(pdf)
  const kept = linksInPlace(pdf, all, boxes)
  // Chromium gives each line more than one: when it no longer does, linksInPlace may go.
  expect(all.length).toBeGreaterThan(boxes.length)
  expect(kept.length).toBe(boxes.length)
  const bytes = await pdf.save()
  const left = await pdfjsLinks(bytes)
  const isOver = ({ rect }: (typeof left)[number]) =>
    boxes.some(
      box =>
        Math.abs(box.left * 0.75 - rect.left) < 1 &&
        Math.abs(box.top * 0.75 - rect.top) < 1 &&
        Math.abs(box.right * 0.75 - rect.right) < 1
    )
  expect(left.filter(link => !isOver(link))).toEqual([])
  expect(left.length).toBe(kept.filter(({ address }) => address !== undefined).length)
  const file = Buffer.from(await (await openPdf(bytes)).save({ useObjectStreams: false }))
  expect(file.toString('latin1').match(/\/Type \/OBJR/g)?.length).toBe(kept.length)
})
