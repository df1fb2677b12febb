import type { IssueFacts } from '../../../model/issue.ts'
import type { Problem, Words } from '../../../model/problem.ts'
import type { MadeUp } from '../../build-input.ts'
import type { DeskIssue, DeskPage, DeskProduct, DeskState } from '../server/desk-state.ts'
import { type LedgerRow, ledgerView } from './ledger-view.ts'
import { type PageView, pageView } from './page-view.ts'
import { type ProblemView, problemViews } from './problem-view.ts'

/** The state with all that the page in the browser shows of it. */
export interface SeenState extends Omit<DeskState, 'issue' | 'pages' | 'problems' | 'products'> {
  readonly issue: (DeskIssue & Filed) | null
  readonly pages: readonly (DeskPage & PageView)[]
  readonly problems: readonly ProblemView[]
  readonly products: readonly (DeskProduct & { readonly label?: Words; readonly isRead: boolean })[]
  readonly ledger: readonly LedgerRow[]
  readonly book: BookView | null
  readonly plates: PlatesView | null
}

/** Of which pages there are pictures of the ink: `/plates/3` names those of page 3. */
export interface PlatesView {
  readonly hash: string
  readonly pages: readonly number[]
}

/** Where the files of an issue lie, and what opens them. */
export interface Filed {
  /** Absolute: the names of files begin below it. */
  readonly home: string
  readonly editor: NonNullable<IssueFacts['editor']>
}

/** The e-book beside the pages: the page of each story in it, by its slug. */
export interface BookView {
  readonly hash: string
  readonly first: string
  readonly stories: Readonly<Record<string, string>>
}

/** What is known besides the state itself. */
export interface SeenWith {
  readonly made: MadeUp | undefined
  readonly filed: Filed
  readonly book: BookView | null
  readonly plates: PlatesView | null
  readonly accepted: DeskState['accepted']
  readonly linesOf: (problem: Problem) => readonly string[]
}

/** A state as the page in the browser is told. */
export function seenState(state: DeskState, seen: SeenWith): SeenState {
  const { made, filed, book, plates, accepted, linesOf } = seen
  const known = new Map(made?.pages.map(page => [page.dummy.page, page]))
  return {
    ...state,
    issue: state.issue && { ...state.issue, ...filed },
    accepted,
    pages: state.pages.flatMap(page => {
      const set = known.get(page.number)
      return made && set ? [{ ...page, ...pageView(set, made, state.problems) }] : []
    }),
    problems: problemViews(state.problems, made, linesOf),
    products: state.products.map(product => ({ ...product, ...productView(product) })),
    ledger: made ? ledgerView(made) : [],
    book,
    plates
  }
}

/** What a kind of file is called; one without a name of its own goes by the file's. */
function productView({ path, mediaType }: DeskProduct) {
  const isRead = /^text\/|^application\/pdf$/.test(mediaType)
  const label = path === 'paper.pdf' ? paper : path === 'book.epub' ? book : undefined
  return label ? { label, isRead } : { isRead }
}

const paper: Words = { en: 'Paper (PDF)', zh: '报纸（PDF）' }
const book: Words = { en: 'E-book (EPUB)', zh: '电子书（EPUB）' }
