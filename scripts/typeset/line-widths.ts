import type { MarkWidths } from '../model/region.ts'
import type { Atom } from './atom.ts'
import { blankOf } from './character-class.ts'
import { hasGap } from './han-latin-gap.ts'
import { isLone } from './lone-line.ts'

/** How wide a run of atoms is as one line. */
export interface LineWidth {
  readonly naturalEm: number
  /** What squeezing its marks and gaps could take out, em. */
  readonly squeezableEm: number
  /** Places between characters where a line can be stretched. */
  readonly chances: number
  /** Letters that can be tracked: of a Latin text alone. */
  readonly letters: number
}

/** The blanks an atom keeps inside a line, and the gap before it, em. */
export interface AtomSpace {
  readonly before: number
  readonly after: number
  readonly gap: number
}

/** Widths of a paragraph's lines in constant time each, and the space every atom keeps. */
export interface LineWidths {
  readonly line: (first: number, last: number) => LineWidth
  readonly space: (at: number, first: number, last: number) => AtomSpace
  /** The first atom with which a line from `first` could be wider than `em`; the last one if none is. */
  readonly firstOver: (first: number, em: number) => number
  /** A last line of one Han character, or of one Latin word under four letters. */
  readonly isLone: (first: number, last: number) => boolean
  readonly squeezable: (at: number, first: number, last: number) => AtomSpace
}

/** What the space between atoms depends on, em. */
export interface LineLimits {
  readonly gapEm: number
  readonly gapLeastEm: number
  /** Only spaces are stretched, as in a Latin text. */
  readonly wordsOnly?: boolean
  /** What each letter of such a text may give up, em. */
  readonly trackLeastEm?: number
  /** The first line loses the blank of an opening mark too, as headlines do, where paragraphs keep it. */
  readonly trimsStart?: boolean
  /** What marks do with their blanks; `gb` where it is absent. */
  readonly markWidths?: MarkWidths
}

/** Marks whose blank may be squeezed; a full stop keeps its room (CLREQ §3.1.7). */
const squeezed: ReadonlySet<string> = new Set(['open', 'close', 'pause', 'middle-dot'])
const marks: ReadonlySet<string> = new Set([
  'open',
  'close',
  'pause',
  'stop',
  'centred-mark',
  'middle-dot'
])
const trailing: ReadonlySet<string> = new Set([
  'close',
  'pause',
  'stop',
  'centred-mark',
  'middle-dot'
])
/** A space between Latin words may shrink by this share. */
export const spaceShrink = 0.25

/** Prepares prefix sums over the atoms' widths with marks side by side at 1.5 em. */
export function lineWidths(atoms: readonly Atom[], limits: LineLimits): LineWidths {
  const keepsWhole = limits.markWidths === 'whole'
  const spaces = atoms.map((_, at) => innerSpace(atoms, at, limits))
  const soft = atoms.map((_, at) => squeezableAt(at))
  const width = sums(atoms, (atom, at) => coreOf(atom) + total(spaces[at]))
  const squeeze = sums(atoms, (_, at) => total(soft[at]))
  const chance = sums(atoms, (atom, at) => {
    return at > 0 && stretches(atoms[at - 1], atom, limits) ? 1 : 0
  })
  const letter = sums(atoms, atom => (limits.wordsOnly ? lettersOf(atom) : 0))
  const trackLeastEm = limits.trackLeastEm ?? 0
  const forcedBreaks = sums(atoms, atom => (atom.kind === 'forced-break' ? 1 : 0))
  // What a line's first and last atoms do not keep: lines are asked for by the million.
  const lostFirst = Float64Array.from(spaces, startLoss)
  const lostLast = Float64Array.from(spaces, endLoss)
  const softFirst = Float64Array.from(soft, startLoss)
  const softLast = Float64Array.from(soft, endLoss)
  const isSpace = Uint8Array.from(atoms, ({ kind }) => (kind === 'space' ? 1 : 0))
  const isForced = Uint8Array.from(atoms, ({ kind }) => (kind === 'forced-break' ? 1 : 0))
  const hyphen = Float64Array.from(atoms, ({ hyphenEm = 0 }) => hyphenEm)

  function squeezableAt(at: number): AtomSpace {
    const space = spaces[at] ?? none
    const kind = atoms[at]?.kind ?? 'han'
    const soft = squeezed.has(kind) && !keepsWhole
    return {
      before: soft ? space.before : 0,
      after: soft ? space.after : kind === 'space' ? (atoms[at]?.widthEm ?? 0) * spaceShrink : 0,
      gap: space.gap > 0 ? limits.gapEm - limits.gapLeastEm : 0
    }
  }

  function trims(at: number): boolean {
    return at > 0 || limits.trimsStart === true
  }

  /** The part of a blank that an atom loses at the edge of a line. */
  function edgeBlank(at: number, blank: number): number {
    return keepsWhole && marks.has(atoms[at]?.kind ?? '') ? 0 : blank
  }

  function startLoss({ gap, before }: AtomSpace, at: number): number {
    return gap + (trims(at) ? edgeBlank(at, before) : 0)
  }

  function endLoss({ after }: AtomSpace, at: number): number {
    return edgeBlank(at, after)
  }

  function endOf(first: number, last: number): number {
    let to = last
    while (to > first && (isSpace[to] === 1 || isForced[to] === 1)) to--
    return to
  }

  function startOf(first: number, to: number): number {
    let from = first
    while (from < to && first > 0 && isSpace[from] === 1) from++
    return from
  }

  return {
    line(first, last) {
      const to = endOf(first, last)
      const from = startOf(first, to)
      if (isForced[to] === 1) return { naturalEm: 0, squeezableEm: 0, chances: 0, letters: 0 }
      let lost = lostFirst[from] ?? 0
      let softLost = softFirst[from] ?? 0
      if (isSpace[to] === 0) {
        lost += lostLast[to] ?? 0
        softLost += softLast[to] ?? 0
      }
      const letters = between(letter, from, to)
      return {
        naturalEm: between(width, from, to) - lost + (hyphen[to] ?? 0),
        squeezableEm: between(squeeze, from, to) - softLost + trackLeastEm * letters,
        chances: from < to ? between(chance, from + 1, to) : 0,
        letters
      }
    },
    firstOver(first, em) {
      // The sums keep the blanks that a line's ends lose, so they never say too little.
      let low = first
      let high = Math.max(first, atoms.length - 1)
      while (low < high) {
        const middle = (low + high) >> 1
        if (between(width, first, middle) > em || forced(first, middle)) high = middle
        else low = middle + 1
      }
      return low
    },
    space(at, first, last) {
      return edge(at, first, last, spaces[at] ?? none)
    },
    squeezable(at, first, last) {
      return edge(at, first, last, soft[at] ?? none)
    },
    isLone(first, last) {
      return first > 0 && isLone(atoms.slice(first, last + 1))
    }
  }

  function forced(first: number, last: number): boolean {
    return between(forcedBreaks, first, last) > 0
  }

  function edge(at: number, first: number, last: number, space: AtomSpace): AtomSpace {
    const to = endOf(first, last)
    const from = startOf(first, to)
    return {
      before: at === from && trims(at) ? space.before - edgeBlank(at, space.before) : space.before,
      after: at === to ? space.after - edgeBlank(at, space.after) : space.after,
      gap: at === from ? 0 : space.gap
    }
  }
}

const none: AtomSpace = { before: 0, after: 0, gap: 0 }

function total(space: AtomSpace | undefined): number {
  return space ? space.before + space.after + space.gap : 0
}

function coreOf(atom: Atom): number {
  if (!marks.has(atom.kind)) return atom.widthEm
  const blank = blankOf(atom.kind)
  return atom.widthEm - blank.before - blank.after
}

function innerSpace(atoms: readonly Atom[], at: number, limits: LineLimits): AtomSpace {
  const atom = atoms[at]
  if (!atom) return none
  const previous = atoms[at - 1]
  const next = atoms[at + 1]
  const blank = marks.has(atom.kind) ? blankOf(atom.kind) : none
  // GB/T 15834 §5.1.8: · takes half an em.
  if (atom.kind === 'middle-dot' && (limits.markWidths ?? 'gb') === 'gb') return none
  return {
    before: blank.before > 0 && previous?.kind === 'open' ? 0 : blank.before,
    after:
      blank.after > 0 && next && (trailing.has(next.kind) || next.kind === 'open')
        ? 0
        : blank.after,
    gap: hasGap(previous, atom, limits.wordsOnly === true) ? limits.gapEm : 0
  }
}

function stretches(a: Atom | undefined, b: Atom | undefined, limits: LineLimits): boolean {
  if (!a || !b) return false
  if (a.kind === 'space' || b.kind === 'space' || limits.wordsOnly) return a.kind === 'space'
  return !(a.kind === 'latin' && b.kind === 'latin')
}

/** Signs between which there is room: those of a line's words, its spaces left out. */
function lettersOf({ kind, text }: Atom): number {
  return kind === 'latin' ? [...text].length : 0
}

function sums(atoms: readonly Atom[], each: (atom: Atom, at: number) => number): Float64Array {
  const prefix = new Float64Array(atoms.length + 1)
  atoms.forEach((atom, at) => {
    prefix[at + 1] = (prefix[at] ?? 0) + each(atom, at)
  })
  return prefix
}

function between(prefix: Float64Array, first: number, last: number): number {
  return (prefix[last + 1] ?? 0) - (prefix[first] ?? 0)
}
