import { cutAddress, isAddress } from './cut-address.ts'
import type { Hyphenate } from './hyphenate.ts'

/** A part of a run of Latin characters after which a line may end. */
export interface LatinPart {
  readonly text: string
  /** What stands before it in the same word: the two are kerned as one. */
  readonly before: string
  /** Cost of ending a line after it; undefined for the last part, which its neighbours decide. */
  readonly breakCost: number | undefined
  /** A hyphen is added where a line ends after it. */
  readonly hyphenated: boolean
  /** It is part of a run that is wider than a line. */
  readonly isWide?: boolean
}

const afterMark = 10
const hyphenCost = 45
/** A name is parted only where all else would be worse. */
const nameCost = 2500
/** A short beginning tells little of its word. */
const shortBeginningCost = 15

const inAddress = 150

const marks = /(?<=[—/])(?=[^\s—/])|(?<=[\p{L}\d][-–])(?=[\p{L}\d“‘])/u
const plainWord = /^[^\p{L}\d]*(\p{L}+)(?:[’']s)?[^\p{L}\d]*$/u

/** Cuts a run of Latin characters without spaces after hyphens, dashes and slashes, and in its words. */
export function cutLatin(run: string, hyphenate: Hyphenate | undefined): readonly LatinPart[] {
  const inOne = isAddress(run)
  const pieces = inOne ? cutAddress(run) : run.split(marks)
  return pieces.flatMap((piece, at) => {
    const isCompound = inOne || piece.includes('-') || (at > 0 && /-$/.test(pieces[at - 1] ?? ''))
    const parts = hyphenate && !isCompound ? cutWord(piece, hyphenate) : [whole(piece)]
    if (at === pieces.length - 1) return parts
    return parts.map((part, k) =>
      k < parts.length - 1 ? part : { ...part, breakCost: inOne ? inAddress : afterMark }
    )
  })
}

function cutWord(piece: string, hyphenate: Hyphenate): readonly LatinPart[] {
  const word = plainWord.exec(piece)?.[1]
  if (!word) return [whole(piece)]
  const parts = hyphenate(word)
  if (parts.length < 2) return [whole(piece)]
  const isName = /\p{Lu}/u.test(word)
  const start = piece.indexOf(word)
  let to = start
  const ends = parts.map(part => {
    to += part.length
    return to
  })
  ends[ends.length - 1] = piece.length
  return ends.map((end, at) => {
    const from = ends[at - 1] ?? 0
    const isLast = at === ends.length - 1
    const short = end - start < 3 ? shortBeginningCost : 0
    return {
      text: piece.slice(from, end),
      before: piece.slice(0, from),
      breakCost: isLast ? undefined : isName ? nameCost : hyphenCost + short,
      hyphenated: !isLast
    }
  })
}

function whole(text: string): LatinPart {
  return { text, before: '', breakCost: undefined, hyphenated: false }
}
