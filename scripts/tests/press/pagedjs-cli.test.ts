import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserChoices } from '../../kit/browser-choice.ts'
import { browserEnvironment } from '../../kit/browser-command.ts'
import { makeProfile, removeProfile } from '../../kit/browser-profile.ts'
import { cacheFolder, projectFolder } from '../../kit/folders.ts'
import { readPdfText } from '../../press/pdf-text.ts'
import { bare } from '../../press/proof.ts'
import { openPdf } from '../../press/rewrite/pdf-file.ts'
import { type Built, builtSample } from './built.ts'
import { present } from './sample.ts'

/** Chromium rounds a page to its own unit; we set the exact size afterwards. */
const roundingPt = 0.5

let built: Built

beforeAll(async () => {
  built = await builtSample()
})

afterAll(() => built?.remove())

test('pagedjs-cli prints the same pages.html to the same pages, of the same size and words', async () => {
  const ours = await openPdf(await built.read('paper.pdf'))
  const theirs = await openPdf(await printedByPagedjsCli(built.path('pages.html')))
  expect(theirs.getPageCount()).toBe(ours.getPageCount())
  for (const [at, page] of theirs.getPages().entries()) {
    const own = ours.getPage(at).getSize()
    expect(Math.abs(page.getWidth() - own.width)).toBeLessThan(roundingPt)
    expect(Math.abs(page.getHeight() - own.height)).toBeLessThan(roundingPt)
  }
  const read = readPdfText(theirs)
  expect(read.pages.map(bare)).toEqual(readPdfText(ours).pages.map(bare))
  expect([read.missingGlyphs, read.silentGlyphs, ...read.wrongFonts]).toEqual([0, 0])
})

/** Gives it our browser: its puppeteer, the same as ours, takes one from the environment. */
async function printedByPagedjsCli(pages: string): Promise<Uint8Array> {
  const choice = await present(browserChoices('', cacheFolder)[0])()
  const profile = makeProfile(choice.fontFolder)
  try {
    const program = join(projectFolder, 'node_modules', '.bin', 'pagedjs-cli')
    const output = join(profile, 'pages.pdf')
    const flags = ['--font-render-hinting=none', ...(choice.sandbox ? [] : ['--no-sandbox'])]
    const options = ['--inputs', pages, '--output', output, '--browserArgs', flags.join(',')]
    const env = {
      ...browserEnvironment(choice, profile),
      PUPPETEER_EXECUTABLE_PATH: choice.executable
    }
    await promisify(execFile)(process.execPath, [program, ...options], { env, timeout: 60_000 })
    return new Uint8Array(await readFile(output))
  } finally {
    removeProfile(profile)
  }
}
