import { pressKey } from '../keys.ts'
import { onSheet, type Sheet } from './all-sheets.ts'
import { listenForHand, panWith } from './pan.ts'
import { pickAt, pickSelected } from './pick.ts'
import { pinchOver, wheelOver } from './zoom-gestures.ts'

/** Farther than this, in px of the screen, a press is a drag. */
const clickMost = 4

/** Hangs the desk's hands on the pages' own documents, which run no script; called once. */
export function startPageHands(): void {
  const known = new WeakSet<Document>()
  onSheet((sheet, news) => {
    const own = sheet.document()
    if (news !== 'document' || !own || known.has(own)) return
    known.add(own)
    listenToPage(sheet, own)
  })
}

function listenToPage(sheet: Sheet, own: Document): void {
  const toWindow = (x: number, y: number) => {
    const { left, top, width } = sheet.paper.getBoundingClientRect()
    const scale = width / sheet.page().width
    return { x: left + x * scale, y: top + y * scale }
  }
  let from: { x: number; y: number } | undefined

  own.addEventListener('pointerdown', event => {
    if (event.button === 0) from = { x: event.screenX, y: event.screenY }
    panWith(event, isText(event.target), own.documentElement)
  })
  own.addEventListener('pointerup', event => {
    const start = from
    from = undefined
    if (!start || event.button !== 0) return
    if (Math.hypot(event.screenX - start.x, event.screenY - start.y) > clickMost)
      pickSelected(sheet)
    else if (event.target) pickAt(sheet, event.target as Element)
  })
  // A click on a link of the page chooses its words: pages lead nowhere here.
  own.addEventListener('click', event => event.preventDefault())
  own.addEventListener('dragstart', event => event.preventDefault())
  own.addEventListener('keydown', event => pressKey(event))
  own.addEventListener('keyup', event => {
    if (event.shiftKey || event.key.startsWith('Arrow')) pickSelected(sheet)
  })
  listenForHand(own)
  own.addEventListener('wheel', event => wheelOver(event, toWindow(event.clientX, event.clientY)), {
    passive: false
  })
  pinchOver(own, toWindow)
}

function isText(target: EventTarget | null): boolean {
  return Boolean((target as Element | null)?.closest?.('.head, .copy-legs, figcaption, .label'))
}
