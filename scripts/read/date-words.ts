/** 二〇二六 → 2026, 三 → 3, 十八 → 18, 廿三 → 23; undefined where it is no number. */
export function chineseNumber(numeral: string): number | undefined {
  const plain = numeral.replace(/廿/g, '二十').replace(/卅/g, '三十')
  const digits = [...plain].map(sign => digitsOf[sign])
  if (!plain.includes('十')) {
    return digits.includes(undefined) ? undefined : Number(digits.join(''))
  }
  const [tens = '', ones = '', ...rest] = plain.split('十')
  if (rest.length > 0 || tens.length > 1 || ones.length > 1) return undefined
  return (digitsOf[tens] ?? 1) * 10 + (digitsOf[ones] ?? 0)
}

const digitsOf: Readonly<Record<string, number>> = Object.assign(Object.create(null), {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9
})

/** March, Mar, Sept → 3, 3, 9. */
export function monthNumber(word: string): number | undefined {
  const at = named(months, word)
  return at === undefined ? undefined : at + 1
}

/** Sunday, Sun, 日 or 天 → 0, and so on to Saturday. */
export function weekdayNumber(word: string): number | undefined {
  const at = [...'日一二三四五六'].indexOf(word === '天' ? '日' : word)
  return at >= 0 ? at : named(weekdays, word)
}

function named(names: readonly string[], word: string): number | undefined {
  const lower = word.toLowerCase()
  const at = names.findIndex(name => lower.length >= 3 && name.startsWith(lower))
  return at < 0 ? undefined : at
}

const months =
  'january february march april may june july august september october november december'.split(' ')

const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
