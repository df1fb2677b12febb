import { emSquare } from '../kit/han.ts'

/** What the line breaker knows of a character (CLREQ §3.1 and GB/T 15834). */
export type CharacterClass =
  | 'han'
  | 'open'
  | 'close'
  | 'pause'
  | 'stop'
  /** ，。、；：！？ in the middle of their em, as in Taiwan and Hong Kong. */
  | 'centred-mark'
  | 'middle-dot'
  | 'dash'
  | 'connector'
  /** ／, and / between Han characters. */
  | 'solidus'
  | 'percent'
  | 'latin'
  | 'space'

const classes: readonly (readonly [CharacterClass, string])[] = [
  ['open', '“‘「『（《〈【〔［｛〖'],
  ['close', '”’」』）》〉】〕］｝〗'],
  ['pause', '，、；：'],
  ['stop', '。！？'],
  ['middle-dot', '·・'],
  ['dash', '—…'],
  ['connector', '～–'],
  ['solidus', '／'],
  ['percent', '%‰℃°'],
  ['space', ' \t\n\u00a0']
]

const classOf = new Map<string, CharacterClass>(
  classes.flatMap(([name, characters]) => [...characters].map(c => [c, name] as const))
)

const han = new RegExp(emSquare, 'u')
/** Marks that belong to their words in a Latin text and are full-width in a Chinese one. */
const latinMarks = new Set('“”‘’—…–·')

/** Tells the class of one character (a whole code point); Latin covers every other script. */
export function characterClass(
  character: string,
  latinText: boolean,
  centresMarks = false
): CharacterClass {
  if (latinText && latinMarks.has(character)) return 'latin'
  const kind = classOf.get(character)
  if (centresMarks && (kind === 'pause' || kind === 'stop')) return 'centred-mark'
  return kind ?? (han.test(character) ? 'han' : 'latin')
}

/** Blank inside a full-width mark, in em: before the ink and after it. */
export function blankOf(kind: CharacterClass | 'object' | 'forced-break'): {
  readonly before: number
  readonly after: number
} {
  switch (kind) {
    case 'open':
      return { before: 0.5, after: 0 }
    case 'close':
    case 'pause':
    case 'stop':
      return { before: 0, after: 0.5 }
    case 'middle-dot':
      return { before: 0.25, after: 0.25 }
    case 'centred-mark':
    case 'han':
    case 'dash':
    case 'connector':
    case 'solidus':
    case 'percent':
    case 'latin':
    case 'space':
    case 'object':
    case 'forced-break':
      return { before: 0, after: 0 }
  }
}
