import type { Printed, Recast } from '../model/article.ts'

/** A stretch of the file that is printed, as it is or as other signs. */
export interface Piece extends Printed {
  readonly isCode?: boolean
}

/** Pieces of an article's copy with only those parts of each recast stretch that are printed where it stands. */
export function recastPieces(
  pieces: readonly Piece[],
  recasts: readonly Recast[]
): readonly Piece[] {
  return recasts.reduce<readonly Piece[]>(
    (rest, recast) => rest.flatMap(piece => cut(piece, recast)),
    pieces
  )
}

function cut(piece: Piece, recast: Recast): readonly Piece[] {
  if (recast.end <= piece.start || piece.end <= recast.start || recast.start === recast.end)
    return [piece]
  const kept: readonly Printed[] = [
    { start: piece.start, end: recast.start },
    ...recast.prints,
    { start: recast.end, end: piece.end }
  ]
  return kept.flatMap(({ start, end, says }) => {
    const from = Math.max(start, piece.start)
    const to = Math.min(end, piece.end)
    if (from >= to) return []
    return [{ ...piece, start: from, end: to, ...(says === undefined ? {} : { says }) }]
  })
}
