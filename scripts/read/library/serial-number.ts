import type { Words } from '../../model/problem.ts'
import type { Reading } from './reading.ts'

/** An ISSN by ISO 3297, `1234-567X`, with or without “ISSN” before it; its check digit is counted. */
export function issnOf(filed: string): Reading {
  const plain = plainNumber(filed).replace(/^ISSN ?:? ?/, '')
  const bare = /^(\d{4})-?(\d{3})([\dX])$/.exec(plain)
  if (!bare) return { because: issnForm, write: issnExample }
  const [, first = '', last = '', check = ''] = bare
  const right = `${first}-${last}${checkDigit(first + last)}`
  if (!plain.includes('-')) return { because: issnForm, write: same(right) }
  if (plain === '0000-0000') return { because: noSerial, write: issnExample }
  if (right === plain) return { value: plain }
  return {
    because: {
      en: `its last character is counted from the seven before it and would be ${right.at(-1)}, not ${check}`,
      zh: `末位是校验码，按前七位推算应为 ${right.at(-1)}，不是 ${check}`
    },
    write: {
      en: `${right} if the first seven digits are right, else the number as the paper prints it`,
      zh: `${right}（前七位无误时），否则照报纸所印的号码`
    }
  }
}

/** A CN number of a serial by GB/T 9999.1, `CN 12-3456` or `CN 12-3456/G2`; its region is one that there is. */
export function cnOf(filed: string): Reading {
  const plain = plainNumber(filed)
  const [, region = '', number = '', classes = ''] =
    /^(?:CN ?)?(\d{2})-(\d{4})((?: ?\/ ?.*)?)$/.exec(plain) ?? []
  const found = /(\d{2}) ?- ?(\d{4})(?!\d)(?: ?\/ ?([A-Z]+\d*))?/.exec(plain)
  const meant = found && `CN ${found[1]}-${found[2]}${found[3] ? `/${found[3]}` : ''}`
  if (region === '') return { because: cnForm, write: meant ? same(meant) : cnExample }
  if (!regions.includes(region))
    return {
      because: {
        en: `no region has the number ${region}`,
        zh: `没有代号为 ${region} 的地区`
      },
      write: cnExample
    }
  const ownClass = classes.replace(/[ /]/g, '')
  const isClass = classes === '' || /^(?:[A-KN-VXZ]\d{0,2}|T[A-Z]\d?)$/.test(ownClass)
  if (!isClass)
    return {
      because: {
        en: 'what stands after the slash is no class of the Chinese Library Classification',
        zh: '斜线后面不是《中国图书馆分类法》的类号'
      },
      write: same(`CN ${region}-${number}`)
    }
  // The paper puts its own words before a number that does not say what it is.
  const said = plain.startsWith('CN') ? 'CN ' : ''
  return { value: `${said}${region}-${number}${ownClass && `/${ownClass}`}` }
}

function checkDigit(seven: string): string {
  const sum = [...seven].reduce((total, digit, at) => total + Number(digit) * (8 - at), 0)
  const rest = (11 - (sum % 11)) % 11
  return rest === 10 ? 'X' : String(rest)
}

/** Full-width signs, dashes and small letters are meant as the number has them. */
function plainNumber(filed: string): string {
  return filed
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase()
}

/** Provinces by the first two digits of GB/T 2260, and 10 for what is registered since 2013. */
const regions = [
  ...['10', '11', '12', '13', '14', '15', '21', '22', '23', '31', '32', '33', '34', '35', '36'],
  ...['37', '41', '42', '43', '44', '45', '46', '50', '51', '52', '53', '54', '61', '62', '63'],
  ...['64', '65', '71', '81', '82']
]

function same(text: string): Words {
  return { en: text, zh: text }
}

const issnForm: Words = {
  en: 'an ISSN has four digits, a hyphen, three digits and a check digit (0 to 9 or X)',
  zh: 'ISSN 是四位数字、连字符、三位数字和一位校验码（0–9 或 X）'
}

const issnExample: Words = {
  en: 'the number as the paper prints it, such as 1234-5679',
  zh: '报纸所印的号码，如 1234-5679'
}

const noSerial: Words = { en: 'no serial has this number', zh: '没有这个号码的连续出版物' }

const cnForm: Words = {
  en: 'a CN number has two digits of its region, a hyphen, four digits, and perhaps a class after a slash',
  zh: '国内统一刊号是两位地区代号、连字符、四位序号，后面可有斜线和分类号'
}

const cnExample: Words = {
  en: 'it as the paper prints it, such as CN 12-3456 or CN 12-3456/G2',
  zh: '报纸所印的刊号，如 CN 12-3456 或 CN 12-3456/G2'
}
