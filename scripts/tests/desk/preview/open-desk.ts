import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { init } from '../../../desk/init.ts'
import { deskAnswers } from '../../../desk/preview/server/desk-answers.ts'
import { type DeskServer, serveDesk } from '../../../desk/preview/server/desk-server.ts'
import { type LiveDesk, startDesk } from '../../../desk/preview/server/live-desk.ts'
import { openBrowser, type RenderBrowser } from '../../../kit/browser.ts'
import { diskWorld } from '../../../kit/disk.ts'
import { projectFolder as root } from '../../../kit/folders.ts'
import { violationsIn } from './violations.ts'

/** A desk with the Chinese starter's issue on it, open in a real browser. */
export interface OpenDesk {
  readonly address: string
  readonly folder: string
  readonly preview: LiveDesk
  readonly reader: RenderBrowser
  readonly tab: Page
  /** Addresses that were asked for and are not ours, and words in the browser's console. */
  readonly strays: readonly string[]
  /** What axe found while the first page was being set. */
  readonly found: readonly string[]
  /** Rewrites a file of the issue. */
  readonly edit: (name: string, change: (copy: string) => string) => void
  /** The words of an element, white space folded. */
  readonly text: (selector: string) => Promise<string>
  /** The middle of an element of a page, or its first line, in the window. */
  readonly onPage: (selector: string) => Promise<{ readonly x: number; readonly y: number }>
  /** Waits until the desk is in a phase. */
  readonly phase: (...names: readonly string[]) => Promise<void>
  readonly endServer: () => Promise<void>
  readonly close: () => Promise<void>
}

/** The page answers when it can: a busy machine takes longer. */
export const soon = { timeout: 20_000 }

/** Opens it, and waits for its first page; `prepare` may change the issue before. */
export async function openDesk(prepare?: (folder: string) => void): Promise<OpenDesk> {
  const world = diskWorld()
  const newsroom = mkdtempSync(join(tmpdir(), 'duikai-desk-'))
  const folder = join(newsroom, 'manuscript', 'sample')
  await init({ folder, starter: join(root, 'templates/starter/zh') }, world, problem => {
    throw new Error(problem.message.en)
  })
  prepare?.(folder)
  const output = join(newsroom, 'output')
  const preview = await startDesk({ folder, output, root, browser: undefined }, world)
  const framesOf = async () => () => []
  const server: DeskServer = await serveDesk(
    deskAnswers({ preview, root, world, language: 'zh', framesOf })
  )
  const reader = (await openBrowser(problem => {
    throw new Error(problem.message.en)
  })) as RenderBrowser
  const tab = await reader.browser.newPage()
  const strays: string[] = []
  tab.on('request', request => {
    if (!/^(data:|http:\/\/127\.0\.0\.1:)/.test(request.url())) strays.push(request.url())
  })
  tab.on('console', message => strays.push(message.text()))
  await tab.setViewport({ width: 1400, height: 1000 })
  // Scrolling that takes its time would still go on in the next test.
  await tab.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
  await tab.goto(server.address)
  await tab.waitForFunction(() => document.getElementById('status-words')?.textContent !== '')
  const found = await violationsIn(tab)
  const phase = async (...names: readonly string[]) => {
    await tab.waitForFunction(
      wanted => wanted.includes(document.getElementById('status')?.dataset.phase ?? ''),
      {},
      names
    )
  }
  await tab.waitForSelector('.sheet iframe')
  await phase('ready')
  const placeNow = (selector: string) =>
    tab.evaluate(asked => {
      const frame = document.querySelector<HTMLIFrameElement>('.sheet iframe')
      const inner = frame?.contentDocument?.querySelector(asked)?.getBoundingClientRect()
      const outer = frame?.getBoundingClientRect()
      if (!frame || !inner || !outer) throw new Error(`no ${asked}`)
      const scale = outer.width / frame.offsetWidth
      const stage = document.getElementById('pages')
      const room = stage?.getBoundingClientRect()
      const y = outer.top + inner.top * scale
      if (stage && room && (y < room.top || y > room.bottom - 30)) {
        stage.scrollBy(0, y - room.top - 100)
        outer.y = frame.getBoundingClientRect().top
      }
      return {
        x: outer.left + (inner.left + inner.width / 2) * scale,
        y: outer.top + (inner.top + Math.min(inner.height / 2, 12)) * scale
      }
    }, selector)
  /** Where an element stands once lists and faces that came late have moved nothing any more. */
  const onPage = async (selector: string) => {
    let before = await placeNow(selector)
    for (;;) {
      await new Promise(resolve => setTimeout(resolve, 150))
      const now = await placeNow(selector)
      if (now.x === before.x && now.y === before.y) return now
      before = now
    }
  }

  return {
    ...{ address: server.address, folder, preview, reader, tab, strays, found, phase },
    edit: (name, change) => {
      const path = join(folder, name)
      writeFileSync(path, change(readFileSync(path, 'utf8')))
    },
    text: selector =>
      tab.$eval(selector, node => node.textContent?.trim().replace(/\s+/g, ' ') ?? ''),
    onPage,
    endServer: () => server.close(),
    close: async () => {
      await reader.close()
      await server.close()
      await preview.close()
      rmSync(newsroom, { recursive: true, force: true })
    }
  }
}
