import type { Printed, Recast } from '../model/article.ts'

/** A stretch of the file that is printed, as it is or as other signs. */
export interface Piece extends Printed {
  readonly isCode?: boolean
}

/**
 * Pieces of an article's copy with only those parts of each recast stretch that are printed where it stands. Where
 * one stands in words nothing of which is printed, a piece without characters of the file keeps its neighbours apart.
 */
export function recastPieces(
  pieces: readonly Piece[],
  recasts: readonly Recast[],
  isInWords: (recast: Recast) => boolean = () => false
): readonly Piece[] {
  return recasts.reduce<readonly Piece[]>((rest, recast) => {
    const isGap = recast.prints.length === 0 && isInWords(recast)
    return rest.flatMap(piece => cut(piece, recast, isGap))
  }, pieces)
}

/** Stands for what was left out between two characters: it is no letter, no mark and no blank. */
export const gap = '\ue000'

function cut(piece: Piece, recast: Recast, isGap: boolean): readonly Piece[] {
  if (recast.end <= piece.start || piece.end <= recast.start || recast.start === recast.end)
    return [piece]
  const kept: readonly Printed[] = [
    { start: piece.start, end: recast.start },
    ...(isGap ? [{ start: recast.start, end: recast.end, says: gap }] : recast.prints),
    { start: recast.end, end: piece.end }
  ]
  return kept.flatMap(({ start, end, says }) => {
    const from = Math.max(start, piece.start)
    const to = Math.min(end, piece.end)
    if (from >= to) return []
    return [{ ...piece, start: from, end: to, ...(says === undefined ? {} : { says }) }]
  })
}
