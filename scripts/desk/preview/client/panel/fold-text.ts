/** A text as a search reads it: marks and letters of full and of half width alike, capitals as small letters. */
export interface FoldedText {
  readonly text: string
  /** For each UTF-16 unit of `text`, where its character stands in the original. */
  readonly from: readonly number[]
}

/** Folds a text, and keeps of each unit where it came from. */
export function foldText(original: string): FoldedText {
  let text = ''
  const from: number[] = []
  let at = 0
  for (const character of original) {
    const folded = foldCharacter(character)
    if (!goesOn(folded, text)) {
      text += folded
      for (let unit = 0; unit < folded.length; unit += 1) from.push(at)
    }
    at += character.length
  }
  return { text, from }
}

/** White space, dots and dashes count once, however long their run is: …… and ..., —— and —. */
function goesOn(folded: string, before: string): boolean {
  if (folded === ' ') return before === '' || before.endsWith(' ')
  if (folded === '-') return before.endsWith('-')
  return /^\.+$/.test(folded) && before.endsWith('...')
}

function foldCharacter(character: string): string {
  const own = marks[character]
  if (own !== undefined) return own
  if (/\s/.test(character)) return ' '
  if (/[\u00ad\u200b-\u200d\u2060\ufeff]/.test(character)) return ''
  return character.normalize('NFKC').toLowerCase()
}

/** Marks that an editor types one for the other. */
const marks: Readonly<Record<string, string>> = {
  '。': '.',
  '．': '.',
  '、': ',',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '《': '<',
  '》': '>',
  '〈': '<',
  '〉': '>',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '—': '-',
  '–': '-',
  '‐': '-',
  '‑': '-',
  '·': '·',
  '•': '·',
  '・': '·',
  '…': '...'
}
