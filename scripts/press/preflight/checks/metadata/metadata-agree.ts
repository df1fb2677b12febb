import type { FileCheck } from '../../check.ts'
import { ofX4 } from '../severities.ts'
import { saidByInfo, saidByXmp } from './said-by-file.ts'

/** Entries of Info with the properties of XMP that say the same (ISO 16684-1; ISO 32000-1, 14.3.3). */
const pairs: readonly (readonly [key: string, property: string])[] = [
  ['Title', 'dc:title'],
  ['Author', 'dc:creator'],
  ['Subject', 'dc:description'],
  ['Keywords', 'pdf:Keywords'],
  ['Creator', 'xmp:CreatorTool'],
  ['Producer', 'pdf:Producer'],
  ['CreationDate', 'xmp:CreateDate'],
  ['ModDate', 'xmp:ModifyDate']
]

/** What Info and XMP both say they say alike. */
export const metadataAgree: FileCheck = {
  code: 'preflight/metadata-differ',
  group: 'metadata',
  looksAt: 'file',
  severity: ofX4,
  look: file => {
    const unlike = pairs.filter(([key, property]) => {
      const [one, other] = [saidByInfo(file, key), saidByXmp(file, property)]
      return one !== undefined && other !== undefined && !isSame(key, one, other)
    })
    if (unlike.length === 0) return []
    const names = unlike.map(([key]) => key)
    return [
      {
        message: {
          en: `Two places of the file contradict each other: ${names.join(', ')} in Info and in XMP.`,
          zh: `文件里两处说法不一：Info 与 XMP 的 ${names.join('、')}。`
        },
        hint: {
          en: 'Save it anew as PDF/X-4, without tools that write only one of them.',
          zh: '请重新存为 PDF/X-4，不要用只改其中一处的工具。'
        }
      }
    ]
  }
}

function isSame(key: string, one: string, other: string): boolean {
  if (key.endsWith('Date')) return isSameTime(one, other)
  // Info has all authors in one text, of whom XMP's first is read.
  return key === 'Author' ? one.startsWith(other) : one === other
}

/** `D:20190501120000+08'00'` and `2019-05-01T12:00:00+08:00`; what is said less finely is compared as finely as it is said. */
function isSameTime(one: string, other: string): boolean {
  const [first, second] = [timeIn(one), timeIn(other)]
  // What is no date at all cannot be compared.
  if (!first || !second) return true
  if (first.zone && second.zone && first.zone !== second.zone)
    return Math.abs(instant(first) - instant(second)) < 1000
  const digits = Math.min(first.digits.length, second.digits.length)
  return first.digits.slice(0, digits) === second.digits.slice(0, digits)
}

interface SaidTime {
  /** Year, month, day, hour, minute, second, as far as they are said. */
  readonly digits: string
  /** `+08:00`; empty where none is said. */
  readonly zone: string
}

function timeIn(text: string): SaidTime | undefined {
  const form =
    /^(?:D:)?(\d{4})-?(\d\d)?-?(\d\d)?T?(\d\d)?:?(\d\d)?:?(\d\d)?(?:\.\d+)?(?:(Z)|([+-])(\d\d)[:']?(\d\d)?'?)?/
  const found = form.exec(text.trim())
  if (!found) return undefined
  const [, ...parts] = found
  const [utc, sign, hours, minutes] = parts.slice(6)
  const zone = utc ? '+00:00' : sign ? `${sign}${hours}:${minutes ?? '00'}` : ''
  return { digits: parts.slice(0, 6).join(''), zone: zone === '-00:00' ? '+00:00' : zone }
}

function instant({ digits, zone }: SaidTime): number {
  const whole = digits.padEnd(14, '0')
  const parts = /^(....)(..)(..)(..)(..)(..)$/.exec(whole)?.slice(1) ?? []
  const [year, month, day, ...clock] = parts
  return Date.parse(`${year}-${month}-${day}T${clock.join(':')}${zone}`)
}
