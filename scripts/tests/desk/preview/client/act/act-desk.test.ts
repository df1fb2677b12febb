import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type DeskHands, deskHands } from '../../desk-hands.ts'
import { type OpenDesk, openDesk, soon } from '../../open-desk.ts'
import { violationsIn } from '../../violations.ts'

let desk: OpenDesk
let hands: DeskHands

beforeAll(async () => {
  desk = await openDesk()
  hands = deskHands(desk.tab)
})

afterAll(() => desk?.close())

const filed = (name: string) => readFileSync(`${desk.folder}/${name}`, 'utf8')
const reason = { 'act-correct-reason': '采访对象来电', 'act-correct-by': '王编辑' }
const errors = ({ problems }: Awaited<ReturnType<DeskHands['desk']>>) =>
  problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)

const dialogs = ['correct', 'headline', 'placeAct', 'swapAct', 'add', 'restore', 'accept']

/** Whatever a test before left open or in another language. */
beforeEach(async () => {
  await desk.tab.evaluate(() => {
    for (const one of document.querySelectorAll('dialog')) one.close()
    const language = document.getElementById('language')
    if (!document.documentElement.lang.startsWith('zh')) language?.click()
  })
})

describe('Every dialog', { retry: 2 }, () => {
  test.each(['zh', 'en'])(
    'is opened by the keyboard, gives the focus back, and axe has nothing against it: %s',
    async language => {
      const { tab } = desk
      if (language === 'en') await tab.click('#language')
      await desk.phase('ready')
      await hands.pick('lead')
      const found: string[] = []
      for (const name of dialogs) {
        await tab.waitForSelector(`#act-${name}-button:not(:disabled)`)
        // A list that is drawn anew takes the focus with it.
        await tab.waitForFunction(isFocused, {}, `act-${name}-button`)
        await tab.keyboard.press('Enter')
        await tab.waitForSelector('dialog[open]')
        found.push(...(await violationsIn(tab)).map(one => `${name}: ${one}`))
        await tab.keyboard.press('Escape')
        await tab.waitForFunction(() => !document.querySelector('dialog[open]'))
        const focused = () => tab.evaluate(() => document.activeElement?.id)
        await expect.poll(focused, soon).toBe(`act-${name}-button`)
      }
      for (const id of ['act-crop', 'act-picture', 'act-notice']) {
        await tab.$eval(`#${id}`, one => (one as HTMLDialogElement).showModal())
        found.push(...(await violationsIn(tab)).map(one => `${id}: ${one}`))
        await tab.$eval(`#${id}`, one => (one as HTMLDialogElement).close())
      }
      expect(found).toEqual([])
      if (language === 'en') await tab.click('#language')
    }
  )
})

describe('From the desk alone', { retry: 2 }, () => {
  test('words selected on the page are corrected as they were filed', async () => {
    await hands.select('second', '（记者　某某）')
    const now = await hands.act('correct', { 'act-correct-right': '(记者 张三)', ...reason })
    expect(errors(now)).toEqual([])
    expect(filed('corrections.yaml')).toContain('wrong: (记者 某某)\n  right: (记者 张三)\n')
    await expect
      .poll(() => desk.text('#act-said'), soon)
      .toContain('已完成：更正“(记者 某某)”为“(记者 张三)”')
    await expect.poll(() => onPaper('second'), soon).toContain('张三')
  })

  test('a headline is changed in its file, and undone', async () => {
    const before = filed('brief.md')
    await hands.pick('brief')
    const now = await hands.act('headline', { 'act-headline-main': '这里写另一条简讯' })
    expect([errors(now), filed('brief.md').split('\n')[2]]).toEqual([
      [],
      'headline: 这里写另一条简讯'
    ])
    await expect
      .poll(() => desk.text('#act-undo-button'), soon)
      .toBe('撤销：标题“这里写另一条简讯”')
    const undone = await hands.act('undo')
    expect([errors(undone), filed('brief.md')]).toEqual([[], before])
  })

  test('a spiked story stops the press with its problem, and comes back', async () => {
    await hands.pick('notice')
    await hands.act('spike')
    expect(existsSync(`${desk.folder}/spiked/notice.md`)).toBe(true)
    expect(filed('issue.yaml')).not.toContain('notice')
    expect(errors(await hands.act('undo'))).toEqual([])
    expect(existsSync(`${desk.folder}/spiked`)).toBe(false)
  })

  test('a save by someone else while a dialog stands open is not overwritten', async () => {
    const { tab } = desk
    await hands.pick('brief')
    await tab.click('#act-headline-button')
    await tab.waitForSelector('#act-headline[open]')
    const { edition } = await hands.desk()
    desk.edit('brief.md', text => text.replace('这里写简讯的标题', '别人写的标题'))
    await tab.$eval('#act-headline-main', field => (field as HTMLTextAreaElement).select())
    await tab.type('#act-headline-main', '我写的标题')
    await tab.click('#act-headline button[type=submit]')
    await tab.waitForSelector('#act-headline .act-problems strong')
    expect(await desk.text('#act-headline .act-problems')).toContain('brief.md 刚才被别人改过')
    expect(filed('brief.md')).toContain('headline: 别人写的标题')
    await tab.keyboard.press('Escape')
    await hands.built(edition)
  })

  test('the pages are accepted, nothing of before is undone, and headlines are corrected from then on', async () => {
    const accepted = await hands.act('accept', {
      'act-signer-0': '王编辑',
      'act-accept-note': '付印'
    })
    expect(errors(accepted)).toEqual([])
    await expect.poll(() => desk.text('#act-said'), soon).toBe('已签定第 1 个签定版：王编辑。')
    expect(existsSync(`${desk.folder}/editions/1/manifest.json`)).toBe(true)
    await expect.poll(() => desk.text('#act-undo-button'), soon).toBe('没有可撤销的操作')
    const story = filed('brief.md')
    await hands.pick('brief')
    await hands.act('headline', {
      'act-headline-main': '改过的标题',
      'act-headline-reason': '标题有误'
    })
    expect(filed('brief.md')).toBe(story)
    expect(filed('corrections.yaml')).toContain('wrong: 别人写的标题\n  right: 改过的标题')
    const diff = await fetch(new URL('diff.html', desk.address))
    expect(await diff.text()).toContain('改过的')
  })

  test('nothing was said in the console, and nothing asked for elsewhere', () => {
    expect(desk.strays).toEqual([])
  })
})

/** The words of a story on its page. */
function onPaper(story: string): Promise<string> {
  return desk.tab.$eval(
    '.sheet iframe',
    (frame, id) =>
      (frame as HTMLIFrameElement).contentDocument?.getElementById(id)?.textContent ?? '',
    story
  )
}

/** In the browser: an element has taken the focus. */
function isFocused(id: string): boolean {
  document.getElementById(id)?.focus()
  return document.activeElement?.id === id
}
