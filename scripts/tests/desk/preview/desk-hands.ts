import type { Page } from 'puppeteer-core'

/** What a desk says of itself, as far as its hands ask. */
export interface ShownDesk {
  readonly edition: number
  readonly phase: string
  readonly pages: readonly {
    readonly number: number
    readonly hash: string
    readonly isDraft: boolean
    readonly frames: readonly { readonly id: string; readonly story: string }[]
  }[]
  readonly problems: readonly { readonly severity: string; readonly code: string }[]
  readonly canUndo: { readonly id: number } | null
}

/** Someone at the desk, with nothing but mouse and keyboard. */
export interface DeskHands {
  readonly desk: () => Promise<ShownDesk>
  /** Drags over words of a story on its page. */
  readonly select: (story: string, words: string) => Promise<void>
  /** Clicks on the headline of a story, or on its first words. */
  readonly pick: (story: string) => Promise<void>
  /** Presses a button, fills in the dialog that it opens where there is one, sends it, and waits for the pages. */
  readonly act: (button: string, fields?: Fields) => Promise<ShownDesk>
  /** Waits until the pages stand that came after an edition. */
  readonly built: (edition: number) => Promise<ShownDesk>
}

/** Values by the ids of fields. */
export type Fields = Readonly<Record<string, string>>

/** The hands of a tab in which a desk is open. */
export function deskHands(tab: Page): DeskHands {
  const desk = () =>
    tab.evaluate(async () => (await (await fetch('state')).json()) as unknown) as Promise<ShownDesk>
  return { desk, select, pick, act, built }

  async function select(story: string, words: string): Promise<void> {
    const { page, frame } = await frameOf(story, words)
    const from = await placeIn(page, frame, words, 'start')
    const to = await placeIn(page, frame, words, 'end')
    await tab.mouse.move(from.x, from.y)
    await tab.mouse.down()
    await tab.mouse.move(to.x, to.y, { steps: 4 })
    await tab.mouse.up()
  }

  async function pick(story: string): Promise<void> {
    const { page, frame } = await frameOf(story, '')
    const { x, y } = await placeIn(page, frame, '', 'start')
    await tab.mouse.click(x + 2, y)
  }

  async function act(button: string, fields: Fields = {}): Promise<ShownDesk> {
    const before = (await desk()).edition
    await tab.click(`#act-${button}-button`)
    if (Object.keys(fields).length > 0) {
      await tab.waitForSelector('dialog[open]')
      for (const [id, value] of Object.entries(fields)) await fill(id, value)
      await tab.click('dialog[open] button[type=submit]')
      await tab.waitForFunction(isAnswered, { timeout: 120_000 })
      const told = await tab.$$eval('dialog[open] .act-problems', all =>
        all.map(({ textContent }) => textContent ?? '')
      )
      if (told.length > 0) throw new Error(`${button}: ${told.join(' ')}`)
    }
    return built(before)
  }

  async function fill(id: string, value: string): Promise<void> {
    const kind = await tab.$eval(`#${id}`, field => field.localName)
    if (kind === 'select') return void (await tab.select(`#${id}`, value))
    await tab.$eval(`#${id}`, field => (field as HTMLInputElement).select())
    await tab.keyboard.press('Backspace')
    await tab.type(`#${id}`, value)
  }

  async function built(before: number): Promise<ShownDesk> {
    let last = before
    for (;;) {
      const now = await desk()
      const isStill = now.edition > before && /^(?:ready|broken)$/.test(now.phase)
      // A build of an earlier act may end meanwhile: it is this one’s when no other follows.
      if (isStill && now.edition === last) return now
      last = isStill ? now.edition : before
      const wrong = await tab.$('#act-said.wrong')
      if (wrong) throw new Error(await tab.$eval('#act-said', said => said.textContent ?? ''))
      await new Promise(resolve => setTimeout(resolve, 200))
    }
  }

  /** The frame of a story in which words stand; its page is brought to the window. */
  async function frameOf(story: string, words: string) {
    const { pages } = await desk()
    const found = pages.flatMap(({ number, frames }) =>
      frames.filter(one => one.story === story).map(({ id }) => ({ page: number, frame: id }))
    )
    for (const one of found) {
      await bring(one.page)
      if (words === '' || (await tab.evaluate(hasWords, one.page, one.frame, words))) return one
    }
    throw new Error(`“${words}” is on no page in ${story}`)
  }

  async function bring(page: number): Promise<void> {
    await tab.$eval(`.sheet[data-page="${page}"]`, sheet => sheet.scrollIntoView())
    await tab.waitForFunction(
      number => {
        const frame = document.querySelector<HTMLIFrameElement>(
          `.sheet[data-page="${number}"] iframe`
        )
        return (frame?.contentDocument?.querySelectorAll('article.frame').length ?? 0) > 0
      },
      {},
      page
    )
  }

  async function placeIn(page: number, frame: string, words: string, at: 'start' | 'end') {
    await tab.evaluate(showWords, page, frame, words)
    // Lists and faces that come late move the page under the hand.
    let before = await tab.evaluate(placeOfWords, page, frame, words, at)
    for (;;) {
      await new Promise(resolve => setTimeout(resolve, 150))
      const now = await tab.evaluate(placeOfWords, page, frame, words, at)
      if (now.x === before.x && now.y === before.y) return now
      before = now
    }
  }
}

/** A dialog is closed, or says why not. */
function isAnswered(): boolean {
  const open = document.querySelector('dialog[open]')
  const isBusy = open?.getAttribute('aria-busy') === 'true'
  return !open || (!isBusy && (open.querySelector('.act-problems')?.childElementCount ?? 0) > 0)
}

/** In the browser: whether a frame has words, ends of lines left out. */
function hasWords(page: number, frame: string, words: string): boolean {
  const own = document.querySelector<HTMLIFrameElement>(`.sheet[data-page="${page}"] iframe`)
  const text = own?.contentDocument?.getElementById(frame)?.textContent ?? ''
  return text.includes(words)
}

/** In the browser: scrolls to where words begin. */
function showWords(page: number, frame: string, words: string): void {
  const own = document.querySelector<HTMLIFrameElement>(`.sheet[data-page="${page}"] iframe`)
  const article = own?.contentDocument?.getElementById(frame)
  const walker = article && own?.contentDocument?.createTreeWalker(article, NodeFilter.SHOW_TEXT)
  let text = ''
  const at = (article?.textContent ?? '').indexOf(words)
  while (walker?.nextNode()) {
    text += walker.currentNode.textContent ?? ''
    if (text.length > at && text.trim() !== '') break
  }
  walker?.currentNode.parentElement?.scrollIntoView({ block: 'center', inline: 'center' })
}

/** In the browser: the point of the window at which words of a frame begin or end; a frame's first without words. */
function placeOfWords(page: number, frame: string, words: string, at: 'start' | 'end') {
  const own = document.querySelector<HTMLIFrameElement>(`.sheet[data-page="${page}"] iframe`)
  const inner = own?.contentDocument
  const article = inner?.getElementById(frame)
  if (!own || !inner || !article) throw new Error(`page ${page} has no ${frame}`)
  const walker = inner.createTreeWalker(article, NodeFilter.SHOW_TEXT)
  const whole = article.textContent ?? ''
  const first = words === '' ? whole.search(/\S/) : whole.indexOf(words)
  const wanted = at === 'start' ? first : first + words.length - 1
  let offset = 0
  while (walker.nextNode()) {
    const length = walker.currentNode.textContent?.length ?? 0
    if (wanted < offset + length) break
    offset += length
  }
  const range = inner.createRange()
  range.setStart(walker.currentNode, wanted - offset)
  range.setEnd(walker.currentNode, wanted - offset + 1)
  const box = range.getBoundingClientRect()
  const outer = own.getBoundingClientRect()
  const scale = outer.width / own.offsetWidth
  // Near the corner, so that lines from top to bottom are dragged over too.
  const x = at === 'start' ? box.left + box.width * 0.2 : box.right - box.width * 0.1
  const y = at === 'start' ? box.top + box.height * 0.2 : box.bottom - box.height * 0.15
  return { x: outer.left + x * scale, y: outer.top + y * scale }
}
