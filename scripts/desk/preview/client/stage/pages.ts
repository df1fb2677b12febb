import { byId, placeChildren } from '../dom.ts'
import { lookNow, onLook } from '../kept-look.ts'
import type { ShownState } from '../state.ts'
import { allSheets, dropSheets, putSheet, putState, sheetOf } from './all-sheets.ts'
import { makeSheet } from './make-sheet.ts'

/** Shows the pages of a state: new ones come, those that are gone go, the others renew themselves. */
export function renewPages(state: ShownState): void {
  putState(state)
  for (const { item } of dropSheets(new Set(state.pages.map(({ number }) => number))))
    watcher.unobserve(item)
  for (const page of state.pages) {
    const standing = sheetOf(page.number)
    if (standing) standing.renew(page, state)
    else {
      const sheet = makeSheet(page, state)
      putSheet(sheet)
      watcher.observe(sheet.item)
    }
  }
  placeChildren(
    byId('sheets'),
    allSheets().map(({ item }) => item)
  )
}

/** Pages near the window are there, those far away are not: a paper of a hundred pages opens as one of four. */
const watcher = new IntersectionObserver(
  entries => {
    for (const { target, isIntersecting } of entries) {
      const sheet = sheetOf(Number((target as HTMLElement).dataset.page))
      if (isIntersecting) sheet?.open()
      else sheet?.close()
    }
  },
  { root: byId('pages'), rootMargin: '120% 20%' }
)

/** Two pages side by side, where that is chosen; called once. */
export function startSpread(): void {
  const show = () => byId('sheets').classList.toggle('is-spread', lookNow().isSpread)
  onLook(show)
  show()
}
