import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { init } from '../../../desk/init.ts'
import { deskAnswers } from '../../../desk/preview/server/desk-answers.ts'
import { type DeskServer, serveDesk } from '../../../desk/preview/server/desk-server.ts'
import type { DeskState } from '../../../desk/preview/server/desk-state.ts'
import { type LiveDesk, startDesk } from '../../../desk/preview/server/live-desk.ts'
import { openBrowser, type RenderBrowser } from '../../../kit/browser.ts'
import { diskWorld } from '../../../kit/disk.ts'
import { projectFolder as root } from '../../../kit/folders.ts'
import { sha256Hex } from '../../../kit/hash.ts'

const newsroom = mkdtempSync(join(tmpdir(), 'duikai-preview-'))
const folder = join(newsroom, 'manuscript', 'sample')
const world = diskWorld()

let preview: LiveDesk
let server: DeskServer
let reader: RenderBrowser
let tab: Page
const outside: string[] = []

beforeAll(async () => {
  const starter = join(root, 'templates/starter/zh')
  await init({ folder, starter }, world, problem => {
    throw new Error(problem.message.en)
  })
  const output = join(newsroom, 'output')
  preview = await startDesk({ folder, output, root, browser: undefined }, world)
  const framesOf = async () => () => []
  server = await serveDesk(deskAnswers({ preview, root, world, language: 'zh', framesOf }))
  reader = (await openBrowser(problem => {
    throw new Error(problem.message.en)
  })) as RenderBrowser
  tab = await reader.browser.newPage()
  await tab.setViewport({ width: 1400, height: 1000 })
  tab.on('request', request => {
    const isOurs = /^(data:|http:\/\/127\.0\.0\.1:)/.test(request.url())
    if (!isOurs) outside.push(request.url())
  })
  await tab.goto(server.address)
  await tab.waitForSelector('svg.page')
})

afterAll(async () => {
  await reader?.close()
  await server?.close()
  await preview?.close()
  rmSync(newsroom, { recursive: true, force: true })
})

const edit = (name: string, change: (copy: string) => string) => {
  const path = join(folder, name)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

const text = (selector: string) =>
  tab.$eval(selector, element => element.textContent?.trim().replace(/\s+/g, ' ') ?? '')

/** The address and a hash of the picture that the page shows. */
async function picture(): Promise<{ address: string; hash: string }> {
  const address = await tab.$eval('svg.page image', image => image.getAttribute('href') ?? '')
  const bytes = await fetch(new URL(address, server.address)).then(answer => answer.arrayBuffer())
  return { address, hash: sha256Hex(new Uint8Array(bytes)) }
}

test('the page shows every story in a frame that names its file and line', async () => {
  await tab.click('#frame-brief')
  expect(await text('#place')).toBe('manuscript/sample/brief.md:7')
  expect(await tab.$$eval('.frame', frames => frames.length)).toBe(5)
  expect(await text('tbody tr:first-child')).toMatch(
    /^lead\d+标题 \d(?:\.5)? 级.*(恰好|排满，余 \d 行)$/
  )
})

test('a frame of a story whose file has a Chinese name is chosen too', async () => {
  const isChosen = await tab.$eval('#frame-brief', frame => {
    const other = frame.cloneNode(true) as Element
    other.id = 'frame-短讯'
    other.setAttribute('href', `#frame-${encodeURIComponent('短讯')}`)
    frame.before(other)
    other.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    const isChosen = other.classList.contains('chosen')
    other.remove()
    return isChosen
  })
  expect(isChosen).toBe(true)
})

test('a frame stands over its story on the picture', async () => {
  const place = await tab.$eval('#frame-second rect', rect => {
    const sheet = rect.ownerSVGElement?.getBoundingClientRect() as DOMRect
    const box = rect.getBoundingClientRect()
    return [box.left - sheet.left, box.top - sheet.top, box.width, box.height].map((length, at) =>
      Math.round((length / (at % 2 === 0 ? sheet.width : sheet.height)) * 100)
    )
  })
  expect(place).toEqual([59, 5, 34, 30])
})

test('the keyboard reaches the frames', async () => {
  await tab.focus('#other-language')
  await tab.keyboard.press('Tab')
  await tab.keyboard.press('Enter')
  expect(await text('#place')).toBe('manuscript/sample/lead.md:10')
})

test('a saved story shows on a new picture', async () => {
  const before = await picture()
  edit('second.md', copy => copy.replace('这里写第二条的标题', '这里换了第二条的标题'))
  await tab.waitForFunction(
    old => document.querySelector('svg.page image')?.getAttribute('href') !== old,
    {},
    before.address
  )
  expect((await picture()).hash).not.toBe(before.hash)
})

test('a broken story shows its problem over the last good page', async () => {
  const before = await picture()
  edit('brief.md', copy => `${copy}\n:::nonsense\n坏了\n:::\n`)
  await tab.waitForSelector('.problem.error')
  expect(await text('.problem.error .where')).toMatch(/^manuscript\/sample\/brief\.md:\d+:\d+$/)
  expect(await text('.status')).toBe('目前还不能付印；下面显示的是上一次排好的版面。')
  expect(await picture()).toEqual(before)
  edit('brief.md', copy => copy.replace(/\n:::nonsense[\s\S]*$/, ''))
  await tab.waitForFunction(() => !document.querySelector('.problem.error'))
  expect(await text('.status')).toMatch(/^已是最新/)
})

test('a story that grows too long says by how much in the fit ledger', async () => {
  const long = '再加一句话，这一篇就排不下了。'.repeat(12)
  edit('brief.md', copy => `${copy}\n${long}\n`)
  await tab.waitForSelector('tr.over')
  expect(await text('tr.over td:last-child')).toMatch(/^多 \d+ 行（约 \d+ 字）$/)
  edit('brief.md', copy => copy.replace(`\n${long}\n`, ''))
  await tab.waitForFunction(() => !document.querySelector('tr.over'))
})

test('each page is a document that runs nothing and asks for nothing outside', async () => {
  const { pages } = (await fetch(new URL('state', server.address)).then(answer =>
    answer.json()
  )) as DeskState
  const [number] = pages.map(page => page.number)
  expect(pages).toHaveLength(1)
  const sheet = await reader.browser.newPage()
  const refused: string[] = []
  sheet.on('requestfailed', request => refused.push(request.url()))
  const answer = await sheet.goto(new URL(`page/${number}`, server.address).href)
  expect(answer?.headers()['content-security-policy']).not.toContain('script-src')
  const drawn = await sheet.evaluate(async () => {
    await document.fonts.ready
    const faces = [...document.fonts].filter(({ status }) => status === 'loaded')
    return { faces: faces.length > 0, frames: document.querySelectorAll('article').length }
  })
  expect({ ...drawn, refused }).toEqual({ faces: true, frames: 5, refused: [] })
  await sheet.close()
})

test('the desk speaks English too', async () => {
  // At once: the sheet is renewed as long as anything is built.
  await tab.$eval('#other-language', link => (link as HTMLElement).click())
  await tab.waitForFunction(() => document.documentElement.lang === 'en')
  expect(await text('#fit-title')).toBe('Fit')
})

test('PDF and e-book are a click away', async () => {
  const starts: string[] = []
  for (const name of ['paper.pdf', 'book.epub']) {
    const answer = await fetch(new URL(name, server.address))
    starts.push(Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 4))
  }
  expect(starts).toEqual(['%PDF', 'PK\u0003\u0004'])
})

test('nothing was asked for outside this machine', () => {
  expect(outside).toEqual([])
})
