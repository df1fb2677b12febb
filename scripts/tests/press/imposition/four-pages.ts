import type { PressFile } from '../../../press/press-file/press-file.ts'
import { pressedPage, printedPages } from '../press-file/pressed-page.ts'
import { present } from '../sample.ts'

/** Points beyond the trim: 3 mm and a little more, as pages are printed. */
const bleed = 9
export const trimMm = 60
/** Points in millimetres. */
export const inMm = (points: number) => (points * 25.4) / 72

/** Red on pages 1 and 4, blue on 2 and 3, to every edge and beyond; black words on it, and on white. */
const html = `<!doctype html><html lang="en"><head><title>T</title><style>
@page { size: ${trimMm + inMm(2 * bleed)}mm ${trimMm + inMm(2 * bleed)}mm; margin: 0 }
body { margin: 0 } main { position: relative; height: ${trimMm + inMm(2 * bleed)}mm; break-after: page; overflow: hidden }
div { position: absolute; inset: 0 0 50% 0; background: #e8a0a0 } .blue div { background: #a0b8e0 }
p { position: absolute; left: 30px; top: 40px; margin: 0; font: bold 40px/40px serif } p + p { top: 160px; font-size: 20px }
</style></head><body>${['One', 'Two', 'Three', 'Four']
  .map(
    (name, at) =>
      `<main${at === 1 || at === 2 ? ' class="blue"' : ''}><div></div><p>M${name}</p><p>${name} words</p></main>`
  )
  .join('')}</body></html>`

/** The press file of four pages, each 60 mm square with all its bleed. */
export async function fourPages(): Promise<PressFile> {
  const [print] = await printedPages([html])
  return present((await pressedPage(present(print), { bleed })).file)
}
