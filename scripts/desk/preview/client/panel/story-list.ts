import type { LedgerRow } from '../../view/ledger-view.ts'
import { choose, onChosen, whatIsChosen } from '../chosen.ts'
import { byId, element, renewList } from '../dom.ts'
import { issueLanguage } from '../stage/all-sheets.ts'
import type { ShownState } from '../state.ts'
import { onLanguage, sayWords } from '../words.ts'

/** The ledger: every story with its page, its room and how it fits; a row leads to its frame. */
export function renewStories({ ledger }: ShownState): void {
  renewList(byId('stories'), ledger, {
    key: ({ frame, page }) => `${frame} ${page}`,
    face: row => JSON.stringify([row, document.documentElement.lang]),
    make: rowOf
  })
  showChosen()
}

function rowOf(row: LedgerRow): HTMLElement {
  const { frame, story, headline, page, room, need, levers, fit, file, line } = row
  const words = element('span', { class: 'headline', lang: issueLanguage() }, headline)
  const name =
    page === undefined
      ? words
      : element(
          'button',
          {
            ...{ type: 'button', class: 'link' },
            click: () => choose({ page, frame, story, headline, file, line }, true)
          },
          words
        )
  return element(
    'tr',
    { class: `is-${fit.state}`, 'data-frame': frame },
    element('th', { scope: 'row' }, name, element('small', {}, `${frame} · ${sayWords(levers)}`)),
    element('td', { class: 'number' }, page === undefined ? '—' : String(page)),
    element('td', { class: 'number' }, room === undefined ? '—' : `${need}/${room}`),
    element('td', { class: 'fit' }, sayWords(fit.words) || '—')
  )
}

/** The row of what is chosen on the page is marked, and brought into sight. */
function showChosen(): void {
  const chosen = whatIsChosen()
  for (const row of byId('stories').children) {
    const isChosen = chosen !== undefined && (row as HTMLElement).dataset.frame === chosen.frame
    row.classList.toggle('is-chosen', isChosen)
    if (isChosen) row.setAttribute('aria-current', 'true')
    else row.removeAttribute('aria-current')
  }
}

/** Brings the row of what was chosen on the page into sight; called once. */
export function startStories(): void {
  onChosen((_, isShown) => {
    showChosen()
    const row = byId('stories').querySelector('.is-chosen')
    if (!isShown && row) row.scrollIntoView({ block: 'nearest' })
  })
  onLanguage(showChosen)
}
