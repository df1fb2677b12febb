import type { RenderBrowser } from '../kit/browser.ts'
import { hungBrowser, limitMsFor } from '../kit/hung-browser.ts'
import { MachineFault } from '../kit/machine-fault.ts'
import type { Problem, Report } from '../model/problem.ts'
import { openPress, type Press } from './open-press.ts'

/** A browser with a press ready in it. */
export interface ReadyPress {
  readonly browser: RenderBrowser
  readonly press: Press
}

/** Presses of one build: the first is made ready at once, another only after a browser died. */
export interface PressRoom {
  readonly first: Promise<ReadyPress | undefined>
  /**
   * Runs work on so many pages on the first press and, when its browser dies under it, once more on a fresh one.
   * @throws MachineFault when that one dies too, or when either hangs.
   */
  readonly run: <Result>(
    work: (ready: ReadyPress) => Promise<Result>,
    pages: number
  ) => Promise<Result | undefined>
  readonly close: () => Promise<void>
}

/** Opens browsers with `open`; one that stays open for the next build is not closed here. */
export function pressRoom(
  open: () => Promise<RenderBrowser | undefined>,
  staysOpen: boolean,
  pagedScript: Promise<Uint8Array>,
  report: Report
): PressRoom {
  const opened: ReadyPress[] = []
  const browsers: RenderBrowser[] = []

  async function ready(): Promise<ReadyPress | undefined> {
    const browser = await open()
    if (!browser) return undefined
    browsers.push(browser)
    const opening = openPress(browser.browser, await pagedScript, report)
    const press = await whileAlive(browser, opening, limitMsFor(0))
    const made = { browser, press }
    opened.push(made)
    return made
  }

  const first = ready()
  // Its failure is met where it is awaited.
  first.catch(() => undefined)
  return {
    first,
    async run(work, pages) {
      const limitMs = limitMsFor(pages)
      try {
        const one = await first
        return one && (await whileAlive(one.browser, work(one), limitMs))
      } catch (error) {
        if (!hasDied(browsers.at(-1), error)) throw error
        report(died())
        try {
          const other = await ready()
          return other && (await whileAlive(other.browser, work(other), limitMs))
        } catch (again) {
          throw hasDied(browsers.at(-1), again) ? diedAgain() : again
        }
      }
    },
    async close() {
      await first.catch(() => undefined)
      // What is closed once is not closed again.
      const presses = opened.splice(0)
      const open = browsers.splice(0)
      await Promise.all(presses.map(({ press }) => press.close().catch(() => undefined)))
      if (!staysOpen) await Promise.all(open.map(browser => browser.close()))
    }
  }
}

/**
 * Waits for work no longer than the browser lives and the limit allows: some of the driver's own waits do not notice its
 * end.
 */
async function whileAlive<Result>(
  { browser, name }: RenderBrowser,
  work: Promise<Result>,
  limitMs: number
): Promise<Result> {
  let gone: () => void = () => undefined
  let timer: NodeJS.Timeout | undefined
  const end = new Promise<never>((_, reject) => {
    gone = () => reject(new Error('Connection closed'))
    browser.once('disconnected', gone)
    if (!browser.connected) gone()
    timer = setTimeout(() => reject(hungBrowser(name, limitMs)), limitMs)
  })
  try {
    return await Promise.race([work, end])
  } finally {
    clearTimeout(timer)
    browser.off('disconnected', gone)
  }
}

/** A browser or tab that is gone says so in many ways; a fault of ours in none of these. */
function hasDied(browser: RenderBrowser | undefined, error: unknown): boolean {
  if (browser === undefined || error instanceof MachineFault) return false
  const words = error instanceof Error ? `${error.name} ${error.message}` : ''
  return (
    !browser.browser.connected ||
    /TargetCloseError|Target closed|Session closed|Connection closed|Printing failed|crashed|frame was detached|detached Frame/.test(
      words
    )
  )
}

function diedAgain(): MachineFault {
  return new MachineFault({
    en: 'The browser ended twice in the middle of its work. There may be too little memory: close other programs and build again.',
    zh: '浏览器两次中途退出，可能是内存不足。请关闭其他程序后重新运行。'
  })
}

function died(): Problem {
  return {
    code: 'press/browser-died',
    severity: 'warning',
    message: {
      en: 'The browser ended in the middle of its work; the pages are printed again with another.',
      zh: '浏览器中途退出，正在另开一个重新输出。'
    },
    hint: {
      en: 'If it happens again, there may be too little memory.',
      zh: '如再次发生，可能是内存不足。'
    }
  }
}
