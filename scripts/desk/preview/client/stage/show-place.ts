import { type Chosen, onChosen, whatIsChosen } from '../chosen.ts'
import { byId, element } from '../dom.ts'
import { allSheets, onSheet, type Sheet, sheetOf } from './all-sheets.ts'

/** Marks what is chosen on its page, and scrolls to it where that is asked; called once. */
export function startShowing(): void {
  onChosen((chosen, isShown) => {
    for (const mark of document.querySelectorAll('.chosen-mark')) mark.remove()
    const sheet = chosen && sheetOf(chosen.page)
    if (!chosen || !sheet) return
    if (isShown) scrollTo(sheet, chosen)
    mark(sheet, chosen)
  })
  onSheet(sheet => {
    const chosen = whatIsChosen()
    if (chosen?.page === sheet.page().number) mark(sheet, chosen)
  })
}

/** Scrolls to a page's head. */
export function scrollToPage(page: number): void {
  sheetOf(page)?.item.scrollIntoView({ block: 'start', behavior: behaviour() })
}

/** Goes on to the next page (1), or back to the one before (-1), of the page that is read. */
export function turnPage(way: 1 | -1): void {
  const top = byId('pages').getBoundingClientRect().top + 2
  const sheets = allSheets()
  const heads = sheets.map(({ item }) => item.getBoundingClientRect().top)
  const next =
    way > 0 ? heads.findIndex(head => head > top) : heads.findLastIndex(head => head < top - 4)
  const sheet = sheets[next]
  if (sheet) scrollToPage(sheet.page().number)
}

function scrollTo(sheet: Sheet, chosen: Chosen): void {
  const frame = sheet.page().frames.find(({ id }) => id === chosen.frame)
  if (!frame) {
    scrollToPage(chosen.page)
    return
  }
  const stage = byId('pages')
  const paper = sheet.paper.getBoundingClientRect()
  const room = stage.getBoundingClientRect()
  const scale = paper.width / sheet.page().width
  const [own] = chosen.piece ? boxesOf(sheet, chosen) : []
  const box = own ?? frame.box
  const x = paper.left + (box.x + box.width / 2) * scale
  const y = paper.top + box.y * scale
  stage.scrollBy({
    left: x - (room.left + room.width / 2),
    top: y - (room.top + Math.min(room.height / 3, 160)),
    behavior: behaviour()
  })
}

/** The paragraph, headline or caption that is chosen, drawn over the page where it is open. */
function mark(sheet: Sheet, chosen: Chosen): void {
  for (const old of sheet.over.querySelectorAll('.chosen-mark')) old.remove()
  const { width, height } = sheet.page()
  for (const box of boxesOf(sheet, chosen)) {
    const node = element('i', { class: 'chosen-mark', 'aria-hidden': 'true' })
    node.style.left = `${(box.x / width) * 100}%`
    node.style.top = `${(box.y / height) * 100}%`
    node.style.width = `${(box.width / width) * 100}%`
    node.style.height = `${(box.height / height) * 100}%`
    sheet.over.append(node)
  }
}

function boxesOf(sheet: Sheet, { frame, piece, isCaption }: Chosen): readonly DOMRect[] {
  const article = sheet.document()?.getElementById(frame)
  if (!article || piece === undefined) return []
  const field = /^(?:headline\.)?(kicker|main|deck|byline|column)$/.exec(piece)?.[1]
  const selector = field
    ? `.head .${field === 'column' ? 'sign' : field}`
    : `[data-block="${CSS.escape(piece)}"]`
  const found = [...article.querySelectorAll(selector)]
  const parts = isCaption ? found.flatMap(one => [...one.querySelectorAll('figcaption')]) : found
  return parts.flatMap(part => [...part.getClientRects()])
}

function behaviour(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'
}
