import type { PlacedPiece } from '../view/placed-copy.ts'

let pieces: readonly PlacedPiece[] = []
let byName: ReadonlyMap<string, PlacedPiece> = new Map()
let asked = -1
const listeners = new Set<() => void>()

/** All copy of the issue as it was fetched last. */
export function allCopy(): readonly PlacedPiece[] {
  return pieces
}

/** A field, block or note of a story. */
export function pieceOf(story: string, id: string): PlacedPiece | undefined {
  return byName.get(`${story} ${id}`)
}

/** Calls whenever the copy was fetched anew. */
export function onCopy(tell: () => void): void {
  listeners.add(tell)
}

/** Fetches the copy of a state as soon as no newer one comes: all of it is much, and nobody searches while typing. */
export function renewCopy(edition: number): void {
  clearTimeout(timer)
  timer = setTimeout(() => void fetchCopy(edition), byName.size > 0 ? restMs : 0)
}

let timer: ReturnType<typeof setTimeout> | undefined
const restMs = 400

/** An older answer never overtakes a newer. */
async function fetchCopy(edition: number): Promise<void> {
  if (asked === edition) return
  asked = edition
  const answer = await fetch(`copy?edition=${edition}`).catch(() => undefined)
  if (!answer?.ok || asked !== edition) return
  pieces = (await answer.json()) as readonly PlacedPiece[]
  byName = new Map(pieces.map(piece => [`${piece.story} ${piece.id}`, piece]))
  for (const tell of listeners) tell()
}
