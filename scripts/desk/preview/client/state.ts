import type { SeenState } from '../view/seen-state.ts'

/** The state as it was fetched. */
export interface ShownState extends SeenState {
  /** Milliseconds that this machine's clock runs before the program's. */
  readonly shift: number
}

/** One page of it. */
export type ShownPage = SeenState['pages'][number]

/** Fetches the state; undefined where the program does not answer. */
export async function fetchState(): Promise<ShownState | undefined> {
  try {
    const answer = await fetch('state')
    if (!answer.ok) return undefined
    const state = (await answer.json()) as SeenState
    return { ...state, shift: Date.now() - state.now }
  } catch {
    return undefined
  }
}
