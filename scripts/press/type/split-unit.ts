/** No number with its unit is longer, in UTF-16 units. */
const reach = 24

const number = String.raw`\d[\d,.]*`
const chinese = '[〇零一二三四五六七八九十百千万]'
const units =
  '平方公里|平方米|立方米|公里|千米|毫米|厘米|公顷|公斤|千克|毫升|小时|分钟|世纪|人次|年代|个月|百分点|' +
  '年|月|日|号|时|点|分|秒|元|角|个|名|人|次|家|种|部|份|场|岁|吨|米|亩|斤|克|升|度|级|版|期|届|路|批|条|项|座|所|万|亿|千|百|金|银|铜|天|多|余'

/** What holds together in Chinese copy (GB/T 15835), written out again so that the setting's own table is checked. */
const wholes: readonly RegExp[] = [
  new RegExp(`${number}(?:[多余]?[万亿千百]*)(?:${units})`, 'gu'),
  new RegExp(`第(?:\\d+|${chinese}+)[版次届期章节条号名位回]?`, 'gu'),
  new RegExp(`[$¥￥€£№]${number}`, 'gu'),
  new RegExp(`${number}[%‰℃°]`, 'gu')
]

/** Whether a Chinese line ends inside what holds together, as 120|元 or 第|3版. */
export function splitsUnit(above: string, below: string): boolean {
  const head = above.slice(-reach)
  if (!/[\d第$¥￥€£№]/.test(head)) return false
  const text = head + below.slice(0, reach)
  return wholes.some(whole =>
    [...text.matchAll(whole)].some(
      ({ index, 0: found }) => index < head.length && head.length < index + found.length
    )
  )
}
