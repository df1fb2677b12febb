import type { Browser } from 'puppeteer-core'
import type { Report } from '../model/problem.ts'
import { browserChoices } from './browser-choice.ts'
import { type BrowserChoice, browserArguments, browserEnvironment } from './browser-command.ts'
import { isSandboxRefusal, noBrowser, otherBrowser, withoutSandbox } from './browser-problem.ts'
import { makeProfile, removeProfile, removeStaleProfiles } from './browser-profile.ts'
import { endBrowser } from './end-browser.ts'
import { cacheFolder as projectCache } from './folders.ts'
import { hungBrowser } from './hung-browser.ts'
import { onInterruption } from './interruption.ts'
import { hangMs, MachineFault } from './machine-fault.ts'
import { whyNotStarted } from './why-not-started.ts'

/** How to open a browser; all may be left out. */
export interface BrowserOptions {
  /** `built-in`, `installed`, or the path of a Chrome; else DUIKAI_BROWSER, else what fits best. */
  readonly browser?: string | undefined
  readonly cacheFolder?: string
  /** After how many milliseconds a start counts as hung. */
  readonly hangMs?: number
}

/** A running browser, with what the report says of it. */
export interface RenderBrowser {
  readonly browser: Browser
  /** For example `built-in Chromium headless shell`. */
  readonly name: string
  /** For example `147.0.7727.0`. */
  readonly version: string
  /** Ends the browser with all its processes and removes its profile; never fails, may be repeated. */
  readonly close: () => Promise<void>
}

/** How often a browser that can run may fail to start, as it may when memory is short for a moment. */
const triesMost = 4

/**
 * Starts the first browser that can run; undefined after an error was reported. One that can run is waited for and
 * tried again: being slow never brings in another, whose lines may break elsewhere.
 * @throws MachineFault when it hangs, or will not start though it can run.
 */
export async function openBrowser(
  report: Report,
  options: BrowserOptions = {}
): Promise<RenderBrowser | undefined> {
  const cacheFolder = options.cacheFolder ?? projectCache
  removeStaleProfiles()
  const unable: string[] = []
  const wish = options.browser ?? process.env.DUIKAI_BROWSER ?? ''
  for (const choose of browserChoices(wish, cacheFolder)) {
    const choice = await choose().catch(String)
    const opened = typeof choice === 'string' ? choice : await tryOften(choice, options, report)
    if (typeof opened !== 'string') {
      if (unable.length > 0)
        report(otherBrowser(`${opened.name} ${opened.version}`, unable.join('; ')))
      return opened
    }
    unable.push(opened)
  }
  report(noBrowser(unable))
  return undefined
}

/** A browser, or the reason why it cannot run here. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: each way that a try ends and what is cleared up after it, read together
async function tryOften(
  wished: BrowserChoice,
  options: BrowserOptions,
  report: Report
): Promise<RenderBrowser | string> {
  const limitMs = options.hangMs ?? hangMs
  let choice = wished
  let last: unknown
  for (let tries = 0; tries < triesMost; tries += 1) {
    const profile = makeProfile(choice.fontFolder)
    const forget = onInterruption({ kind: 'browser', profile, pid: undefined })
    let isOpen = false
    try {
      const opened = await start(choice, profile, limitMs)
      isOpen = true
      if (choice !== wished) report(withoutSandbox())
      return opened
    } catch (error) {
      endBrowser(undefined, profile)
      if (error instanceof MachineFault) throw error
      last = error
      const reason = whyNotStarted(choice, profile, limitMs)
      const isRefused = choice.sandbox && isSandboxRefusal(reason ?? String(error))
      if (isRefused) choice = { ...choice, sandbox: false }
      else if (reason !== undefined && tries > 0) return `${choice.name}: ${reason}`
    } finally {
      if (!isOpen) removeProfile(profile)
      forget()
    }
  }
  throw notStarted(choice.name, last)
}

async function start(
  choice: BrowserChoice,
  profile: string,
  limitMs: number
): Promise<RenderBrowser> {
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), limitMs)
  try {
    // Here and not above: loading it takes 0.1 s, which only the press should pay.
    const { default: puppeteer } = await import('puppeteer-core')
    const browser = await puppeteer.launch({
      executablePath: choice.executable,
      args: browserArguments(choice, profile),
      env: browserEnvironment(choice, profile),
      ignoreDefaultArgs: true,
      pipe: true,
      defaultViewport: null,
      timeout: 0,
      // How long an answer may take depends on the pages: who asks sees to it (`press/press-room.ts`).
      protocolTimeout: 0,
      signal: limit.signal,
      handleSIGHUP: false,
      handleSIGINT: false,
      handleSIGTERM: false
    })
    const over = new Promise<never>((_, reject) => limit.signal.addEventListener('abort', reject))
    return await Promise.race([running(browser, choice.name, profile), over])
  } catch (error) {
    throw limit.signal.aborted ? hungBrowser(choice.name, limitMs) : error
  } finally {
    clearTimeout(timer)
  }
}

async function running(browser: Browser, name: string, profile: string): Promise<RenderBrowser> {
  const pid = browser.process()?.pid
  const forget = onInterruption({ kind: 'browser', profile, pid })
  const close = async () => {
    const limit = new Promise(resolve => setTimeout(resolve, 3_000).unref())
    await Promise.race([browser.close().catch(() => undefined), limit])
    endBrowser(pid, profile)
    removeProfile(profile)
    forget()
  }
  const version = (await browser.version()).replace(/^.*\//, '')
  return { browser, name, version, close }
}

function notStarted(name: string, error: unknown): MachineFault {
  const reason = error instanceof Error ? error.message : String(error)
  return new MachineFault({
    en: `The browser (${name}) ended again and again while it started (${reason}). There may be too little memory: close other programs and build again.`,
    zh: `浏览器（${name}）一再在启动时退出（${reason}），可能是内存不足。请关闭其他程序后重新运行。`
  })
}
