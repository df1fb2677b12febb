import { diffArrays } from 'diff'
import { fieldWords } from '../../model/part-words.ts'
import type { Words } from '../../model/problem.ts'
import type { StoryCopy } from '../changes/story-copy.ts'
import type { PieceDiff } from './diff-shape.ts'
import { likeness, wordMarks } from './word-marks.ts'

type Pieces = StoryCopy['pieces']
type Piece = Pieces[number]

/** What of a story's words is other: pieces are known by their ids, and by likeness where they were filed anew. */
export function compareCopy(before: Pieces, now: Pieces): readonly PieceDiff[] {
  const both: Both = { before, now, old: byId(before), current: byId(now) }
  const found: PieceDiff[] = []
  let gone: readonly Piece[] = []
  const isSame = (one: Piece, other: Piece) => one.id === other.id
  for (const part of diffArrays([...before], [...now], { comparator: isSame })) {
    if (part.removed) {
      gone = part.value
      continue
    }
    found.push(...parted(gone, part.added ? part.value : [], both))
    gone = []
    if (!part.added) found.push(...part.value.flatMap(({ id }) => corrected(id, both)))
  }
  return [...found, ...parted(gone, [], both)]
}

interface Both {
  readonly before: Pieces
  readonly now: Pieces
  readonly old: ReadonlyMap<string, Piece>
  readonly current: ReadonlyMap<string, Piece>
}

/** A piece that stands in both in the same order. */
function corrected(id: string, { now, old, current }: Both): readonly PieceDiff[] {
  const [was, is] = [old.get(id), current.get(id)]
  return was && is && was.text !== is.text ? [between('corrected', was, is, now)] : []
}

/** What stands in a place of the one, and what in the same place of the other. */
function parted(
  gone: readonly Piece[],
  come: readonly Piece[],
  { before, now, old, current }: Both
): readonly PieceDiff[] {
  const lost = gone.filter(({ id }) => !current.has(id))
  const pairs = pairedByLikeness(
    lost,
    come.filter(({ id }) => !old.has(id))
  )
  const kept = new Set(pairs.values())
  const removed = lost.filter(piece => !kept.has(piece))
  return [
    ...removed.map(piece => whole('removed', piece, before)),
    ...come.flatMap(piece => {
      const was = old.get(piece.id)
      const like = pairs.get(piece)
      if (was) return [between('moved', was, piece, now)]
      if (!like) return [whole('added', piece, now)]
      return like.text === piece.text ? [] : [between('corrected', like, piece, now)]
    })
  ]
}

function whole(kind: 'added' | 'removed', { id, text }: Piece, pieces: Pieces): PieceDiff {
  const is = kind === 'added' ? 'in' : 'out'
  return { id, where: whereIs(id, pieces), kind, marks: [{ is, text }] }
}

function between(kind: 'corrected' | 'moved', was: Piece, is: Piece, pieces: Pieces): PieceDiff {
  const marks = [...wordMarks(was.text, is.text)]
  return { id: is.id, where: whereIs(is.id, pieces), kind, marks }
}

/** Each new piece that is an old one filed anew, with that one: the order is kept, a field is no block. */
function pairedByLikeness(
  gone: readonly Piece[],
  come: readonly Piece[]
): ReadonlyMap<Piece, Piece> {
  const pairs = new Map<Piece, Piece>()
  let from = 0
  for (const piece of come.filter(({ id }) => !isField(id))) {
    const near = gone.slice(from, from + farthest)
    const at = near.findIndex(
      one => !isField(one.id) && likeness(wordMarks(one.text, piece.text)) >= leastLike
    )
    if (at < 0) continue
    pairs.set(piece, near[at] as Piece)
    from += at + 1
  }
  return pairs
}

const farthest = 8
const leastLike = 0.4

function byId(pieces: Pieces): ReadonlyMap<string, Piece> {
  return new Map(pieces.map(piece => [piece.id, piece]))
}

function isField(id: string): boolean {
  return id in fieldWords || note.test(id)
}

const note = /^footnote\.(\d+)$/

/** What the newsroom calls it; a block is counted among those of its story. */
function whereIs(id: string, pieces: Pieces): Words {
  const field = fieldWords[id]
  if (field) return field
  const [, number] = note.exec(id) ?? []
  if (number) return { en: `note ${number}`, zh: `注${number}` }
  const at = pieces.filter(piece => !isField(piece.id)).findIndex(piece => piece.id === id) + 1
  return { en: `block ${at} (${id})`, zh: `正文第${at}块（${id}）` }
}
