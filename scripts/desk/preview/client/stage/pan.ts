import { byId } from '../dom.ts'
import { allSheets } from './all-sheets.ts'

let isHand = false

/** While the space bar is held, all of a page takes it along, its text too; listens in the desk and in its pages. */
export function listenForHand(own: Document): void {
  const hold = (isHeld: boolean) => (event: KeyboardEvent) => {
    const isFree = (event.target as Element).matches?.('html, body, #pages')
    if (event.key !== ' ' || !isFree) return
    event.preventDefault()
    isHand = isHeld
    for (const sheet of allSheets())
      sheet.document()?.documentElement.classList.toggle('is-hand', isHeld)
  }
  own.addEventListener('keydown', hold(true))
  own.addEventListener('keyup', hold(false))
}

/** Takes the pages along with the pointer, from where no text is or while the hand is held. */
export function panWith(event: PointerEvent, isText: boolean, held: HTMLElement): void {
  const isMiddle = event.button === 1
  if (event.pointerType === 'touch' || !(isMiddle || (event.button === 0 && (isHand || !isText))))
    return
  event.preventDefault()
  held.ownerDocument.getSelection()?.removeAllRanges()
  const stage = byId('pages')
  // The page moves under the pointer: only the screen stands still.
  let { screenX: x, screenY: y } = event
  const move = (moved: PointerEvent) => {
    held.classList.add('is-held')
    stage.scrollBy(x - moved.screenX, y - moved.screenY)
    x = moved.screenX
    y = moved.screenY
  }
  const end = () => {
    held.classList.remove('is-held')
    held.removeEventListener('pointermove', move)
    held.removeEventListener('pointerup', end)
    held.removeEventListener('pointercancel', end)
  }
  held.setPointerCapture(event.pointerId)
  held.addEventListener('pointermove', move)
  held.addEventListener('pointerup', end)
  held.addEventListener('pointercancel', end)
}
