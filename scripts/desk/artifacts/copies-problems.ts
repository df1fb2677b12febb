import type { IssueFacts } from '../../model/issue.ts'
import type { Place, Problem } from '../../model/problem.ts'

/** The style says of no place that a copy's line may have. */
export function noPlace({ style, file, places }: IssueFacts): Problem {
  const [en, zh] = style ? [`The style ${style}`, `样式 ${style} `] : ['The style', '所用的样式']
  return {
    code: 'copies/no-place',
    severity: 'error',
    place: places?.style ?? { file },
    message: {
      en: `${en} has no place for the line of a numbered copy.`,
      zh: `${zh}没有为编号留出位置。`
    },
    hint: {
      en: 'Write “style: commemorative” in issue.yaml, or give --copy-line-size, --copy-line-least and --copy-line-below in the style’s sheet.',
      zh: '请在 issue.yaml 写 style: commemorative，或在样式表里写 --copy-line-size、--copy-line-least 和 --copy-line-below。'
    }
  }
}

/** Letters of a copy's line that no face draws. */
export function letterLacking(letters: readonly string[], place: Place): Problem {
  const said = letters.map(letter => `${letter} (${codeOf(letter)})`)
  return {
    code: 'copies/missing-glyph',
    severity: 'error',
    place,
    message: {
      en: `No face draws ${said.join(', ')}.`,
      zh: `没有一种字体有 ${said.join('、')}。`
    },
    hint: {
      en: 'Name a face that has it under “faces:” in issue.yaml, or write it otherwise.',
      zh: '请在 issue.yaml 的 faces: 里写上有这个字的字体，或换一种写法。'
    }
  }
}

/** A copy's line that is longer than its place at its least size. */
export function lineTooLong(
  text: string,
  { overPt, roomPt }: { readonly overPt: number; readonly roomPt: number },
  place: Place
): Problem {
  const letters = Math.max(1, Math.ceil((overPt / (overPt + roomPt)) * [...text].length))
  return {
    code: 'copies/line-long',
    severity: 'error',
    place,
    message: {
      en: `“${text}” is longer than its place, even in smaller type.`,
      zh: `“${text}”用小一号字也排不下。`
    },
    hint: {
      en: `Shorten it by about ${letters} letters.`,
      zh: `请减去大约 ${letters} 个字。`
    }
  }
}

function codeOf(letter: string): string {
  const codes = [...letter].map(one => (one.codePointAt(0) ?? 0).toString(16).toUpperCase())
  return codes.map(code => `U+${code.padStart(4, '0')}`).join(' ')
}
