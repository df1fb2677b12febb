import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { PairedMark } from './paired-shapes.ts'
import type { PrintedToken } from './printed-copy.ts'
import { anySign, dash, points, tokenAt } from './same-characters.ts'

/** A filed text and what in it may be markup. */
export interface Filed {
  readonly text: string
  /** By where each begins. */
  readonly skips: ReadonlyMap<
    number,
    readonly { readonly end: number; readonly isItem?: boolean }[]
  >
  readonly pairs: ReadonlyMap<number, PairedMark>
  readonly hasReferences: boolean
}

/** How a filed text was found in what is printed. */
export interface Reading {
  /** Stretches that are neither printed nor markup. */
  readonly lost: readonly { readonly start: number; readonly end: number }[]
  /** Where in `printed` the reading ended; its length when all was found. */
  readonly read: number
}

interface State {
  readonly read: number
  /** Marks that are open, such as `**`, and where the first of them stands. */
  readonly open: string
  readonly opened: number
}

/**
 * Reads a filed text from its first character to its last, each either printed next or part of markup;
 * all ways to read it are followed at once. A character that no way accounts for is lost.
 */
export function readThrough(filed: Filed, printed: readonly PrintedToken[]): Reading {
  const { text } = filed
  const lost: { start: number; end: number }[] = []
  const waiting = new Map<number, Map<string, State>>()
  add(waiting, 0, { read: 0, open: '', opened: 0 })
  let last: readonly State[] = []
  for (let at = 0; at <= text.length; at++) {
    const states = [...(waiting.get(at)?.values() ?? [])]
    waiting.delete(at)
    if (states.length === 0) continue
    last = endsParagraph(text, at) ? settled(states, lost) : states
    if (at === text.length) break
    follow(filed, at, last, printed, waiting)
    if (waiting.size > 0) continue
    const { end } = tokenAt(text, at)
    lose(lost, at, end)
    for (const state of last) add(waiting, end, state)
  }
  const read = Math.max(0, ...last.map(({ read }) => read))
  return { lost: lost.toSorted((one, other) => one.start - other.start), read }
}

function add(waiting: Map<number, Map<string, State>>, at: number, state: State): void {
  const here = waiting.get(at) ?? new Map<string, State>()
  const key = `${state.read} ${state.open}`
  if (!here.has(key)) here.set(key, state)
  waiting.set(at, here)
}

/** Lets each way to read the text go on from a place. */
function follow(
  filed: Filed,
  at: number,
  states: readonly State[],
  printed: readonly PrintedToken[],
  waiting: Map<number, Map<string, State>>
): void {
  for (const state of states)
    for (const [to, next] of steps(filed, at, state, printed)) add(waiting, to, next)
}

/** All that may come of a state at a place: where it goes on, and how. */
function* steps(
  { text, skips, pairs, hasReferences }: Filed,
  at: number,
  state: State,
  printed: readonly PrintedToken[]
): Generator<readonly [number, State]> {
  const { counts, end } = tokenAt(text, at)
  if (counts === '') yield [end, state]
  else yield* consumed(state, counts, end, printed)
  for (const { end, isItem = false } of skips.get(at) ?? []) {
    yield [end, state]
    if (!isItem) continue
    let read = state.read
    while (printed[read]?.isMark) read++
    yield [end, { ...state, read }]
  }
  const pair = pairs.get(at)
  if (pair) yield* paired(state, pair, at)
  if (hasReferences && text[at] === '&') yield* meant(text, at, state, printed)
}

function* consumed(
  state: State,
  counts: string,
  end: number,
  printed: readonly PrintedToken[]
): Generator<readonly [number, State]> {
  const { read } = state
  const next = printed[read]?.counts
  if (next === counts || (counts === anySign && next !== undefined && !/[\p{L}\p{N}]/u.test(next)))
    yield [end, { ...state, read: read + 1 }]
  // House style joins two dashes, or two rows of points, with a blank between them.
  if ((counts === dash || counts === points) && printed[read - 1]?.counts === counts)
    yield [end, state]
}

function* paired(state: State, pair: PairedMark, at: number): Generator<readonly [number, State]> {
  const sizes = pair.sign === '`' ? [pair.end - at] : [1, 2].filter(size => at + size <= pair.end)
  for (const size of sizes) {
    const mark = ` ${pair.sign.repeat(size)};`
    const open = state.open.lastIndexOf(mark)
    const inCode = state.open.includes('`')
    if (pair.closes && open >= 0)
      yield [
        at + size,
        { ...state, open: state.open.slice(0, open) + state.open.slice(open + mark.length) }
      ]
    if (pair.opens && !inCode)
      yield [
        at + size,
        { ...state, open: state.open + mark, opened: state.open === '' ? at : state.opened }
      ]
  }
}

/** `&eacute;`, `&#233;` and `&#xe9;` are printed as é. */
function* meant(
  text: string,
  at: number,
  state: State,
  printed: readonly PrintedToken[]
): Generator<readonly [number, State]> {
  const found = /^&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{1,31}));/i.exec(
    text.slice(at, at + 40)
  )
  if (!found) return
  const [whole, hex, decimal, name = ''] = found
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
  const character =
    hex || decimal
      ? String.fromCodePoint(code > 0 && code <= 0x10ffff ? code : 0xfffd)
      : decodeNamedCharacterReference(name)
  if (character === false) return
  let states: readonly State[] = [state]
  for (let index = 0; index < character.length; ) {
    const { counts, end } = tokenAt(character, index)
    if (counts !== '')
      states = states.flatMap(one => [...consumed(one, counts, 0, printed)].map(([, next]) => next))
    index = end
  }
  for (const next of states) yield [at + whole.length, next]
}

function endsParagraph(text: string, at: number): boolean {
  return (
    at === text.length ||
    (text[at] === '\n' && /^[^\S\n]*(?:\n|$)/.test(text.slice(at + 1, at + 200)))
  )
}

/** At a paragraph's end nothing stays open; a mark that does, with no other way to read it, is lost. */
function settled(
  states: readonly State[],
  lost: { start: number; end: number }[]
): readonly State[] {
  const closed = states.filter(({ open }) => open === '')
  if (closed.length > 0) return closed
  const [first] = states
  if (first) lose(lost, first.opened, first.opened + 1)
  return states.map(state => ({ ...state, open: '' }))
}

function lose(lost: { start: number; end: number }[], start: number, end: number): void {
  const before = lost.at(-1)
  if (before?.end === start) before.end = end
  else lost.push({ start, end })
}
