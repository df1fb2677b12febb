import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenDesk, openDesk, soon } from '../open-desk.ts'
import { violationsIn } from '../violations.ts'

let desk: OpenDesk

beforeAll(async () => {
  desk = await openDesk()
  await desk.tab.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/copy?'))
  )
})

afterAll(() => desk?.close())

async function clickOnPage(selector: string): Promise<void> {
  const { x, y } = await desk.onPage(selector)
  await desk.tab.mouse.click(x, y)
}

describe('Find', () => {
  test.each([
    ['#lead .main', 'lead.md', 'headline.main'],
    ['#brief .copy-legs p:last-child', 'brief.md', ''],
    ['#second .main', 'second.md', 'headline.main']
  ])('a click on %s says where it stands in the files', async (selector, file, field) => {
    await clickOnPage(selector)
    const place = new RegExp(`^manuscript/sample/${file}:\\d+$`)
    await expect.poll(() => desk.text('#place'), soon).toMatch(place)
    const [, line = ''] = (await desk.text('#place')).split(':')
    const filed = readFileSync(`${desk.folder}/${file}`, 'utf8').split('\n')[Number(line) - 1] ?? ''
    const shown = await desk.tab.$eval(
      '.sheet iframe',
      (frame, asked) => {
        const own = (frame as HTMLIFrameElement).contentDocument
        return own?.querySelector(asked)?.textContent ?? ''
      },
      selector
    )
    expect(filed).toContain(shown.slice(0, 6))
    if (field) await expect.poll(() => desk.text('#place-piece'), soon).toBe(`编号 ${field}`)
  })

  test('a drag over text selects it, one over white takes the page along, and neither is a click', async () => {
    const { tab } = desk
    const { x, y } = await desk.onPage('#lead .copy-legs p')
    await tab.mouse.move(x - 40, y)
    await tab.mouse.down()
    await tab.mouse.move(x + 30, y + 2, { steps: 4 })
    await tab.mouse.up()
    const selected = () =>
      tab.$eval('.sheet iframe', frame =>
        (frame as HTMLIFrameElement).contentDocument?.getSelection()?.toString()
      )
    expect((await selected())?.length).toBeGreaterThan(2)
    await tab.keyboard.press('1')
    const before = await tab.$eval('#pages', stage => [stage.scrollLeft, stage.scrollTop])
    const place = await desk.text('#place')
    const box = await tab.$eval(
      '#pages',
      stage => stage.getBoundingClientRect().toJSON() as DOMRect
    )
    const from = { x: box.x + box.width / 2, y: box.y + 60 }
    await tab.mouse.move(from.x, from.y)
    await tab.keyboard.down('Space')
    await tab.mouse.down()
    await tab.mouse.move(from.x - 80, from.y - 30, { steps: 4 })
    await tab.mouse.up()
    await tab.keyboard.up('Space')
    const after = await tab.$eval('#pages', stage => [stage.scrollLeft, stage.scrollTop])
    expect(after).not.toEqual(before)
    expect(await desk.text('#place')).toBe(place)
    await tab.keyboard.press('0')
  })

  test('a search finds copy whatever the width of its marks, and leads to its paragraph', async () => {
    const { tab } = desk
    await tab.focus('#pages')
    await tab.keyboard.press('/')
    await tab.type('#sought', '版面.标题一行最好,')
    await tab.waitForFunction(() => document.querySelectorAll('#found li').length > 0)
    expect(await desk.text('#found-count')).toBe('找到 1 处')
    expect(await desk.text('#found mark')).toBe('版面。标题一行最好，')
    await tab.click('#found button')
    expect(await desk.text('#place')).toBe('manuscript/sample/brief.md:7')
    expect(await tab.$$eval('.chosen-mark', marks => marks.length)).toBeGreaterThan(0)
  })

  test('a row of the ledger leads to its frame, and a frame to its row', async () => {
    const { tab } = desk
    await tab.click('#tab-stories')
    await tab.click('#stories tr:nth-child(2) button')
    const row = await tab.$eval(
      '#stories tr:nth-child(2)',
      one => (one as HTMLElement).dataset.frame
    )
    expect(
      await tab.$eval('.frame-button.is-chosen', one => (one as HTMLElement).dataset.frame)
    ).toBe(row)
    await clickOnPage('#brief .main')
    await expect
      .poll(() => tab.$eval('#stories .is-chosen', one => (one as HTMLElement).dataset.frame), soon)
      .toBe('brief')
  })
})

describe('See', () => {
  test('a frame’s button stands over the frame that the browser drew', async () => {
    const apart = await desk.tab.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('.sheet iframe') as HTMLIFrameElement
      const outer = frame.getBoundingClientRect()
      const scale = outer.width / frame.offsetWidth
      return [...document.querySelectorAll<HTMLElement>('.frame-button')].map(button => {
        const drawn = frame.contentDocument?.getElementById(button.dataset.frame ?? '')
        const [own, inner] = [button.getBoundingClientRect(), drawn?.getBoundingClientRect()]
        if (!inner) return Number.NaN
        return Math.max(
          Math.abs(own.left - outer.left - inner.left * scale),
          Math.abs(own.top - outer.top - inner.top * scale),
          Math.abs(own.width - inner.width * scale),
          Math.abs(own.height - inner.height * scale)
        )
      })
    })
    expect(apart).toHaveLength(5)
    expect(Math.max(...apart)).toBeLessThan(1)
  })

  test('zooming keeps the place under the pointer', async () => {
    const { tab } = desk
    const spot = await desk.onPage('#second .main')
    await tab.mouse.move(spot.x, spot.y)
    await tab.keyboard.down('Control')
    await tab.mouse.wheel({ deltaY: -60 })
    await tab.mouse.wheel({ deltaY: -60 })
    await tab.keyboard.up('Control')
    await tab.waitForFunction(
      () =>
        !['width', 'whole'].includes((document.getElementById('zoom') as HTMLSelectElement).value)
    )
    const after = await desk.onPage('#second .main')
    // A stop of the scroll at the end of the room is the only thing that may move it.
    expect(Math.abs(after.y - spot.y)).toBeLessThan(14)
    await tab.keyboard.press('0')
  })

  test.each([
    ['g', '.layer-grid rect'],
    ['l', '.layer-baselines'],
    ['n', '.layer-lines text']
  ] as const)('the key %s lays %s over the page, and takes it away', async (key, selector) => {
    const count = () => desk.tab.$$eval(selector, found => found.length)
    await desk.tab.focus('#pages')
    await desk.tab.keyboard.press(key)
    expect(await count()).toBeGreaterThan(0)
    await desk.tab.keyboard.press(key)
    expect(await count()).toBe(0)
  })

  test('each frame’s lines are counted from one', async () => {
    await desk.tab.focus('#pages')
    await desk.tab.keyboard.press('n')
    const numbers = await desk.tab.$$eval('.layer-lines text', all =>
      all.map(one => one.textContent)
    )
    expect(numbers.filter(one => one === '1')).toHaveLength(5)
    await desk.tab.keyboard.press('n')
  })
})

describe('For everyone', () => {
  const violations = () => violationsIn(desk.tab)

  test.each(['problems', 'stories', 'search', 'compared', 'changes'])(
    'axe finds nothing in the list %s, light in one language, dark in the other',
    async name => {
      await desk.tab.$eval(`#tab-${name}`, tab => (tab as HTMLElement).click())
      for (const value of ['light', 'dark']) {
        await desk.tab.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value },
          { name: 'prefers-reduced-motion', value: 'reduce' }
        ])
        await desk.tab.$eval('#language', button => (button as HTMLElement).click())
        expect(await violations()).toEqual([])
      }
    }
  )

  test('axe finds nothing where overlays, the e-book and the plates are open', async () => {
    const press = (id: string) =>
      desk.tab.$eval(`#${id}`, button => (button as HTMLElement).click())
    for (const id of ['layer-grid', 'layer-frames', 'layer-lines', 'beside-book']) await press(id)
    expect(await violations()).toEqual([])
    await press('beside-plates')
    expect(await violations()).toEqual([])
    for (const id of ['layer-grid', 'layer-frames', 'layer-lines', 'close-beside']) await press(id)
  })

  test('the keyboard alone reaches a frame, walks on and chooses', async () => {
    const { tab } = desk
    await tab.focus('#pages')
    await tab.keyboard.press('Tab')
    await tab.keyboard.press('ArrowRight')
    await tab.keyboard.press('Enter')
    const chosen = await tab.evaluate(() => document.activeElement?.firstElementChild?.textContent)
    expect(chosen).toContain(await desk.text('#place-headline'))
    expect(chosen).not.toContain('.md')
  })

  test.each([
    [320, 640],
    [350, 250]
  ])('at %d × %d px nothing is lost to the side', async (width, height) => {
    await desk.tab.setViewport({ width, height })
    const wide = await desk.tab.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter(one => !one.closest('#pages, #rail, pre, #story-acts'))
        .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
        .map(one => one.id || one.className)
    )
    expect(wide).toEqual([])
    const over = await desk.tab.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(over).toBeLessThanOrEqual(0)
    expect(await violations()).toEqual([])
    await desk.tab.setViewport({ width: 1400, height: 1000 })
  })

  test('Chinese is drawn by faces that the desk brings', async () => {
    const loaded = await desk.tab.evaluate(async () => {
      await document.fonts.ready
      return [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family }) => family.replaceAll('"', ''))
    })
    expect(new Set(loaded)).toEqual(new Set(['Desk Sans', 'Desk Serif', 'Desk Strong']))
  })

  test('when the program has ended the page says since when, and axe finds nothing', async () => {
    await desk.endServer()
    await desk.phase('ended')
    expect(await desk.text('#status-words')).toMatch(/(?:自 .* 起不再更新|Out of date since .*)/)
    expect(await violations()).toEqual([])
  })

  test('nothing was asked for outside this machine', () => {
    expect(desk.strays.filter(one => !one.includes('ERR_'))).toEqual([])
  })
})
