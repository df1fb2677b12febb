import type { Browser, Page } from 'puppeteer-core'
import { hangMs } from '../kit/machine-fault.ts'
import { countWork } from '../kit/work-done.ts'
import { printedBleedPx } from '../model/bleed.ts'
import type { Problem, Report } from '../model/problem.ts'
import { emptyPath, type Origin, pagedScriptPath } from './serve.ts'

/** The laid-out pages in an open tab, ready to be checked, printed and pictured. */
export interface Paginated {
  readonly tab: Page
  readonly pageCount: number
  readonly millisecondsInPagedJs: number
}

/**
 * Opens a tab on an origin before there is anything to lay out: its process starts while the copy is still being
 * read. Anything it asks for elsewhere will be stopped and reported.
 */
export async function openTab(browser: Browser, origin: Origin, report: Report): Promise<Page> {
  const tab = await browser.newPage()
  tab.setDefaultTimeout(hangMs)
  // A page that crashed says so once, and leaves all that was asked of it waiting: closing it ends the wait.
  tab.once('error', () => void tab.close().catch(() => undefined))
  // esbuild (in tsx and in the joined program) wraps inner functions in this helper of its own.
  await tab.evaluateOnNewDocument('globalThis.__name = (value) => value')
  await tab.evaluateOnNewDocument(listRefusals)
  await tab.evaluateOnNewDocument(hideUntilPaged)
  await stopRequests(tab, origin, report)
  await tab.goto(`${origin.address}${emptyPath}`, { waitUntil: 'domcontentloaded' })
  return tab
}

/** Lets Paged.js, the one script that the policy lets run, carry an origin's `/pages.html` onto its pages. */
export async function paginate(tab: Page, origin: Origin, report: Report): Promise<Paginated> {
  await tab.goto(`${origin.address}/pages.html`, { waitUntil: 'domcontentloaded' })
  await tab.addScriptTag({ url: `${origin.address}${pagedScriptPath}` })
  const result = await tab.evaluate(async trimmed => {
    const paged = (globalThis as unknown as { PagedModule: PagedLibrary }).PagedModule
    // One that cannot be loaded is told below, by its name.
    await Promise.all([...document.fonts].map(face => face.load().catch(() => undefined)))
    const shown = new CSSStyleSheet()
    shown.replaceSync(trimmed)
    document.adoptedStyleSheets = [shown]
    // Only our own press prints what lies beyond the trim; whoever else prints the pages gets them at the trim.
    document.querySelector('[data-of-press]')?.removeAttribute('media')
    const started = performance.now()
    const flow = await new paged.Previewer().preview()
    await document.fonts.ready
    const faces = [...document.fonts].filter(face => face.status !== 'loaded')
    return {
      total: flow.total,
      milliseconds: performance.now() - started,
      refused: (globalThis as unknown as { refused: readonly string[] }).refused,
      notLoaded: faces.map(face => face.family)
    }
  }, pagesOfPress)
  countWork('sheets laid out', result.total)
  for (const what of new Set(result.refused)) report(refused(what))
  for (const family of result.notLoaded) report(notLoaded(family))
  return { tab, pageCount: result.total, millisecondsInPagedJs: result.milliseconds }
}

interface PagedLibrary {
  readonly Previewer: new () => { readonly preview: () => Promise<{ readonly total: number }> }
}

/** The page's policy refuses first; what it lets through is stopped here, before it leaves the browser. */
async function stopRequests(tab: Page, origin: Origin, report: Report): Promise<void> {
  tab.on('request', request => {
    const url = request.url()
    const isOurs = url.startsWith(`${origin.address}/`) || url.startsWith('data:')
    if (!isOurs) report(refused(url))
    // It fails only where the page is gone, and the request with it.
    const settled = isOurs ? request.continue() : request.abort('blockedbyclient')
    settled.catch(() => undefined)
  })
  await tab.setRequestInterception(true)
}

/** The policy refuses before anything is asked for; the page's own events say what. */
const listRefusals = `
  globalThis.refused = []
  addEventListener('securitypolicyviolation', event => refused.push(event.blockedURI))
`

/** Laying the text out before Paged.js has it would take longer than Paged.js itself. */
const hideUntilPaged = `
  const hidden = new CSSStyleSheet()
  hidden.replaceSync('body { display: none !important }')
  document.adoptedStyleSheets = [hidden]
`

/**
 * How many times as large pages are laid out to be printed. Chromium puts borders, and all boxes, on whole px of the
 * layout: of this one they are twelfths of a point, so that 0.25 and 0.5 pt are printed as they are. Type has no px
 * in print, and lines come broken.
 */
export const printZoom = 9

/** On screen, where pages are measured and pictured, each stands at its trim as if there were no bleed. */
const pagesOfPress = `@media print { html { zoom: ${printZoom} } }
@media screen {
  .pagedjs_pages { display: flex; flex-direction: column }
  .pagedjs_page { margin: -${printedBleedPx}px }
  .pagedjs_pagebox { overflow: hidden }
}`

function refused(what: string): Problem {
  return {
    code: 'press/request-refused',
    severity: 'error',
    message: { en: `The page asked for ${what}.`, zh: `版面试图读取或运行 ${what}。` },
    hint: {
      en: 'A page shows only what lies in the issue’s folder and runs nothing. Remove it from the story or the template.',
      zh: '版面只能使用本期文件夹中的内容，也不运行任何脚本；请从稿件或模板中删去。'
    }
  }
}

function notLoaded(family: string): Problem {
  return {
    code: 'press/face-not-loaded',
    severity: 'error',
    message: { en: `The face “${family}” could not be loaded.`, zh: `字体“${family}”未能载入。` },
    hint: {
      en: 'Run the set-up again; if it stays, compare styles/faces.css with the original.',
      zh: '请重新运行安装步骤；仍有问题时请对照原来的 styles/faces.css。'
    }
  }
}
