import type { CopyAsSet, SetPiece } from './set-copy.ts'

/** What pieces keep of an earlier setting. */
export interface RowsKept {
  /** The rows that each piece had; undefined for one that was not there, or that reads otherwise. */
  readonly rows: readonly (number | undefined)[]
  /** The place of the change: pieces before this one are as they were; endless where nothing changed. */
  readonly from: number
}

/** Pieces as they are set, an option of each chosen. */
export function copyAsSet(
  measure: number,
  pieces: readonly SetPiece[],
  choices: readonly number[]
): CopyAsSet {
  const texts = pieces.map((piece, at) => {
    const rows = piece.options[choices[at] ?? 0]?.rows ?? 0
    return `${piece.block} ${rows} ${waysOf(piece)}`
  })
  return { measure, pieces: texts }
}

/** What pieces of a measure keep of how they were set; undefined where they were set in another, or never. */
export function rowsKept(
  before: CopyAsSet | undefined,
  measure: number,
  pieces: readonly SetPiece[]
): RowsKept | undefined {
  if (before?.measure !== measure) return undefined
  const left = new Map<string, number[]>()
  const old = before.pieces.map(text => {
    const [block = '', rows = '', ways = ''] = text.split(' ')
    const key = `${block} ${ways}`
    left.set(key, [...(left.get(key) ?? []), Number(rows)])
    return key
  })
  const now = pieces.map(piece => `${piece.block} ${waysOf(piece)}`)
  const changed = now.findIndex((key, at) => key !== old[at])
  const atEnd = now.length === old.length ? Number.POSITIVE_INFINITY : now.length
  return { rows: now.map(key => left.get(key)?.shift()), from: changed < 0 ? atEnd : changed }
}

/** Block → lines more or fewer than its best setting has. */
export function lineChanges(
  pieces: readonly SetPiece[],
  choices: readonly number[]
): Record<string, number> {
  const changes: Record<string, number> = {}
  pieces.forEach(({ block, options }, at) => {
    const change = (options[choices[at] ?? 0]?.rows ?? 0) - (options[0]?.rows ?? 0)
    if (change !== 0) changes[block] = (changes[block] ?? 0) + change
  })
  return changes
}

function waysOf({ options }: SetPiece): string {
  return [...new Set(options.map(({ rows }) => rows))].sort((a, b) => a - b).join(',')
}
