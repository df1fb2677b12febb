// The preview's page: asks for the sheet again whenever something was built, shows where a story
// lies, and zooms. All words and numbers come with the sheet.
const sheet = document.getElementById('sheet')
let chosen = ''

const events = new EventSource('events')
events.onmessage = refresh
events.onerror = () => {
  const status = document.querySelector('.status')
  if (events.readyState === EventSource.CLOSED || !navigator.onLine || status) {
    status.textContent = document.body.dataset.lost
    document.body.classList.add('lost')
  }
}

/** Keeps the place on the page and the focus, so that a rebuild does not disturb who reads. */
async function refresh() {
  const answer = await fetch(`sheet${location.search}`)
  if (!answer.ok) return
  const focused = document.activeElement?.id
  const { scrollTop = 0, scrollLeft = 0 } = document.querySelector('main') ?? {}
  sheet.innerHTML = await answer.text()
  document.body.classList.remove('lost')
  document.querySelector('main').scrollTo(scrollLeft, scrollTop)
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
  showChosen()
  showZoom()
}

document.addEventListener('click', event => {
  const place = event.target.closest('[data-place]')
  if (place) choose(decodeURIComponent(place.getAttribute('href').slice(1)))
  const zoom = event.target.closest('button[data-zoom]')
  if (zoom) {
    document.body.dataset.zoom = zoom.dataset.zoom
    showZoom()
  }
  if (event.target.closest('#copy-place')) {
    navigator.clipboard.writeText(document.getElementById('place').textContent)
  }
})

function choose(id) {
  chosen = id
  showChosen()
}

function showChosen() {
  for (const frame of document.querySelectorAll('.frame')) {
    frame.classList.toggle('chosen', frame.id === chosen)
  }
  const frame = document.getElementById(chosen)
  if (!frame) return
  document.getElementById('place').textContent = frame.dataset.place
  document.getElementById('copy-place').hidden = false
}

function showZoom() {
  for (const button of document.querySelectorAll('button[data-zoom]')) {
    button.setAttribute('aria-pressed', String(button.dataset.zoom === document.body.dataset.zoom))
  }
}

showZoom()
