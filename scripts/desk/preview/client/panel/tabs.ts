import { byId } from '../dom.ts'
import { changeLook, lookNow, onLook } from '../kept-look.ts'

/** The lists beside the pages, as tabs: arrows lead from one to the next. */
export function startTabs(): void {
  const tabs = allTabs()
  for (const tab of tabs)
    tab.addEventListener('click', () => changeLook({ tab: tab.dataset.tab ?? '' }))
  byId('tabs').addEventListener('keydown', event => {
    const at = tabs.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length]
    if (!next) return
    event.preventDefault()
    changeLook({ tab: next.dataset.tab ?? '' })
    next.focus()
  })
  onLook(show)
  show()
}

/** Opens a tab by its name. */
export function openTab(tab: string): void {
  changeLook({ tab })
}

/** Writes how many entries a tab's list has; nothing for none. */
export function countTab(tab: string, count: number): void {
  const place = byId(`tab-${tab}`).querySelector('.count')
  if (place) place.textContent = count > 0 ? String(count) : ''
}

function allTabs(): readonly HTMLElement[] {
  return [...byId('tabs').querySelectorAll<HTMLElement>('[role=tab]')]
}

function show(): void {
  const tabs = allTabs()
  const chosen = tabs.find(({ dataset }) => dataset.tab === lookNow().tab) ?? tabs[0]
  for (const tab of tabs) {
    const isChosen = tab === chosen
    tab.setAttribute('aria-selected', String(isChosen))
    tab.tabIndex = isChosen ? 0 : -1
    byId(`list-${tab.dataset.tab}`).hidden = !isChosen
  }
}
