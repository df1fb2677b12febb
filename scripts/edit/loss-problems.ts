import type { Place, Problem } from '../model/problem.ts'
import type { PrintedToken } from './printed-copy.ts'
import type { Reading } from './read-through.ts'
import { tokenAt } from './same-characters.ts'

const most = 20

/** What is only missing is told place by place; where the reading came off its way, that is told once. */
export function problemsOf(
  text: string,
  printed: readonly PrintedToken[],
  { lost, read }: Reading,
  placeAt: (at: number) => Place
): readonly Problem[] {
  const [first] = lost
  if (read === printed.length)
    return stretches(lost, text)
      .slice(0, most)
      .map(({ start, end }) => swallowed(shortened(text.slice(start, end)), placeAt(start)))
  const at = first?.start ?? text.length
  const instead = printed
    .slice(read, read + 12)
    .map(token => token.text)
    .join('')
  return [differs(words(text, at), instead, placeAt(Math.min(at, lastCharacter(text))))]
}

/** What is lost with nothing but blanks between is one stretch. */
function stretches(lost: Reading['lost'], text: string): Reading['lost'] {
  const found: { start: number; end: number }[] = []
  for (const { start, end } of lost) {
    const before = found.at(-1)
    if (before && text.slice(before.end, start).trim() === '') before.end = end
    else found.push({ start, end })
  }
  return found
}

function shortened(lost: string): string {
  const words = lost.trim().replace(/\s+/g, ' ')
  return words.length > 40 ? `${words.slice(0, 40)}…` : words
}

function words(text: string, at: number): string {
  let end = at
  let inBlanks = false
  for (let count = 0; end < text.length; ) {
    const next = tokenAt(text, end)
    const isBlank = next.counts === ''
    if (!isBlank || !inBlanks) count += 1
    if (count > 12) break
    inBlanks = isBlank
    end = next.end
  }
  return text.slice(at, end).trim()
}

function lastCharacter(text: string): number {
  return Math.max(0, text.trimEnd().length - 1)
}

function swallowed(words: string, place: Place): Problem {
  return {
    code: 'copy/text-lost',
    severity: 'error',
    place,
    message: {
      en: `“${words}” stands in the file here and would not be printed.`,
      zh: `文件此处的“${words}”不会印出。`
    },
    hint: hintFor(words)
  }
}

function differs(filed: string, edited: string, place: Place): Problem {
  return {
    code: 'copy/text-lost',
    severity: 'error',
    place,
    message: {
      en: `The copy would change here: filed “${filed}”, edited “${edited}”.`,
      zh: `此处文字会有改动：原稿“${filed}”，编辑后“${edited}”。`
    },
    hint: hintFor(filed)
  }
}

function hintFor(words: string): Problem['hint'] {
  const sign = /[*_~`#[\]()<>{}&|!:.+\\=-]/.exec(words)?.[0]
  return sign === undefined
    ? {
        en: 'Write this line as plain words, without tables, lists or tags around it.',
        zh: '请把这一行写成普通文字，不用表格、列表和标签。'
      }
    : {
        en: `If “${sign}” is to be printed, write “\\${sign}”; if not, delete it.`,
        zh: `要印出“${sign}”，请写成“\\${sign}”；不要印，就删去。`
      }
}
