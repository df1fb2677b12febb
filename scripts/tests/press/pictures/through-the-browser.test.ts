import type { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type RenderBrowser } from '../../../kit/browser.ts'
import type { Picture } from '../../../model/story.ts'
import { printPdf } from '../../../press/print.ts'
import { openPdf } from '../../../press/rewrite/pdf-file.ts'
import { present, throwing } from '../sample.ts'
import { ghostscriptPlates, inksAt } from './ghostscript-plates.ts'
import { jpegOfInks } from './jpeg-of-inks.ts'
import { filed, painted } from './pdf-of-pictures.ts'
import { expectNear, inkBytes, separated } from './separated-pdf.ts'

let opened: RenderBrowser
beforeAll(async () => {
  opened = present(await openBrowser(throwing))
})
afterAll(() => opened.close())

/** A page of 200 points a side, as Chromium prints it, with a picture that is cut to fill it. */
async function printed({ bytes, mediaType }: Picture): Promise<PDFDocument> {
  const tab = await opened.browser.newPage()
  const source = `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
  await tab.setContent(
    `<style>@page { size: 200pt 200pt; margin: 0 } body { margin: 0 }
    img { display: block; width: 200pt; height: 200pt; object-fit: cover }</style><img src="${source}">`
  )
  await tab.waitForFunction(() => document.images[0]?.complete)
  return openPdf(await printPdf(tab))
}

test('inks of a CMYK picture come through the browser, which shows colours of the screen', async () => {
  const inks = [51, 204, 26, 38]
  const picture = await filed('a.jpg', await jpegOfInks(inks))
  const { pdf, told } = await separated(await printed(picture), [picture])
  expect(told.takenAsPrinters).toEqual(['a.jpg'])
  expectNear(inksAt(await ghostscriptPlates(pdf, 72), 0.5, 0.5), inks, 1)
})

test('a telephone’s picture stands upright on the plates, in the inks of its own colours', async () => {
  const [top, foot] = [
    [190, 60, 50],
    [90, 110, 160]
  ] as const
  const upright = painted(300, 400, (_, y) => (y < 200 ? top : foot))
  const file = upright.rotate(270).withMetadata({ orientation: 6, icc: 'p3' })
  const picture = await filed('a.jpg', file.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }))
  const { pdf } = await separated(await printed(picture), [picture])
  const plates = await ghostscriptPlates(pdf, 72)
  expectNear(inksAt(plates, 0.5, 0.1), inkBytes(top), 8)
  expectNear(inksAt(plates, 0.5, 0.9), inkBytes(foot), 8)
})

test('a drawing that the browser cuts and unpacks has the inks of flat colours', async () => {
  const blue = [60, 90, 150] as const
  const picture = await filed('a.png', painted(400, 300, () => blue).png())
  const { pdf } = await separated(await printed(picture), [picture])
  expectNear(inksAt(await ghostscriptPlates(pdf, 72), 0.5, 0.5), inkBytes(blue), 1)
})
