import { type WindowPoint, zoomNow, zoomTo } from './zoom.ts'

/** A wheel turned with the Ctrl key held, or two fingers on a pad, zooms where the pointer is; else it scrolls. */
export function wheelOver(event: WheelEvent, point: WindowPoint): void {
  if (!(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * linePx : event.deltaY
  zoomTo(zoomNow() * Math.exp(-Math.max(-most, Math.min(most, px)) / slowness), point)
}

const linePx = 16
const most = 60
const slowness = 160

/** Two fingers on a screen zoom where they are. */
export function pinchOver(
  target: Document | HTMLElement,
  toWindow: (x: number, y: number) => WindowPoint
): void {
  let apart = 0
  const on = target as HTMLElement
  on.addEventListener(
    'touchmove',
    event => {
      const [one, other] = [event.touches[0], event.touches[1]]
      if (!one || !other) return
      event.preventDefault()
      const now = Math.hypot(one.screenX - other.screenX, one.screenY - other.screenY)
      const [x, y] = [(one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2]
      if (apart > 0) zoomTo((zoomNow() * now) / apart, toWindow(x, y))
      apart = now
    },
    { passive: false }
  )
  for (const name of ['touchend', 'touchcancel', 'touchstart'] as const)
    on.addEventListener(name, () => {
      apart = 0
    })
}
