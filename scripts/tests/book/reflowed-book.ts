import type { Page } from 'puppeteer-core'
import { roughWidth } from '../../book/rough-width.ts'
import type { RenderBrowser } from '../../kit/browser.ts'

/** A screen on which a book is read; `type` is the size of type, 1 as usual, 2 twice as large. */
export interface Screen {
  readonly widthPx: number
  readonly type: number
  readonly isDark?: boolean
}

/** The screens that a book is held to: a small telephone, a telephone, a tablet, a desk; type as usual and doubled. */
export const screens: readonly Screen[] = [320, 390, 820, 1280].flatMap(widthPx =>
  [1, 2].map(type => ({ widthPx, type }))
)

/** A head as its lines fell. */
export interface ReflowedHead {
  readonly name: string
  readonly lines: readonly string[]
  /** How far the middle of the line that stands worst is from the middle of its column, px; 0 for what is not centred. */
  readonly offCentrePx: number
  /** Width of the column and of the widest character, px. */
  readonly columnPx: number
  readonly emPx: number
}

/** A document on a screen. */
export interface ReflowedPage {
  readonly address: string
  readonly screen: Screen
  /** What reaches over the edge of the screen. */
  readonly wide: readonly string[]
  readonly heads: readonly ReflowedHead[]
  /** How the cells of each table are aligned, row by row. */
  readonly tables: readonly (readonly (readonly string[])[])[]
}

/** Lays the documents of an unpacked book out on every screen, with a reader's own sheet for its faces. */
export async function reflowedBook(
  { browser }: RenderBrowser,
  addresses: readonly string[],
  sheet: string,
  on: readonly Screen[] = screens
): Promise<readonly ReflowedPage[]> {
  const tab = await browser.newPage()
  await tab.evaluateOnNewDocument('globalThis.__name = (value) => value')
  const pages: ReflowedPage[] = []
  for (const address of addresses) {
    await tab.goto(address, { waitUntil: 'load' })
    await tab.addStyleTag({ content: sheet })
    await tab.evaluate(() => document.fonts.ready.then(() => {}))
    for (const screen of on) pages.push({ address, screen, ...(await laidOut(tab, screen)) })
  }
  await tab.close()
  return pages
}

async function laidOut(tab: Page, { widthPx, type, isDark = false }: Screen) {
  await tab.setViewport({ width: widthPx, height: 844 })
  await tab.evaluate(dress, type, isDark)
  return tab.evaluate(measure)
}

/** Runs in the page: as a reader's settings would. */
function dress(type: number, isDark: boolean): void {
  const { style } = document.documentElement
  style.fontSize = `${type * 100}%`
  style.background = isDark ? '#000' : ''
  style.color = isDark ? '#ddd' : ''
}

/** Runs in the page. */
function measure(): Pick<ReflowedPage, 'wide' | 'heads' | 'tables'> {
  const screenPx = document.documentElement.clientWidth
  const all = [...document.body.querySelectorAll<HTMLElement>('*')]
  return {
    wide: all.filter(isWide).map(one => one.outerHTML.slice(0, 100)),
    heads: [...document.querySelectorAll<HTMLElement>('h1, h2, h3, .kicker, .deck, .byline')].map(
      headOf
    ),
    tables: [...document.querySelectorAll('table')].map(table =>
      [...table.rows].map(row => [...row.cells].map(cell => getComputedStyle(cell).textAlign))
    )
  }

  function isWide(one: HTMLElement): boolean {
    const { left, right } = one.getBoundingClientRect()
    return right > screenPx + 0.5 || left < -0.5
  }

  function headOf(head: HTMLElement) {
    const style = getComputedStyle(head)
    const box = head.getBoundingClientRect()
    const lines = linesOf(head)
    const off = lines.map(({ left, right }) => (left + right) / 2 - (box.left + box.right) / 2)
    return {
      name: head.className || head.tagName,
      lines: lines.map(({ text }) => text),
      offCentrePx: style.textAlign === 'center' ? Math.max(0, ...off.map(Math.abs)) : 0,
      columnPx: box.width,
      emPx: Number.parseFloat(style.fontSize)
    }
  }

  /** Characters that stand at one height, one after the other; blanks at the ends of lines have no width. */
  function linesOf(head: HTMLElement) {
    const lines: Line[] = []
    const walker = document.createTreeWalker(head, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < (node.nodeValue ?? '').length; at++) {
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        add(lines, (node.nodeValue ?? '').charAt(at), range.getBoundingClientRect())
      }
    }
    return lines
  }

  function add(lines: Line[], character: string, { left, right, top, bottom }: DOMRect): void {
    const last = lines.at(-1)
    if (character.trim() === '') {
      if (last) last.text += ' '
    } else if (last && top < (last.bottom + last.top) / 2) {
      last.text += character
      last.left = Math.min(last.left, left)
      last.right = Math.max(last.right, right)
    } else lines.push({ text: character, left, right, top, bottom })
  }
}

interface Line {
  text: string
  left: number
  right: number
  readonly top: number
  readonly bottom: number
}

/** Names that a head parts though one of its lines has room for them. */
export function partedNames({ lines, columnPx, emPx }: ReflowedHead, names: readonly string[]) {
  const places = lines.slice(0, -1).map((_, at) => lines.slice(0, at + 1).join('').length)
  const text = lines.join('')
  return names.filter(name => {
    if (roughWidth(name) * emPx > columnPx) return false
    for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + 1)) {
      if (places.some(place => place > from && place < from + name.length)) return true
    }
    return false
  })
}
