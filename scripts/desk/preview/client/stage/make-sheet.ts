import { element, setAttribute, setText } from '../dom.ts'
import type { ShownPage, ShownState } from '../state.ts'
import { onLanguage, say } from '../words.ts'
import { type Sheet, tellSheet } from './all-sheets.ts'
import { loadPage, patchPage } from './patch-page.ts'

/** Makes the sheet of a page; it stays empty until it is opened. */
export function makeSheet(first: ShownPage, firstState: ShownState): Sheet {
  let page = first
  let state = firstState
  let frame: HTMLIFrameElement | undefined
  let shownHash = ''
  let isPatching = false
  const title = element('h2', { class: 'sheet-title', id: `title-${first.number}` })
  const mark = element('span', { class: 'sheet-mark' })
  const over = element('div', { class: 'over', role: 'group' })
  const paper = element('div', { class: 'paper' }, over)
  const beside = element('div', { class: 'paper-beside', hidden: true })
  const item = element(
    'li',
    { class: 'sheet', id: `page-${first.number}`, 'data-page': first.number },
    element('div', { class: 'sheet-head' }, title, mark),
    element('div', { class: 'sheet-papers' }, beside, paper)
  )

  const sheet: Sheet = {
    ...{ item, paper, over, beside },
    page: () => page,
    document: () => (shownHash === '' ? undefined : (frame?.contentDocument ?? undefined)),
    renew: (next, nextState) => {
      page = next
      state = nextState
      show()
      if (frame && shownHash !== '' && shownHash !== page.hash) void patch()
    },
    open,
    close
  }
  const tell = () => tellSheet(sheet, 'document')

  function show(): void {
    item.style.setProperty('--page-width', String(page.width))
    item.style.setProperty('--page-height', String(page.height))
    setText(title, page.label)
    setText(mark, markOf(page))
    setAttribute(over, 'aria-label', say('pageOf', holesOf(page, state)))
    if (frame) frame.title = page.label
    item.classList.toggle('is-stale', page.isStale)
    item.classList.toggle('is-draft', page.isDraft)
    tellSheet(sheet, 'page')
  }

  function open(): void {
    if (frame) return
    const made = element('iframe', {
      ...{ class: 'page', tabindex: -1, sandbox: 'allow-same-origin', title: page.label },
      // Its words are those of the frames over it, by their headlines; it can be read in whole in the e-book.
      ...{ scrolling: 'no' }
    })
    frame = made
    const hash = page.hash
    loadPage(made, page.number, hash, () => {
      if (frame !== made) return
      shownHash = hash
      if (hash === page.hash) tell()
      else void patch()
    })
    paper.prepend(made)
  }

  function close(): void {
    frame?.remove()
    frame = undefined
    shownHash = ''
    tell()
  }

  /** One patch at a time: the newest state wins. */
  async function patch(): Promise<void> {
    if (isPatching) return
    isPatching = true
    while (frame && shownHash !== page.hash) {
      const hash = page.hash
      const own = frame.contentDocument
      if (!own || !(await patchPage(own, page.number, hash))) break
      shownHash = hash
    }
    isPatching = false
    tell()
  }

  onLanguage(show)
  show()
  return sheet
}

function markOf(page: ShownPage): string {
  if (page.isDraft) return say('draft')
  if (page.isStale) return say('stale')
  if (page.frames.some(({ isBroken }) => isBroken)) return say('holdsBroken')
  return page.isProved ? '' : say('unproved')
}

function holesOf({ label, number }: ShownPage, { pages }: ShownState) {
  return { label, n: number, of: pages.length }
}
