import { nearestWord } from '../kit/nearest-word.ts'
import type { Place, Report, Words } from '../model/problem.ts'
import { valueMeant } from './key-words.ts'

/** A token that says one thing of each of several: `notice reversed, letter ruled`. */
export interface PairToken {
  readonly code: string
  readonly token: string
  /** What may stand first, and after each of them. */
  readonly first: readonly string[]
  readonly second: (first: string) => readonly string[]
  /** What the two are: `a kind of story and a dress of headlines`. */
  readonly words: Words
}

/** Reads the pairs of a token; each that is none is reported, and left out. */
export function wordPairs(
  text: string,
  { code, token, first, second, words }: PairToken,
  place: Place,
  report: Report
): Readonly<Record<string, string>> {
  const pairs = text.split(/[,，;]/).filter(pair => pair.trim() !== '')
  return Object.fromEntries(
    pairs.flatMap(pair => {
      const [one = '', other = '', ...rest] = pair.trim().split(/\s+/)
      const known = second(one)
      const wrong = [
        { word: one, known: first },
        { word: other, known }
      ].find(each => !each.known.includes(each.word))
      if (!wrong && rest.length === 0) return [[one, other]]
      reportWrong(pair.trim(), wrong ?? { word: '', known })
      return []
    })
  )

  function reportWrong(
    pair: string,
    { word, known }: { readonly word: string; readonly known: readonly string[] }
  ): void {
    const meant = valueMeant(word, known) ?? (word === '' ? undefined : nearestWord(word, known))
    const then = known === first ? second(first[0] ?? '') : known
    report({
      code,
      severity: 'error',
      place,
      message: {
        en: `In --${token}, “${pair}” is not ${words.en}.`,
        zh: `--${token} 里的“${pair}”不是“${words.zh}”。`
      },
      hint: meant
        ? { en: `Did you mean “${meant}”?`, zh: `是否应为“${meant}”？` }
        : {
            en: `Write one of ${first.join(', ')}, a blank, and one of ${then.join(', ')}; a comma before the next two.`,
            zh: `请先写 ${first.join('、')} 之一，空一格，再写 ${then.join('、')} 之一；各对之间用逗号隔开。`
          }
    })
  }
}
