import type { LineRules } from '../model/style.ts'
import type { CharacterClass } from './character-class.ts'

interface Edges {
  /** Classes that may not begin a line (避头). */
  readonly neverBegin: ReadonlySet<CharacterClass>
  /** Classes that may not end a line (避尾). */
  readonly neverEnd: ReadonlySet<CharacterClass>
}

const basicBegin: readonly CharacterClass[] = [
  'close',
  'pause',
  'stop',
  'centred-mark',
  'middle-dot',
  'connector',
  'solidus',
  'percent'
]

/** The four levels of CLREQ §3.1.4 (行首行尾禁则); each holds what the one before it holds. */
const levels: Readonly<Record<LineRules, Edges>> = {
  none: { neverBegin: new Set(), neverEnd: new Set() },
  basic: { neverBegin: new Set(basicBegin), neverEnd: new Set(['open']) },
  gb: { neverBegin: new Set(basicBegin), neverEnd: new Set(['open', 'solidus']) },
  strict: {
    neverBegin: new Set([...basicBegin, 'dash']),
    neverEnd: new Set(['open', 'solidus'])
  }
}

/** What may stand at neither edge of a line at a level of strictness. */
export function lineEdges(level: LineRules): Edges {
  return levels[level]
}
