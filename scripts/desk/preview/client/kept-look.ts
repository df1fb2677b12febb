/** How the desk is looked at; kept by the browser's tab for the next visit. */
export interface Look {
  readonly zoom: 'width' | 'whole' | 'print' | number
  readonly isSpread: boolean
  readonly hasRail: boolean
  readonly layers: readonly string[]
  readonly compare: 'off' | 'side' | 'blink' | 'marks'
  readonly beside: 'none' | 'book' | 'plates'
  readonly tab: string
  /** Letters alone do something; off for who speaks to a machine, or types by accident. */
  readonly hasKeys: boolean
  /** What is at the top of the window: a page and parts of it. */
  readonly place?: PlaceOnPage
}

/** A place on a page, in parts of its width and height. */
export interface PlaceOnPage {
  readonly page: number
  readonly across: number
  readonly down: number
}

const usual: Look = {
  zoom: 'width',
  isSpread: false,
  hasRail: true,
  layers: [],
  compare: 'off',
  beside: 'none',
  tab: 'problems',
  hasKeys: true
}

const keptAs = 'duikai-look'
const listeners = new Set<(look: Look) => void>()
let look: Look = { ...usual, ...kept() }

/** How the desk is looked at now. */
export function lookNow(): Look {
  return look
}

/** Changes how the desk is looked at. */
export function changeLook(change: Partial<Look>): void {
  keepLook(change)
  for (const tell of listeners) tell(look)
}

/** Keeps what nobody waits for: where the window stands. */
export function keepLook(change: Partial<Look>): void {
  look = { ...look, ...change }
  try {
    sessionStorage.setItem(keptAs, JSON.stringify(look))
  } catch {
    // A browser that keeps nothing shows all the same.
  }
}

/** Calls whenever the desk is looked at otherwise. */
export function onLook(tell: (look: Look) => void): void {
  listeners.add(tell)
}

function kept(): Partial<Look> {
  try {
    return JSON.parse(sessionStorage.getItem(keptAs) ?? '{}') as Partial<Look>
  } catch {
    return {}
  }
}
