/** What is chosen on the page or in a list. */
export interface Chosen {
  readonly page: number
  /** The frame's name on the page, and the story that it is of. */
  readonly frame: string
  readonly story: string
  readonly headline: string
  /** A field (`headline.main`) or a block, by the name that corrections use; absent for the whole frame. */
  readonly piece?: string
  /** A part of a block: its caption. */
  readonly isCaption?: boolean
  readonly file: string
  readonly line: number
  /** What is selected within, as printed. */
  readonly selected?: string
  /** Up to twenty characters of the same piece before and after it. */
  readonly before?: string
  readonly after?: string
}

let chosen: Chosen | undefined
const listeners = new Set<(chosen: Chosen | undefined, isShown: boolean) => void>()

/** What is chosen now. */
export function whatIsChosen(): Chosen | undefined {
  return chosen
}

/** Chooses; `isShown` asks the pages to scroll to it. */
export function choose(next: Chosen | undefined, isShown = false): void {
  chosen = next
  for (const tell of listeners) tell(next, isShown)
}

/** Calls whenever something else is chosen. */
export function onChosen(tell: (chosen: Chosen | undefined, isShown: boolean) => void): void {
  listeners.add(tell)
}
