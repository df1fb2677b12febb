import { ideograph } from '../kit/han.ts'

/** Offset after which a line may end only at this cost; Infinity is never. */
export type Binding = readonly [offset: number, cost: number]

const units =
  '平方公里|平方米|立方米|公里|千米|毫米|厘米|公顷|公斤|千克|毫升|小时|分钟|世纪|人次|年代|个月|百分点|' +
  '年|月|日|号|时|点|分|秒|元|角|个|名|人|次|家|种|部|份|场|岁|吨|米|亩|斤|克|升|度|级|版|期|届|路|批|条|项|座|所|万|亿|千|百|金|银|铜|天|多|余'
/** Units of Latin letters, which may have a space before them. */
const latinUnits =
  'km²|km|cm|mm|dm|nm|m²|m³|m|kg|mg|g|t|ha|hm²|L|ml|mL|kW·h|kWh|kW|MW|GW|kV|V|W|A|Hz|kHz|MHz|GHz|Pa|kPa|MPa|GB|MB|TB|KB|K|dB|s|min|h|mol'
/** 1,234.5; 1 234 567 with any space between the groups; 3×10⁵. */
const number = String.raw`\d[\d,.]*(?:[ \u00a0\u2009\u202f]\d{3}(?!\d))*(?:\.\d+)?(?:[×xX]\d[\d.]*[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]*)?`
const gap = '[ \\u00a0\\u2009\\u202f]?'
const chinese = '[〇零一二三四五六七八九十百千万]'

interface Rule {
  readonly pattern: RegExp
  readonly cost: number
}

/** 2019年5月: better together, but a narrow column may part them. */
const softly = 40

const rules: readonly Rule[] = [
  {
    pattern: new RegExp(`${number}${gap}(?:[多余]?[万亿千百]*)(?:${units})`, 'gu'),
    cost: Infinity
  },
  { pattern: new RegExp(`第(?:\\d+|${chinese}+)[版次届期章节条号名位回]?`, 'gu'), cost: Infinity },
  { pattern: new RegExp(`[$¥￥€£№]${number}`, 'gu'), cost: Infinity },
  { pattern: new RegExp(`${number}${gap}[%‰℃°℉㎡㎏㎞㎝㎜]`, 'gu'), cost: Infinity },
  { pattern: new RegExp(`${number}${gap}(?:${latinUnits})(?![\\p{L}\\d])`, 'gu'), cost: Infinity },
  { pattern: new RegExp(`${number}`, 'gu'), cost: Infinity },
  // Names in a list: （李贺　王永光）.
  { pattern: new RegExp(`(?<=[（　])${ideograph}{2,3}(?=[　）])`, 'gu'), cost: softly },
  { pattern: /\d+年\d+月(?:\d+日)?|\d+月\d+日/gu, cost: softly }
]

/** Finds the places where numbers, units and dates hold together (GB/T 15835; offsets in UTF-16 units). */
export function bindings(text: string): readonly Binding[] {
  const costs = new Map<number, number>()
  for (const rule of rules) {
    for (const match of text.matchAll(rule.pattern)) {
      for (let at = match.index + 1; at < match.index + match[0].length; at++) {
        costs.set(at, Math.max(costs.get(at) ?? 0, rule.cost))
      }
    }
  }
  return [...costs]
}
