import type { ShownPage, ShownState } from '../state.ts'

/** One page on the stage. */
export interface Sheet {
  /** Its place in the list of sheets. */
  readonly item: HTMLElement
  /** The paper itself: what is measured when a place on it is kept. */
  readonly paper: HTMLElement
  /** What lies over the page, in per cent of it. */
  readonly over: HTMLElement
  /** The accepted page, where it is compared. */
  readonly beside: HTMLElement
  readonly page: () => ShownPage
  /** The page's own document, while it is open. */
  readonly document: () => Document | undefined
  readonly renew: (page: ShownPage, state: ShownState) => void
  readonly open: () => void
  readonly close: () => void
}

/** What happens to a sheet: its document came, changed or went; or what is known of its page is newer. */
export type SheetNews = 'document' | 'page'

const sheets = new Map<number, Sheet>()
const listeners = new Set<(sheet: Sheet, news: SheetNews) => void>()
let shown: ShownState | undefined

/** The sheets on the stage, in their order. */
export function allSheets(): readonly Sheet[] {
  return [...sheets.values()].sort((one, other) => one.page().number - other.page().number)
}

/** The sheet of a page. */
export function sheetOf(page: number): Sheet | undefined {
  return sheets.get(page)
}

/** Puts a sheet on the stage. */
export function putSheet(sheet: Sheet): void {
  sheets.set(sheet.page().number, sheet)
}

/** Takes the sheets off whose pages the paper has no more. */
export function dropSheets(numbers: ReadonlySet<number>): readonly Sheet[] {
  const gone = allSheets().filter(sheet => !numbers.has(sheet.page().number))
  for (const sheet of gone) sheets.delete(sheet.page().number)
  return gone
}

/** The state that the pages show. */
export function shownState(): ShownState | undefined {
  return shown
}

/** The language of the paper, for those who hear its words. */
export function issueLanguage(): string | undefined {
  return shown?.issue?.language
}

/** Another state is shown from now on. */
export function putState(state: ShownState): void {
  shown = state
}

/** Calls whenever something happens to a sheet. */
export function onSheet(tell: (sheet: Sheet, news: SheetNews) => void): void {
  listeners.add(tell)
}

/** Tells what happened to a sheet. */
export function tellSheet(sheet: Sheet, news: SheetNews): void {
  for (const tell of listeners) tell(sheet, news)
}
