import { startStream } from './stream.ts'

// The preview's page: asks for the sheet again whenever something was built, shows where a story
// lies, and zooms. All words and numbers come with the sheet.
let chosen = ''

startStream({
  news: () => void refresh(),
  lost: () => {
    const status = document.querySelector('.status')
    if (status) status.textContent = document.body.dataset.lost ?? ''
    document.body.classList.add('lost')
  }
})

/** Keeps the place on the page and the focus, so that a rebuild does not disturb who reads. */
async function refresh(): Promise<void> {
  const answer = await fetch(`sheet${location.search}`)
  if (!answer.ok) return
  const focused = document.activeElement?.id
  const opened = [...document.querySelectorAll('details[open]')].map(({ id }) => id)
  const { scrollTop = 0, scrollLeft = 0 } = document.querySelector('main') ?? {}
  byId('sheet').innerHTML = await answer.text()
  document.body.classList.remove('lost')
  document.querySelector('main')?.scrollTo(scrollLeft, scrollTop)
  for (const id of opened) document.getElementById(id)?.setAttribute('open', '')
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
  showChosen()
  showZoom()
}

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return
  const place = target.closest('[data-place]')
  if (place) choose(decodeURIComponent(place.getAttribute('href')?.slice(1) ?? ''))
  const zoom = target.closest('button[data-zoom]')
  if (zoom instanceof HTMLElement) {
    document.body.dataset.zoom = zoom.dataset.zoom
    showZoom()
  }
  if (target.closest('#copy-place')) {
    void navigator.clipboard.writeText(byId('place').textContent ?? '')
  }
})

function choose(id: string): void {
  chosen = id
  showChosen()
}

function showChosen(): void {
  for (const frame of document.querySelectorAll('.frame')) {
    frame.classList.toggle('chosen', frame.id === chosen)
  }
  const frame = document.getElementById(chosen)
  if (!frame) return
  byId('place').textContent = frame.dataset.place ?? ''
  byId('copy-place').hidden = false
}

function showZoom(): void {
  const { zoom } = document.body.dataset
  for (const button of document.querySelectorAll('button[data-zoom]')) {
    button.setAttribute('aria-pressed', String(button.getAttribute('data-zoom') === zoom))
  }
}

/** An element that the page is never without. */
function byId(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`the page has no #${id}`)
  return found
}

showZoom()
