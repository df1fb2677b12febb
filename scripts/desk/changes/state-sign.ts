import { sha256Hex } from '../../kit/hash.ts'
import type { PrintRecord } from './print-record.ts'
import type { StoryCopy } from './story-copy.ts'

/** None is taken for another that was written by hand: 0 O Q, 1 I L, 2 Z, 5 S, 8 B, G, U V are left out. */
const signs = '34679ACDEFHJKMNPRTWXY'
const length = 8

/**
 * A state of an issue in eight signs that people write by hand (`7K4M-XR9C`): the same for the same copy, lines,
 * pictures and furniture, whenever and by whomever they were set.
 */
export function stateSign(record: PrintRecord, copy: readonly StoryCopy[]): string {
  const pages = record.pages.map(({ page, print, furniture = [] }) => [page, print, furniture])
  const words = copy.map(({ story, headline, pieces }) => [
    story,
    headline,
    pieces.map(({ id, text }) => [id, text])
  ])
  let left = BigInt(`0x${sha256Hex(JSON.stringify([record.issue, record.sheets, pages, words]))}`)
  let sign = ''
  while (sign.length < length) {
    sign += signs[Number(left % BigInt(signs.length))]
    left /= BigInt(signs.length)
  }
  return `${sign.slice(0, length / 2)}-${sign.slice(length / 2)}`
}

/** What somebody wrote as such a sign, in either case, with its hyphen or without; undefined where it is none. */
export function writtenSign(written: string): string | undefined {
  const plain = written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―]/g, '')
  if (plain.length !== length || [...plain].some(sign => !signs.includes(sign))) return undefined
  return `${plain.slice(0, length / 2)}-${plain.slice(length / 2)}`
}
