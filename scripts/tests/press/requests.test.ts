import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type RenderBrowser } from '../../kit/browser.ts'
import type { Problem } from '../../model/problem.ts'
import { openPress, type Press } from '../../press/open-press.ts'
import { present, throwing } from './sample.ts'

const heard: string[] = []
const elsewhere = createServer((request, response) => {
  heard.push(request.url ?? '')
  response.end()
})
const problems: Problem[] = []

let browser: RenderBrowser
let press: Press
let other = ''

beforeAll(async () => {
  await new Promise<void>(resolve => elsewhere.listen(0, '127.0.0.1', resolve))
  other = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`
  browser = present(await openBrowser(throwing))
  press = await openPress(browser.browser, new Uint8Array(), problem => problems.push(problem))
})

afterAll(async () => {
  await press?.close()
  await browser?.close()
  elsewhere.close()
})

test('what a page asks for elsewhere is stopped, even where its policy would let it out', async () => {
  const { tab, origin } = press
  // The first wall is taken down, to see the second stand.
  await tab.setBypassCSP(true)
  const html = `<!doctype html><img src="own.svg"><img src="${other}/picture">
    <link rel="stylesheet" href="${other}/style"><iframe src="${other}/frame"></iframe>`
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="7" height="7"/>'
  origin.serve(
    new Map([
      ['/pages.html', { type: 'text/html', bytes: Buffer.from(html) }],
      ['/own.svg', { type: 'image/svg+xml', bytes: Buffer.from(svg) }]
    ])
  )
  await tab.goto(`${origin.address}/pages.html`, { waitUntil: 'load' })
  expect(await tab.evaluate(() => document.images[0]?.naturalWidth)).toBe(7)
  expect(await tab.evaluate(url => fetch(url).catch(() => 'stopped'), `${other}/fetch`)).toBe(
    'stopped'
  )
  await expect(tab.goto(`${other}/away`)).rejects.toThrow('ERR_BLOCKED_BY_CLIENT')
  expect(heard).toEqual([])
  expect(problems.map(problem => `${problem.code} ${problem.message.en}`).sort()).toEqual(
    ['away', 'fetch', 'frame', 'picture', 'style'].map(
      name => `press/request-refused The page asked for ${other}/${name}.`
    )
  )
})

test('a page that crashes leaves nobody waiting', async () => {
  const own = await openPress(browser.browser, new Uint8Array(), throwing)
  const waiting = own.tab.evaluate(() => new Promise(() => undefined))
  const crashed = (await own.tab.createCDPSession()).send('Page.crash').catch(() => undefined)
  await expect(waiting).rejects.toThrow(/Target closed|Session closed/)
  await crashed
  await own.close()
})
