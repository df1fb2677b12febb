import type { CompareView } from '../../view/compare-view.ts'
import { byId, element } from '../dom.ts'
import { changeLook, type Look, lookNow, onLook } from '../kept-look.ts'
import { renewCompared } from '../panel/compared-list.ts'
import { onLanguage, say } from '../words.ts'
import { allSheets, onSheet, type Sheet, shownState } from './all-sheets.ts'
import { showZoom } from './zoom.ts'

let compared: CompareView | undefined
let comparedAt = ''
let isBlinking = false

/** Milliseconds that each of the two is seen while they blink. */
const blinkMs = 900

/** Compares the pages with the accepted edition as is chosen; called once. */
export function startCompare(): void {
  const choice = byId<HTMLSelectElement>('compare')
  choice.addEventListener('change', () => chooseCompare(choice.value as Look['compare']))
  byId('swap').addEventListener('click', swap)
  onLook(show)
  onSheet(showOn)
  onLanguage(show)
  setInterval(() => {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
    if (lookNow().compare === 'blink' && !isStill && !document.hidden) swap()
  }, blinkMs)
  show()
}

/** Chooses how to compare; what differs is listed beside the pages. */
export function chooseCompare(compare: Look['compare']): void {
  changeLook({ compare, ...(compare === 'off' ? {} : { tab: 'compared' }) })
}

/** The comparison belongs to a state: it is fetched anew where one is asked for. */
export async function renewCompare(): Promise<void> {
  const state = shownState()
  const choice = byId<HTMLSelectElement>('compare')
  choice.disabled = !state?.accepted
  choice.title = state?.accepted ? '' : say('compareNone')
  if (!state?.accepted || lookNow().compare === 'off') return
  const wanted = `${state.accepted.edition} ${state.pages.map(({ hash }) => hash).join(' ')}`
  if (wanted === comparedAt) return
  comparedAt = wanted
  const answer = await fetch('compare').catch(() => undefined)
  compared = answer?.ok ? ((await answer.json()) as CompareView) : undefined
  renewCompared(compared)
  for (const sheet of allSheets()) showOn(sheet)
}

/** Shows the accepted pages in the place of those of now, or back. */
export function swap(): void {
  isBlinking = !isBlinking
  byId('pages').classList.toggle('shows-accepted', isBlinking)
}

function show(): void {
  const { compare } = lookNow()
  const isOn = compare !== 'off' && shownState()?.accepted !== null
  const stage = byId('pages')
  byId<HTMLSelectElement>('compare').value = compare
  stage.dataset.compare = isOn ? compare : 'off'
  byId('swap').hidden = !(isOn && compare === 'blink')
  if (compare !== 'blink') {
    isBlinking = false
    stage.classList.remove('shows-accepted')
  }
  for (const sheet of allSheets()) showOn(sheet)
  void renewCompare()
  showZoom()
}

/** What a page shows of the comparison: the accepted page beside or over it, and marks on what differs. */
function showOn(sheet: Sheet): void {
  const { compare } = lookNow()
  const edition = shownState()?.accepted?.edition
  const isPaired = edition !== undefined && (compare === 'side' || compare === 'blink')
  const isOpen = sheet.document() !== undefined
  sheet.beside.hidden = !isPaired
  if (!isPaired || !isOpen) sheet.beside.replaceChildren()
  else if (sheet.beside.dataset.edition !== String(edition) || !sheet.beside.firstChild) {
    sheet.beside.dataset.edition = String(edition)
    const title = `${say('acceptedPage', { n: edition })} · ${sheet.page().label}`
    const page = sheet.page().number
    sheet.beside.replaceChildren(
      element('p', { class: 'beside-title' }, say('acceptedPage', { n: edition })),
      element(
        'div',
        { class: 'paper' },
        element('iframe', {
          ...{ class: 'page', tabindex: -1, sandbox: 'allow-same-origin', scrolling: 'no', title },
          src: `accepted/${edition}/${page}`
        })
      )
    )
  }
  showMarks(sheet)
}

function showMarks(sheet: Sheet): void {
  for (const old of sheet.over.querySelectorAll('.compare-mark')) old.remove()
  if (lookNow().compare === 'off' || !compared) return
  const { frames, number, width, height } = sheet.page()
  for (const { story, pages, linesMoved, ofLines } of compared.stories) {
    const notes = pages.find(({ page }) => page === number)?.notes ?? []
    const words = [
      ...notes.map(note => say(note)),
      ...(notes.length === 0 && linesMoved > 0
        ? [say('movedLines', { n: linesMoved, of: ofLines })]
        : [])
    ]
    if (words.length === 0) continue
    for (const { box } of frames.filter(frame => frame.story === story)) {
      const mark = element('div', { class: 'compare-mark' }, element('span', {}, words.join(' · ')))
      mark.style.left = `${(box.x / width) * 100}%`
      mark.style.top = `${(box.y / height) * 100}%`
      mark.style.width = `${(box.width / width) * 100}%`
      mark.style.height = `${(box.height / height) * 100}%`
      sheet.over.append(mark)
    }
  }
}
