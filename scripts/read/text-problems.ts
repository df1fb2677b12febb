import type { Place, Problem } from '../model/problem.ts'

/** A character of a file that is not read as it stands. */
export interface Found {
  /** Where it first stands, an index into the text. */
  readonly first: number
  readonly times: number
  readonly as: 'nothing' | 'line-end' | 'symbol'
  /** What it was read as. */
  readonly symbol?: string
}

/** Says what was done with a character that no page shows as it is. */
export function foundProblem(character: string, found: Found, place: Place): Problem {
  const { times, as, symbol = '' } = found
  const name = codePoint(character)
  switch (as) {
    case 'nothing':
      return {
        code: 'file/invisible-character',
        severity: 'warning',
        place,
        message: {
          en: `The invisible character ${name} stands here (${times} in this file); it was left out.`,
          zh: `此处有不可见字符 ${name}（本文件共 ${times} 处），已略去。`
        },
        hint: { en: 'Delete it from the file.', zh: '请从文件中删去。' }
      }
    case 'line-end':
      return {
        code: 'file/line-mark',
        severity: 'advice',
        place,
        message: {
          en: `The line break ${name} stands here (${times} in this file); it was read as the end of a line.`,
          zh: `此处有换行符 ${name}（本文件共 ${times} 处），已按换行读入。`
        },
        hint: {
          en: 'Nothing need be done if a line ends here; else delete it.',
          zh: '此处若确要换行，不必改动；否则请删去。'
        }
      }
    case 'symbol':
      return {
        code: 'file/symbol-font',
        severity: 'warning',
        place,
        message: {
          en: `${name}, a sign of Word’s fonts Symbol or Wingdings, stands here (${times} in this file); it was read as “${symbol}”.`,
          zh: `此处有 Word 符号字体（Symbol、Wingdings）的字符 ${name}（本文件共 ${times} 处），已读作“${symbol}”。`
        },
        hint: {
          en: `Write “${symbol}” in its place if that is right, else the sign that is meant.`,
          zh: `若无误，请改写为“${symbol}”；否则请写所要的符号。`
        }
      }
  }
}

/** Says where a character was lost before the file came to us. */
export function lostProblem(place: Place): Problem {
  return {
    code: 'file/lost-character',
    severity: 'error',
    place,
    message: {
      en: 'The mark for a lost character (U+FFFD) stands here.',
      zh: '此处是字符丢失的标记（U+FFFD）。'
    },
    hint: { en: 'Type the character that was lost.', zh: '请补上丢失的字。' }
  }
}

/** Says that a letter was written in parts and read as one (NFC). */
export function composedProblem(text: string, whole: string, times: number, place: Place): Problem {
  return {
    code: 'file/not-composed',
    severity: 'warning',
    place,
    message: {
      en: `“${text}” (${codePoints(text)}) was read as “${whole}” (${codePoints(whole)}); ${times} letters of this file are written in parts.`,
      zh: `“${text}”（${codePoints(text)}）已读作“${whole}”（${codePoints(whole)}）；本文件共有 ${times} 处这样的分解写法。`
    },
    hint: {
      en: 'Nothing need be done: both are the same letter to Unicode.',
      zh: '不必改动：在 Unicode 中两者是同一个字。'
    }
  }
}

function codePoints(text: string): string {
  return [...text].map(codePoint).join(' ')
}

function codePoint(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
  return `U+${hex.padStart(4, '0')}`
}
