/** How the desk is looked at; kept by the browser's tab for the next visit. */
export interface Look {
  readonly zoom: 'width' | 'whole' | 'print' | number
  readonly isSpread: boolean
  readonly hasRail: boolean
  readonly layers: readonly string[]
  readonly compare: 'off' | 'side' | 'blink' | 'marks'
  readonly beside: 'none' | 'book' | 'plates'
  readonly tab: string
}

const usual: Look = {
  zoom: 'width',
  isSpread: false,
  hasRail: true,
  layers: [],
  compare: 'off',
  beside: 'none',
  tab: 'problems'
}

const listeners = new Set<(look: Look) => void>()
let look: Look = { ...usual, ...kept() }

/** How the desk is looked at now. */
export function lookNow(): Look {
  return look
}

/** Changes how the desk is looked at. */
export function changeLook(change: Partial<Look>): void {
  look = { ...look, ...change }
  try {
    sessionStorage.setItem(place, JSON.stringify(look))
  } catch {
    // A browser that keeps nothing shows all the same.
  }
  for (const tell of listeners) tell(look)
}

/** Calls whenever the desk is looked at otherwise. */
export function onLook(tell: (look: Look) => void): void {
  listeners.add(tell)
}

const place = 'duikai-look'

function kept(): Partial<Look> {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '{}') as Partial<Look>
  } catch {
    return {}
  }
}
