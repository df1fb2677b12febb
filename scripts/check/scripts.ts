import type { Words } from '../model/problem.ts'

/** A script, or a group of signs, that a face must have. */
export interface Script {
  readonly id: string
  readonly words: Words
}

const named: readonly (readonly [id: string, en: string, zh: string])[] = [
  ['Han', 'Han characters', '汉字'],
  ['Latin', 'Latin', '拉丁文'],
  ['Tibetan', 'Tibetan', '藏文'],
  ['Mongolian', 'Mongolian', '蒙古文'],
  ['Arabic', 'Arabic (Uyghur, Kazakh)', '阿拉伯文（维吾尔文、哈萨克文）'],
  ['Yi', 'Yi', '彝文'],
  ['Hangul', 'Korean', '朝鲜文'],
  ['Tai_Le', 'Tai Le', '德宏傣文'],
  ['New_Tai_Lue', 'New Tai Lue', '西双版纳傣文'],
  ['Tai_Tham', 'Tai Tham', '老傣文'],
  ['Lisu', 'Lisu', '傈僳文'],
  ['Miao', 'Miao', '苗文'],
  ['Phags_Pa', 'Phags-pa', '八思巴文'],
  ['Nushu', 'Nüshu', '女书'],
  ['Tangut', 'Tangut', '西夏文'],
  ['Hiragana', 'Japanese kana', '日文假名'],
  ['Katakana', 'Japanese kana', '日文假名'],
  ['Bopomofo', 'Bopomofo', '注音符号'],
  ['Cyrillic', 'Cyrillic', '西里尔文'],
  ['Greek', 'Greek', '希腊文'],
  ['Hebrew', 'Hebrew', '希伯来文'],
  ['Thai', 'Thai', '泰文'],
  ['Lao', 'Lao', '老挝文'],
  ['Myanmar', 'Burmese', '缅文'],
  ['Khmer', 'Khmer', '高棉文'],
  ['Devanagari', 'Devanagari (Hindi, Nepali)', '天城文（印地文、尼泊尔文）'],
  ['Bengali', 'Bengali', '孟加拉文'],
  ['Gurmukhi', 'Gurmukhi', '古木基文'],
  ['Gujarati', 'Gujarati', '古吉拉特文'],
  ['Tamil', 'Tamil', '泰米尔文'],
  ['Telugu', 'Telugu', '泰卢固文'],
  ['Kannada', 'Kannada', '卡纳达文'],
  ['Malayalam', 'Malayalam', '马拉雅拉姆文'],
  ['Sinhala', 'Sinhala', '僧伽罗文'],
  ['Armenian', 'Armenian', '亚美尼亚文'],
  ['Georgian', 'Georgian', '格鲁吉亚文'],
  ['Ethiopic', 'Ethiopic', '埃塞俄比亚文'],
  ['Syriac', 'Syriac', '叙利亚文']
]

const scripts = named.map(([id, en, zh]) => ({
  pattern: new RegExp(`\\p{Script=${id}}`, 'u'),
  script: { id: en, words: { en, zh } }
}))

const groups: readonly { readonly pattern: RegExp; readonly script: Script }[] = [
  { pattern: /\p{Co}/u, script: group('private-use characters', '自造字（私用区字符）') },
  {
    pattern: /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u,
    script: group('emoji and pictures', '表情符号')
  },
  { pattern: /\p{L}/u, script: group('letters of another script', '其他文字') }
]

const signs = group('signs', '符号')

/** The script of a letter or sign. */
export function scriptOf(character: string): Script {
  const found = [...scripts, ...groups].find(({ pattern }) => pattern.test(character))
  return found?.script ?? signs
}

function group(en: string, zh: string): Script {
  return { id: en, words: { en, zh } }
}
