import type { Tokens } from '../kit/css-tokens.ts'
import { nearestWord } from '../kit/nearest-word.ts'
import { type SignLook, type SignStyle, signLookNames } from '../model/column-sign.ts'
import type { Report } from '../model/problem.ts'

/** Reads how the sign of a column is drawn; a look that is not known is an error. */
export function signStyleOf({ text, number, numbers, place }: Tokens, report: Report): SignStyle {
  const word = text('sign-look')
  const look = signLookNames.find(name => name === word)
  if (!look) reportLook(word, place('sign-look'), report)
  const [least = 0, most = least] = numbers('sign-portrait')
  return {
    look: look ?? ('plain' satisfies SignLook),
    sizeEm: number('sign-size'),
    sideEm: number('sign-side'),
    padEm: number('sign-pad'),
    portraitEm: { least, most: Math.max(least, most) },
    gapEm: number('sign-gap')
  }
}

function reportLook(word: string, place: ReturnType<Tokens['place']>, report: Report): void {
  const meant = nearestWord(word, signLookNames)
  report({
    code: 'style/sign-look',
    severity: 'error',
    place,
    message: {
      en: `In --sign-look, “${word}” is not a look of the signs of columns.`,
      zh: `--sign-look 里的“${word}”不是栏目标识的样子。`
    },
    hint: meant
      ? { en: `Did you mean “${meant}”?`, zh: `是否应为“${meant}”？` }
      : {
          en: `Write one of: ${signLookNames.join(', ')}.`,
          zh: `请改为：${signLookNames.join('、')}。`
        }
  })
}
