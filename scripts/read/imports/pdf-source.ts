import { pageBlocks } from './pdf-blocks.ts'
import type { PdfRun } from './pdf-lines.ts'
import type { SourceBlock, SourceDocument } from './source-block.ts'

/** Why a PDF is not read. */
export type PdfFault = 'broken' | 'locked' | 'no-text'

/** The words of a PDF by where they stand: lines joined, columns one after the other, pages marked. */
export async function pdfSource(bytes: Uint8Array): Promise<SourceDocument | PdfFault> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    // Its own copy: the reader keeps what it is given.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true
  })
  try {
    const pdf = await task.promise
    const blocks: SourceBlock[] = []
    let signs = ''
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const runs = items.flatMap((item): PdfRun[] => {
        if (!('str' in item) || item.str === '') return []
        const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[]
        return [
          {
            text: item.str,
            x,
            y,
            width: item.width,
            size: Math.hypot(a, b),
            isUpright: Math.abs(b) > Math.abs(a)
          }
        ]
      })
      signs += runs.map(({ text }) => text).join('')
      if (number > 1) blocks.push({ kind: 'page', text: '', at: { page: number } })
      blocks.push(...pageBlocks(runs, number))
      page.cleanup()
    }
    return signs.trim() === '' ? 'no-text' : { blocks, notes: new Map(), aside: [], signs }
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'broken'
  } finally {
    await task.destroy()
  }
}
