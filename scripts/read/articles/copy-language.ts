import { ideograph } from '../../kit/han.ts'

/** The language of a copy by its letters: Chinese from a fifth of Han on, of Taiwan by its characters; else English. */
export function copyLanguage(texts: readonly string[]): 'zh-CN' | 'zh-TW' | 'en' {
  const count = (shape: RegExp) =>
    texts.reduce((sum, text) => sum + (text.slice(0, enough).match(shape)?.length ?? 0), 0)
  const han = count(new RegExp(ideograph, 'gu'))
  // A word of five letters says as much as a character or two.
  const latin = count(/\p{Script=Latin}/gu) / 3
  if (han < (han + latin) / 5) return 'en'
  return count(traditional) > count(simplified) ? 'zh-TW' : 'zh-CN'
}

const enough = 20_000

/** Common characters that are written in one way only in each script. */
const traditional =
  /[這個們來時說對國學會後為發過還經開關於與產實現樣問題長點當從動種進機電書話車門見]/g
const simplified =
  /[这个们来时说对国学会后为发过还经开关于与产实现样问题长点当从动种进机电书话车门见]/g
