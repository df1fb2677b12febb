import type { Box } from '../view/frame-view.ts'
import type { PageView } from '../view/page-view.ts'
import { byId, element, renewList, setAttribute } from './dom.ts'
import { lookNow, onLook } from './kept-look.ts'
import { scrollToPage } from './stage/show-place.ts'
import type { ShownPage, ShownState } from './state.ts'
import { say } from './words.ts'

/** Small pages beside the large ones: each drawn of its frames, so that it is never out of date. */
export function renewRail({ pages }: ShownState): void {
  renewList(byId('rail-list'), pages, {
    key: ({ number }) => String(number),
    face: page =>
      JSON.stringify([
        page.frames.map(({ box, tier, kind }) => [box, tier, kind]),
        page.label,
        markOf(page),
        document.documentElement.lang
      ]),
    make: thumbnail
  })
}

/** Follows which page is read; called once. */
export function startRail(): void {
  const stage = byId('pages')
  let isWaiting = false
  stage.addEventListener('scroll', () => {
    if (isWaiting) return
    isWaiting = true
    requestAnimationFrame(() => {
      isWaiting = false
      showCurrent()
    })
  })
  const show = () => {
    byId('rail').hidden = !lookNow().hasRail
  }
  onLook(show)
  show()
}

/** Marks the page that has most of the window. */
export function showCurrent(): void {
  const room = byId('pages').getBoundingClientRect()
  let best: { page: string; seen: number } | undefined
  for (const sheet of document.querySelectorAll<HTMLElement>('.sheet')) {
    const { top, bottom } = sheet.getBoundingClientRect()
    const seen = Math.min(bottom, room.bottom) - Math.max(top, room.top)
    if (!best || seen > best.seen) best = { page: sheet.dataset.page ?? '', seen }
  }
  for (const button of byId('rail-list').querySelectorAll('button')) {
    const isCurrent = button.dataset.to === best?.page
    setAttribute(button, 'aria-current', isCurrent ? 'page' : undefined)
    if (isCurrent) bringIntoSight(button)
  }
}

/** Only within the rail: the pages stay where they are. */
function bringIntoSight(button: HTMLElement): void {
  const rail = byId('rail')
  const [own, room] = [button.getBoundingClientRect(), rail.getBoundingClientRect()]
  if (own.top < room.top) rail.scrollTop += own.top - room.top
  else if (own.bottom > room.bottom) rail.scrollTop += own.bottom - room.bottom
}

function thumbnail(page: ShownPage): HTMLElement {
  const mark = markOf(page)
  return element(
    'li',
    {},
    element(
      'button',
      {
        ...{ type: 'button', 'data-to': page.number, class: mark ? 'is-marked' : '' },
        click: () => scrollToPage(page.number)
      },
      drawing(page),
      element('span', { class: 'rail-label' }, page.label),
      ...(mark ? [element('span', { class: 'rail-mark' }, mark)] : [])
    )
  )
}

function markOf(page: ShownPage): string {
  if (page.isDraft) return say('draft')
  return page.isStale ? say('stale') : ''
}

function drawing({ width, height, frames }: PageView): HTMLElement {
  const sheet = element('span', { class: 'thumbnail', 'aria-hidden': 'true' })
  sheet.style.aspectRatio = `${width} / ${height}`
  const placed = (name: 'i' | 'u', box: Box, look: string) => {
    const part = element(name, { class: look })
    part.style.left = `${(box.x / width) * 100}%`
    part.style.top = `${(box.y / height) * 100}%`
    part.style.width = `${(box.width / width) * 100}%`
    part.style.height = `${(box.height / height) * 100}%`
    return part
  }
  for (const { box, picture, tier, headPx } of frames) {
    const frame = placed('i', box, `thumb is-${tier ?? 'panel'}`)
    if (headPx > 0) {
      const head = element('b')
      head.style.height = `${Math.min(60, ((headPx * 1.4) / box.height) * 100)}%`
      frame.append(head)
    }
    sheet.append(frame)
    if (picture) sheet.append(placed('u', picture, 'thumb-picture'))
  }
  return sheet
}
