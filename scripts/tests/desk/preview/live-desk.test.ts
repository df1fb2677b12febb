import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DeskState } from '../../../desk/preview/server/desk-state.ts'
import { type OpenDesk, openDesk } from './open-desk.ts'
import { violationsIn } from './violations.ts'

let desk: OpenDesk

beforeAll(async () => {
  desk = await openDesk()
})

afterAll(() => desk?.close())

/** What stands in a page's own document. */
function onPage<Value>(read: (page: Document) => Value): Promise<Value> {
  return desk.tab.evaluate(source => {
    const frame = document.querySelector<HTMLIFrameElement>('.sheet iframe')
    const own = frame?.contentDocument
    if (!own) throw new Error('no page is open')
    return new Function(`return (${source})(...arguments)`)(own) as Value
  }, read.toString())
}

test('axe finds nothing before there is a page', () => {
  expect(desk.found).toEqual([])
})

test('a saved story is on the page, and nothing else of the page was touched', async () => {
  await onPage(page => {
    for (const frame of page.querySelectorAll('article')) Object.assign(frame, { isOld: true })
    page.getSelection()?.selectAllChildren(page.querySelector('#lead .main') as Element)
  })
  desk.edit('second.md', copy => copy.replace('这里写第二条的标题', '这里换了第二条的标题'))
  await desk.tab.waitForFunction(() => {
    const frame = document.querySelector<HTMLIFrameElement>('.sheet iframe')
    return frame?.contentDocument?.querySelector('#second')?.textContent?.includes('换了')
  })
  const renewed = await onPage(page =>
    [...page.querySelectorAll('article')].filter(one => !('isOld' in one)).map(({ id }) => id)
  )
  expect(renewed).toEqual(['second'])
  expect(await onPage(page => page.getSelection()?.toString().length ?? 0)).toBeGreaterThan(2)
  await desk.phase('ready')
})

test('what was zoomed, scrolled, chosen, opened and focused survives a build', async () => {
  const { tab } = desk
  await tab.keyboard.press('1')
  await tab.click('#tab-stories')
  await tab.$eval('#pages', stage => stage.scrollTo(120, 340))
  await tab.focus('.frame-button[data-frame="brief"]')
  await tab.keyboard.press('Enter')
  const look = () =>
    tab.evaluate(() => [
      document.getElementById('pages')?.scrollTop,
      document.getElementById('pages')?.scrollLeft,
      (document.getElementById('zoom') as HTMLSelectElement).value,
      document.querySelector('[role=tab][aria-selected=true]')?.id,
      document.querySelector('.frame-button.is-chosen')?.getAttribute('data-frame'),
      (document.activeElement as HTMLElement | null)?.dataset.frame
    ])
  const before = await look()
  desk.edit('second.md', copy => copy.replace('这里换了第二条的标题', '这里又换了第二条题'))
  await tab.waitForFunction(() => document.body.textContent?.includes('这里又换了第二条题'))
  await desk.phase('ready')
  expect(await look()).toEqual(before)
  expect(before.slice(2)).toEqual(['print', 'tab-stories', 'brief', 'brief'])
  await tab.keyboard.press('0')
})

test('while somebody types, only the newest copy is printed to its end', async () => {
  const { preview } = desk
  const before = preview.state().edition
  for (const word of ['一', '三', '四', '二']) {
    desk.edit('second.md', copy => copy.replace(/换了第.条的标题/, `换了第${word}条的标题`))
    await new Promise(resolve => setTimeout(resolve, 150))
  }
  const isOver = ({ building, good, made }: ReturnType<typeof preview.state>) =>
    !building && good?.made === made
  while (!isOver(preview.state())) await new Promise(resolve => setTimeout(resolve, 50))
  const { good, edition, fault } = preview.state()
  const second = good?.made.issue.stories.find(({ slug }) => slug === 'second')
  expect(second?.meta.headline.main).toContain('第二条')
  expect(edition - before).toBeLessThan(4)
  expect(fault).toBeUndefined()
})

test('a broken story is a problem that leads to its place, in the file and on the page', async () => {
  desk.edit('brief.md', copy => `${copy}\n:::nonsense\n坏了\n:::\n`)
  await desk.tab.waitForSelector('.problem.is-error')
  await desk.phase('broken')
  expect(await desk.text('.problem.is-error .where')).toMatch(
    /^manuscript\/sample\/brief\.md:\d+:\d+$/
  )
  expect(await desk.text('#status-words')).toBe('还不能付印：1 处要改。')
  await desk.tab.$eval('#tab-problems', tab => (tab as HTMLElement).click())
  expect(await violationsIn(desk.tab)).toEqual([])
  await desk.tab.$eval('.problem.is-error button', way => (way as HTMLElement).click())
  expect(await desk.text('#place')).toMatch(/^manuscript\/sample\/brief\.md:\d+$/)
  desk.edit('brief.md', copy => copy.replace(/\n:::nonsense[\s\S]*$/, ''))
  await desk.tab.waitForFunction(() => !document.querySelector('.problem.is-error'))
  await desk.phase('ready')
})

test('a story that grows too long says by how much in the ledger, and its page is a draft', async () => {
  const long = '再加一句话，这一篇就排不下了。'.repeat(240)
  desk.edit('brief.md', copy => `${copy}\n${long}\n`)
  await desk.tab.waitForSelector('tr.is-over')
  expect(await desk.text('tr.is-over .fit')).toMatch(/^多 \d+ 行（约 \d+ 字）$/)
  await desk.tab.waitForSelector('.sheet.is-draft')
  expect(await desk.text('.sheet-mark')).toBe('还排不满：最接近的排法')
  expect(await violationsIn(desk.tab)).toEqual([])
  desk.edit('brief.md', copy => copy.replace(`\n${long}\n`, ''))
  await desk.tab.waitForFunction(() => !document.querySelector('tr.is-over, .sheet.is-draft'))
  await desk.phase('ready')
})

test('each page is a document that runs nothing and asks for nothing outside', async () => {
  const { pages } = (await fetch(new URL('state', desk.address)).then(answer =>
    answer.json()
  )) as DeskState
  const [number] = pages.map(page => page.number)
  expect(pages).toHaveLength(1)
  const sheet = await desk.reader.browser.newPage()
  const refused: string[] = []
  sheet.on('requestfailed', request => refused.push(request.url()))
  const answer = await sheet.goto(new URL(`page/${number}`, desk.address).href)
  expect(answer?.headers()['content-security-policy']).not.toContain('script-src')
  const drawn = await sheet.evaluate(async () => {
    await document.fonts.ready
    const faces = [...document.fonts].filter(({ status }) => status === 'loaded')
    return { faces: faces.length > 0, frames: document.querySelectorAll('article').length }
  })
  expect({ ...drawn, refused }).toEqual({ faces: true, frames: 5, refused: [] })
  await sheet.close()
})

test('an accepted page stands beside that of now, and what differs is marked and listed', async () => {
  const { tab } = desk
  const answer = await tab.evaluate(() =>
    fetch('act/accept', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ names: ['王编辑'] })
    }).then(one => one.text())
  )
  expect(answer).toContain('"done":true')
  await desk.phase('ready')
  desk.edit('second.md', copy => copy.replace(/headline: .*/, 'headline: 签版以后改过的标题'))
  await tab.waitForFunction(() => document.body.textContent?.includes('签版以后改过的标题'))
  await tab.select('#compare', 'side')
  await tab.waitForSelector('.paper-beside iframe')
  await tab.waitForSelector('#compared .compared del')
  expect(await desk.text('#compared ins')).toContain('签版以后改过')
  expect(await tab.$eval('.compare-mark', mark => mark.textContent)).toContain('文字有改')
  const accepted = await tab.evaluate(async () => {
    const own = () =>
      document.querySelector<HTMLIFrameElement>('.paper-beside iframe')?.contentDocument
    while (!own()?.querySelector('article')) await new Promise(resolve => setTimeout(resolve, 50))
    await own()?.fonts.ready
    const faces = [...(own()?.fonts ?? [])].filter(({ status }) => status === 'loaded')
    return { faces: faces.length > 0, words: own()?.querySelector('#second .main')?.textContent }
  })
  expect(accepted.faces).toBe(true)
  expect(accepted.words).toBe('这里又换了第二条题')
  await tab.select('#compare', 'off')
})

test('two fingers zoom where they are', async () => {
  const { tab } = desk
  const session = await tab.createCDPSession()
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 })
  const { x, y } = await desk.onPage('#brief .main')
  const touch = (type: 'touchStart' | 'touchMove', apart: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: [-1, 1].map((side, id) => ({ x: x + side * apart, y, id }))
    })
  const before = await desk.text('#zoom option:checked')
  await touch('touchStart', 40)
  for (const apart of [44, 60, 80]) await touch('touchMove', apart)
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await session.detach()
  const percent = (text: string) => Number(/\d+/.exec(text)?.[0])
  const after = percent(await desk.text('#zoom option:checked')) / percent(before)
  expect(after).toBeGreaterThan(1.5)
  expect(Math.abs((await desk.onPage('#brief .main')).x - x)).toBeLessThan(20)
  await tab.keyboard.press('0')
})

test('a page that is loaded again stands where it stood', async () => {
  const { tab } = desk
  await tab.focus('#pages')
  await tab.keyboard.press('1')
  await tab.$eval('#pages', stage => stage.scrollTo(90, 410))
  await new Promise(resolve => setTimeout(resolve, 400))
  await tab.reload()
  await tab.waitForSelector('.sheet iframe')
  await tab.waitForFunction(() => (document.getElementById('pages')?.scrollTop ?? 0) > 300)
  const place = await tab.$eval('#pages', stage => [stage.scrollLeft, stage.scrollTop])
  expect(place.map(Math.round)).toEqual([90, 410])
  await tab.keyboard.press('0')
})

test('PDF and e-book are a click away', async () => {
  const starts: string[] = []
  for (const name of ['paper.pdf', 'book.epub']) {
    const answer = await fetch(new URL(name, desk.address))
    starts.push(Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 4))
  }
  expect(starts).toEqual(['%PDF', 'PK\u0003\u0004'])
})

test('nothing was asked for outside this machine, and the console is empty', () => {
  expect(desk.strays).toEqual([])
})
