import type { Browser } from 'puppeteer-core'
import type { Report } from '../model/problem.ts'
import { browserChoices } from './browser-choice.ts'
import type { BrowserChoice } from './browser-command.ts'
import { browserArguments, browserEnvironment } from './browser-command.ts'
import {
  isSandboxRefusal,
  noBrowser,
  otherBrowser,
  whyNotStarted,
  withoutSandbox
} from './browser-problem.ts'
import { makeProfile, removeProfile, removeStaleProfiles } from './browser-profile.ts'
import { cacheFolder as projectCache } from './folders.ts'
import { onInterruption } from './interruption.ts'

/** How to open a browser; all may be left out. */
export interface BrowserOptions {
  /** `built-in`, `installed`, or the path of a Chrome; else DUIKAI_BROWSER, else what fits best. */
  readonly browser?: string | undefined
  readonly cacheFolder?: string
  /** How long a start may take, in milliseconds; there are two tries. */
  readonly startLimitMs?: number
  /** How long a single answer (a print, a measurement) may take, in milliseconds. */
  readonly answerLimitMs?: number
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

/** Starts the first browser that will; undefined after an error was reported. */
export async function openBrowser(
  report: Report,
  options: BrowserOptions = {}
): Promise<RenderBrowser | undefined> {
  const cacheFolder = options.cacheFolder ?? projectCache
  removeStaleProfiles()
  const tried: string[] = []
  const wish = options.browser ?? process.env.DUIKAI_BROWSER ?? ''
  for (const choose of browserChoices(wish, cacheFolder)) {
    const opened = await choose().then(
      choice => tryTwice(choice, cacheFolder, options, report),
      error => String(error)
    )
    if (typeof opened !== 'string') {
      if (tried.length > 0)
        report(otherBrowser(`${opened.name} ${opened.version}`, tried.join('; ')))
      return opened
    }
    tried.push(opened)
  }
  report(noBrowser(tried))
  return undefined
}

/** A browser, or the reason why there is none. */
async function tryTwice(
  choice: BrowserChoice,
  cacheFolder: string,
  options: BrowserOptions,
  report: Report
): Promise<RenderBrowser | string> {
  const first = await start(choice, cacheFolder, options)
  if (typeof first !== 'string') return first
  const bare = choice.sandbox && isSandboxRefusal(first)
  const second = await start(bare ? { ...choice, sandbox: false } : choice, cacheFolder, options)
  if (bare && typeof second !== 'string') report(withoutSandbox())
  return second
}

async function start(
  choice: BrowserChoice,
  cacheFolder: string,
  options: BrowserOptions
): Promise<RenderBrowser | string> {
  const profile = makeProfile(cacheFolder, choice.fontFolder)
  const limit = new AbortController()
  const limitMs = options.startLimitMs ?? 20_000
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
      protocolTimeout: options.answerLimitMs ?? 120_000,
      signal: limit.signal,
      handleSIGHUP: false,
      handleSIGINT: false,
      handleSIGTERM: false
    })
    return await running(browser, choice.name, profile)
  } catch (error) {
    const reason = limit.signal.aborted
      ? `it did not answer within ${limitMs / 1000} s`
      : whyNotStarted(choice, profile, error)
    removeProfile(profile)
    return `${choice.name}: ${reason}`
  } finally {
    clearTimeout(timer)
  }
}

async function running(browser: Browser, name: string, profile: string): Promise<RenderBrowser> {
  const pid = browser.process()?.pid
  const end = () => {
    killGroup(pid)
    removeProfile(profile)
  }
  const forget = onInterruption(end)
  const close = async () => {
    const limit = new Promise(resolve => setTimeout(resolve, 3_000).unref())
    await Promise.race([browser.close().catch(() => undefined), limit])
    end()
    forget()
  }
  const version = (await browser.version()).replace(/^.*\//, '')
  return { browser, name, version, close }
}

/** Puppeteer starts a browser as the leader of a group of its own (not on Windows). */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // Every process of the group has ended already.
  }
}
