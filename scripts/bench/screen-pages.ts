import { numberIn, pagesOf, wordsInForce } from './page-in-force.ts'

/** What a reader's program shows on one screen of a book. */
export interface ShownScreen {
  /** Path from the container. */
  readonly file: string
  /** Where its words begin and end among those of the file, white space not counted. */
  readonly from: number
  readonly to: number
  /** The page that the program says is in force. */
  readonly page: string
}

/** Whether readers are told, screen by screen, on which page the words before them are printed. */
export interface ScreensTold {
  readonly screens: number
  /** Screens within which the page turns: a program may name the page that begins there. */
  readonly turning: number
  /** Screens whose label is the page of their first character. */
  readonly exact: number
  /**
   * Screens whose first words stand on another page than the last mark before them says, or whose label is neither
   * that page nor the one that begins on them last.
   */
  readonly wrong: readonly string[]
}

/** Judges the screens of a book's stories by the pages of its print. */
export function screensTold(
  files: Readonly<Record<string, Uint8Array>>,
  screens: readonly ShownScreen[],
  pages: ReadonlyMap<number, string>
): ScreensTold {
  const told = wordsInForce(files)
  const judged = screens.flatMap(screen => {
    const own = told.filter(({ file }) => file === screen.file)
    const shown = own.filter(
      ({ from, words }) => from < screen.to && from + words.length > screen.from
    )
    const [first, ...others] = shown
    if (!first) return []
    const words = first.words.slice(Math.max(0, screen.from - first.from)).slice(0, mostSought)
    const printed = pagesOf(words, pages)
    if (printed.length === 0) return []
    const label = numberIn(screen.page)
    const turns = [first, ...others].filter(({ label }) => label !== first.label)
    const last = turns.at(-1)
    const isExact = printed.includes(label)
    const isLast = last !== undefined && pagesOf(last.words, pages).includes(label)
    const isRight = printed.includes(numberIn(first.label)) && (isExact || isLast)
    return [{ isExact, isTurning: turns.length > 0, wrong: isRight ? '' : said(screen, words) }]
  })
  return {
    screens: judged.length,
    turning: judged.filter(({ isTurning }) => isTurning).length,
    exact: judged.filter(({ isExact }) => isExact).length,
    wrong: judged.flatMap(({ wrong }) => (wrong === '' ? [] : [wrong]))
  }
}

/** Words of one block, by which a place is found on the pages. */
const mostSought = 24

function said({ file, page }: ShownScreen, words: string): string {
  return `${file} “${page}”: ${words}`
}
