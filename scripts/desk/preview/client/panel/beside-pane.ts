import { onChosen, whatIsChosen } from '../chosen.ts'
import { byId, element, renewList, setText } from '../dom.ts'
import { changeLook, lookNow, onLook } from '../kept-look.ts'
import { allSheets, shownState } from '../stage/all-sheets.ts'
import type { ShownState } from '../state.ts'
import { onLanguage, say } from '../words.ts'

/** The e-book or the ink plates beside the pages; called once. */
export function startBeside(): void {
  for (const name of ['book', 'plates'] as const)
    byId(`beside-${name}`).addEventListener('click', () =>
      changeLook({ beside: lookNow().beside === name ? 'none' : name })
    )
  byId('close-beside').addEventListener('click', () => {
    const name = lookNow().beside
    changeLook({ beside: 'none' })
    if (name !== 'none') byId(`beside-${name}`).focus()
  })
  byId('plate-page').addEventListener('change', () => void renewPlates(shownState()))
  const book = byId<HTMLIFrameElement>('book-frame')
  book.addEventListener('load', () => lendFaces(book.contentDocument))
  onLook(show)
  onLanguage(show)
  onChosen(followChosen)
  show()
}

/** A new state may have another book, or other plates. */
export function renewBeside(state: ShownState): void {
  const { beside } = lookNow()
  if (beside === 'book') showBook(state)
  if (beside === 'plates') void renewPlates(state)
}

function show(): void {
  const { beside } = lookNow()
  byId('beside').hidden = beside === 'none'
  for (const name of ['book', 'plates'])
    byId(`beside-${name}`).setAttribute('aria-pressed', String(beside === name))
  byId('beside-title').textContent = beside === 'none' ? '' : say(beside)
  byId('book-pane').hidden = beside !== 'book'
  byId('plates-pane').hidden = beside !== 'plates'
  const state = shownState()
  if (state) renewBeside(state)
}

/** A book brings no face of its own: a reader has its own, this machine may have none for Chinese. */
function lendFaces(own: Document | null): void {
  if (!own) return
  const sheet = own.createElement('link')
  sheet.setAttribute('rel', 'stylesheet')
  sheet.setAttribute('href', new URL('desk-faces.css', location.href).href)
  const rule = own.createElement('style')
  rule.textContent = 'html { font-family: serif, "Desk Book" }'
  own.documentElement.append(sheet, rule)
}

let shownBook = ''

function showBook({ book, products }: ShownState): void {
  const frame = byId<HTMLIFrameElement>('book-frame')
  const hasBook = book !== null && products.some(({ path }) => path === 'book.epub')
  byId('book-none').hidden = hasBook
  frame.hidden = !hasBook
  frame.title = say('bookOf')
  if (!book || !hasBook) return
  const story = whatIsChosen()?.story ?? allSheets()[0]?.page().frames[0]?.story ?? ''
  const file = book.stories[story] ?? book.first
  const address = `book/${book.hash}/${file}`
  if (address === shownBook) return
  shownBook = address
  frame.src = address
}

function followChosen(): void {
  const state = shownState()
  if (state && lookNow().beside === 'book') showBook(state)
}

/** Each plate of a page that has ink, then all of its ink and its soft proof; drawn when they are looked at. */
async function renewPlates(state: ShownState | undefined): Promise<void> {
  const { hash = '', pages = [] } = state?.plates ?? {}
  const choice = byId<HTMLSelectElement>('plate-page')
  renewList(choice, pages, {
    key: String,
    face: page => say('page', { n: page }),
    make: page => element('option', { value: page }, say('page', { n: page }))
  })
  const note = byId('plates-none')
  note.hidden = false
  setText(note, say(pages.length > 0 ? 'drawing' : 'platesNone'))
  choice.hidden = pages.length === 0
  const page = Number(choice.value) || pages[0]
  const answer =
    page === undefined ? undefined : await fetch(`plates/${page}`).catch(() => undefined)
  note.hidden = pages.length > 0
  const names = answer?.ok ? ((await answer.json()) as readonly string[]) : []
  renewList(byId('plates'), names, {
    key: name => name,
    face: name => `${page} ${name} ${hash} ${say('plate')}`,
    make: name =>
      plateItem(`plates/${page}/${encodeURIComponent(name)}.png?${hash}`, name, page ?? 0)
  })
}

function plateItem(src: string, name: string, page: number): HTMLElement {
  const inks: Readonly<Record<string, string>> = {
    ...{ ink: say('inkMap'), proof: say('softProof'), cyan: say('cyan'), magenta: say('magenta') },
    ...{ yellow: say('yellow'), black: say('black') }
  }
  const words = inks[name] ?? name
  const alt = `${words}, ${say('page', { n: page })}`
  return element(
    'li',
    {},
    element(
      'figure',
      {},
      element('img', { src, alt, loading: 'lazy' }),
      element('figcaption', {}, words)
    )
  )
}
