import { join } from 'node:path'
import { openBrowser } from '../kit/browser.ts'
import type { World } from '../model/world.ts'
import { printPdf } from '../press/print.ts'
import { openOrigin, type ServedFile } from '../press/serve.ts'

/**
 * Prints the pages of a finished output with the same Chromium and nothing else: start, load, print, end.
 * Gives the milliseconds that it took; the program itself is already running, which favours Chromium.
 * @throws Error when there is no browser.
 */
export async function plainPrint(output: string, world: World): Promise<number> {
  const files = await servedFiles(output, world)
  const started = performance.now()
  const origin = await openOrigin(new Uint8Array())
  origin.serve(files)
  const opened = await openBrowser(() => undefined)
  if (!opened) throw new Error('there is no browser to measure')
  try {
    const tab = await opened.browser.newPage()
    await tab.goto(`${origin.address}/pages.html`, { waitUntil: 'load' })
    await printPdf(tab)
  } finally {
    await opened.close()
    await origin.close()
  }
  return performance.now() - started
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  ttf: 'font/ttf',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  svg: 'image/svg+xml'
}

/** The report names every file that the pages are made of. */
async function servedFiles(output: string, world: World): Promise<ReadonlyMap<string, ServedFile>> {
  const report = JSON.parse(
    new TextDecoder().decode(await world.read(join(output, 'report.json')))
  ) as { readonly sha256: Readonly<Record<string, string>> }
  const names = Object.keys(report.sha256).filter(name => !/\.(pdf|epub)$/.test(name))
  const files = names.map(async (name): Promise<[string, ServedFile]> => {
    const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    return [`/${name}`, { type, bytes: await world.read(join(output, name)) }]
  })
  return new Map(await Promise.all(files))
}
