import { byId, element, setText } from '../dom.ts'
import { changeLook, keepLook, type Look, lookNow, onLook } from '../kept-look.ts'
import { onLanguage, say } from '../words.ts'
import { allSheets, type Sheet, sheetOf } from './all-sheets.ts'

/** A place in the window, CSS px. */
export interface WindowPoint {
  readonly x: number
  readonly y: number
}

/** What the steps of the zoom are, 1 for the size of CSS px. */
const steps = [0.1, 0.15, 0.2, 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4, 6] as const
const [least, most] = [steps[0], steps[steps.length - 1] ?? 6]

let scale = 0.5

/** The zoom as it is, 1 for the size of CSS px. */
export function zoomNow(): number {
  return scale
}

/** Zooms, the place under a point of the window kept; under the middle of the pages without one. */
export function zoomTo(zoom: Look['zoom'], point: WindowPoint = middle()): void {
  const anchor = anchorAt(point)
  changeLook({ zoom: typeof zoom === 'number' ? Math.min(most, Math.max(least, zoom)) : zoom })
  if (anchor) keep(anchor, point)
}

/** Zooms by a step, up (1) or down (-1). */
export function zoomStep(way: 1 | -1, point?: WindowPoint): void {
  const next =
    way > 0
      ? steps.find(step => step > scale * 1.01)
      : [...steps].reverse().find(step => step < scale * 0.99)
  zoomTo(next ?? scale, point)
}

/** Follows the window's size and the choice of zoom; called once. */
export function startZoom(): void {
  const fit = () => {
    const point = middle()
    const anchor = anchorAt(point)
    show()
    if (anchor) keep(anchor, point)
  }
  new ResizeObserver(fit).observe(byId('pages'))
  onLook(show)
  onLanguage(show)
  const choice = byId<HTMLSelectElement>('zoom')
  choice.addEventListener('change', () => {
    const { value } = choice
    zoomTo(isFit(value) ? value : Number(value))
  })
  byId('zoom-out').addEventListener('click', () => zoomStep(-1))
  byId('zoom-in').addEventListener('click', () => zoomStep(1))
}

/** Goes where the window stood when the page was left; from then on remembers where it stands. */
export function startPlace(): void {
  const { place } = lookNow()
  const stage = byId('pages')
  const sheet = place && sheetOf(place.page)
  if (place && sheet) keep({ sheet, across: place.across, down: place.down }, corner())
  let timer: ReturnType<typeof setTimeout> | undefined
  stage.addEventListener('scroll', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const at = anchorAt(corner())
      if (!at) return
      const { sheet: top, across, down } = at
      keepLook({ place: { page: top.page().number, across, down } })
    }, restMs)
  })
}

const restMs = 200

function corner(): WindowPoint {
  const { left, top } = byId('pages').getBoundingClientRect()
  return { x: left, y: top }
}

/** Shows the zoom that is chosen for the pages that are there. */
export function showZoom(): void {
  show()
}

function show(): void {
  const { zoom } = lookNow()
  scale = typeof zoom === 'number' ? zoom : zoom === 'print' ? 1 : fitted(zoom)
  byId('pages').style.setProperty('--zoom', String(scale))
  showChoice(byId<HTMLSelectElement>('zoom'), zoom)
}

/** The zoom at which the widest page, or pair of pages, fits the room. */
function fitted(zoom: 'width' | 'whole'): number {
  const stage = byId('pages')
  const { isSpread, compare } = lookNow()
  const across = isSpread || compare === 'side' ? 2 : 1
  const pages = allSheets().map(sheet => sheet.page())
  if (pages.length === 0) return scale
  const width = Math.max(1, ...pages.map(page => page.width))
  const height = Math.max(1, ...pages.map(page => page.height))
  const sides = Number.parseFloat(getComputedStyle(byId('sheets')).paddingInlineStart) * 2
  const byWidth = (stage.clientWidth - sides - (across - 1) * betweenPx) / (width * across)
  const byHeight = (stage.clientHeight - headPx) / height
  return Math.max(0.05, zoom === 'width' ? byWidth : Math.min(byWidth, byHeight))
}

/** Room between two pages, and that of a page's title, CSS px. */
const betweenPx = 12
const headPx = 64

function showChoice(choice: HTMLSelectElement, zoom: Look['zoom']): void {
  const fits = { width: say('zoomWidth'), whole: say('zoomWhole'), print: say('zoomPrint') }
  const numbers = [...new Set([...steps, ...(typeof zoom === 'number' ? [zoom] : [])])]
  const options = [
    ...Object.entries(fits).map(([value, text]) => ({
      value,
      text: value === zoom && allSheets().length > 0 ? `${text} ${percent(scale)}` : text
    })),
    ...numbers.sort((a, b) => a - b).map(step => ({ value: String(step), text: percent(step) }))
  ]
  if (choice.options.length !== options.length)
    choice.replaceChildren(...options.map(({ value }) => element('option', { value })))
  for (const [at, { value, text }] of options.entries()) {
    const option = choice.options[at]
    if (!option) continue
    if (option.value !== value) option.value = value
    setText(option, text)
  }
  choice.value = String(zoom)
}

function percent(of: number): string {
  return `${Math.round(of * 100)} %`
}

function isFit(value: string): value is 'width' | 'whole' | 'print' {
  return value === 'width' || value === 'whole' || value === 'print'
}

interface Anchor {
  readonly sheet: Sheet
  readonly across: number
  readonly down: number
}

/** The place of the paper that is under a point, or nearest to it, in parts of its page. */
function anchorAt({ x, y }: WindowPoint): Anchor | undefined {
  let best: { sheet: Sheet; box: DOMRect; far: number } | undefined
  for (const sheet of allSheets()) {
    const box = sheet.paper.getBoundingClientRect()
    const far = Math.hypot(
      Math.max(box.left - x, 0, x - box.right),
      Math.max(box.top - y, 0, y - box.bottom)
    )
    if (box.width > 0 && (!best || far < best.far)) best = { sheet, box, far }
  }
  if (!best) return undefined
  const { sheet, box } = best
  return { sheet, across: (x - box.left) / box.width, down: (y - box.top) / box.height }
}

function keep({ sheet, across, down }: Anchor, { x, y }: WindowPoint): void {
  const box = sheet.paper.getBoundingClientRect()
  byId('pages').scrollBy({
    left: box.left + across * box.width - x,
    top: box.top + down * box.height - y,
    behavior: 'instant'
  })
}

function middle(): WindowPoint {
  const { left, top, width, height } = byId('pages').getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}
