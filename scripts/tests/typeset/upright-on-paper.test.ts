import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toHtml } from 'hast-util-to-html'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, type RenderBrowser } from '../../kit/browser.ts'
import type { HeadCopy } from '../../typeset/set-head.ts'
import { setUprightHead } from '../../typeset/set-upright-head.ts'
import { present, throwing } from '../press/sample.ts'
import { said } from '../press/second-opinions.ts'
import { galley } from './galley.ts'

const heads: readonly HeadCopy[] = [
  { kind: 'news', headline: { main: '“铅与火”走进200所学校' } },
  { kind: 'feature', headline: { kicker: '特刊', main: '第30届（春）展览' }, byline: '李明' },
  { kind: 'feature', headline: { main: '江南好——忆旧游' } }
]
const columnPx = 210

let browser: RenderBrowser
let tab: Page
const folder = await mkdtemp(join(tmpdir(), 'duikai-upright-'))

beforeAll(async () => {
  browser = present(await openBrowser(throwing))
  const text = heads.map(({ headline, byline }) => JSON.stringify([headline, byline])).join('')
  const { style, ruler, html } = await galley('正文。', { headline: text })
  const columns = heads.map(copy => {
    const head = present(setUprightHead(copy, 4, { style, ruler, language: 'zh-CN' }))
    const stack = toHtml({ type: 'root', children: [...head.nodes()] })
    return `<div class="head upright" style="position:relative;width:${columnPx}px;height:${head.rows * 20}px"><div class="stack">${stack}</div></div>`
  })
  tab = await browser.browser.newPage()
  await tab.setContent(html.replace(/<section[\s\S]*/, columns.join('')))
  await tab.evaluate(() => document.fonts.ready)
})

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

describe('An upright headline on paper', () => {
  test('has its numbers in the middle of its line, within a twentieth of an em', async () => {
    const offs = await tab.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.main .combined')].map(number => {
        const before = number.previousElementSibling?.getBoundingClientRect()
        const box = number.getBoundingClientRect()
        const size = Number.parseFloat(getComputedStyle(number).fontSize)
        return before
          ? Math.abs((box.left + box.right) / 2 - (before.left + before.right) / 2) / size
          : 9
      })
    )
    expect(offs).toHaveLength(2)
    for (const off of offs) expect(off).toBeLessThan(0.05)
  })

  test('has marks in the size and colour of its other characters, and no lines at them', async () => {
    const marks = await tab.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.main .mark')].map(mark => {
        const [own, all] = [mark, mark.parentElement as HTMLElement].map(one =>
          getComputedStyle(one)
        )
        return [own?.fontSize === all?.fontSize, own?.color === all?.color, own?.borderTopWidth]
      })
    )
    expect(marks.length).toBeGreaterThan(1)
    for (const mark of marks) expect(mark).toEqual([true, true, '0px'])
  })

  test('keeps within the depth it was planned for', async () => {
    const spare = await tab.evaluate(() =>
      [...document.querySelectorAll('.head')].map(head => {
        const stack = head.querySelector('.stack')?.getBoundingClientRect()
        return stack ? head.getBoundingClientRect().height - stack.height : -1
      })
    )
    for (const px of spare) expect(px).toBeGreaterThanOrEqual(0)
  })

  test('is copied from the PDF in the order in which it is read, turned marks as their own characters', async () => {
    const path = join(folder, 'heads.pdf')
    await tab.pdf({ path, width: '800px', height: '1600px' })
    const text = (await said('pdftotext', '-raw', path, '-')).replace(/\s/g, '')
    for (const { headline, byline = '' } of heads) {
      expect(text).toContain(`${headline.kicker ?? ''}${headline.main}${byline}`)
    }
  })
})
