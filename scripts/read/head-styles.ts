import { nearestWord } from '../kit/nearest-word.ts'
import { dressNames } from '../model/head-dresses.ts'
import { kindNames } from '../model/kinds.ts'
import type { Place, Report } from '../model/problem.ts'
import type { Style } from '../model/style.ts'
import { valueMeant } from './key-words.ts'

/** Reads `notice reversed, letter ruled`: the kinds of stories and the dress of their headlines. */
export function headStylesOf(text: string, place: Place, report: Report): Style['headStyles'] {
  const pairs = text.split(/[,，;]/).filter(pair => pair.trim() !== '')
  return Object.fromEntries(
    pairs.flatMap(pair => {
      const [kind = '', dress = '', ...rest] = pair.trim().split(/\s+/)
      const words = [
        { word: kind, known: kindNames as readonly string[] },
        { word: dress, known: dressNames as readonly string[] }
      ]
      const [wrong] = words.filter(({ word, known }) => !known.includes(word))
      if (!wrong && rest.length === 0) return [[kind, dress]]
      reportWrong(pair.trim(), wrong, place, report)
      return []
    })
  )
}

function reportWrong(
  pair: string,
  wrong: { readonly word: string; readonly known: readonly string[] } | undefined,
  place: Place,
  report: Report
): void {
  const { word, known } = wrong ?? { word: '', known: [] }
  const meant = valueMeant(word, known) ?? (word === '' ? undefined : nearestWord(word, known))
  report({
    code: 'style/head-styles',
    severity: 'error',
    place,
    message: {
      en: `In --head-styles, “${pair}” is not a kind of story and a dress of headlines.`,
      zh: `--head-styles 里的“${pair}”不是“稿件种类 标题样式”。`
    },
    hint: meant
      ? { en: `Did you mean “${meant}”?`, zh: `是否应为“${meant}”？` }
      : {
          en: `Write one of ${kindNames.join(', ')}, a blank, and one of ${dressNames.join(', ')}; a comma before the next two.`,
          zh: `请先写 ${kindNames.join('、')} 之一，空一格，再写 ${dressNames.join('、')} 之一；各对之间用逗号隔开。`
        }
  })
}
