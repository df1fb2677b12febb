import { nearestWord } from '../../kit/nearest-word.ts'
import type { Extent } from './extent.ts'

/** A printer's sheet as it was asked for, mm. */
export interface SheetSize extends Extent {
  /** As it is known, `正度`; absent where it was asked for by its sides. */
  readonly name?: string
}

/**
 * Sheets known by name, mm: those of Chinese mills (正度 is 787 × 1092, trimmed to 540 × 780 when halved and to
 * 390 × 543 when quartered; 大度 is 889 × 1194) and the A and B series (ISO 216).
 */
const sizes: Readonly<Record<string, readonly [number, number]>> = {
  正度: [787, 1092],
  对开: [540, 780],
  四开: [390, 543],
  大度: [889, 1194],
  A0: [841, 1189],
  A1: [594, 841],
  A2: [420, 594],
  A3: [297, 420],
  A4: [210, 297],
  B0: [1000, 1414],
  B1: [707, 1000],
  B2: [500, 707],
  B3: [353, 500],
  B4: [250, 353]
}

/** Other words for them. */
const others: Readonly<Record<string, string>> = {
  正度全张: '正度',
  正度对开: '对开',
  正度四开: '四开',
  大度全张: '大度',
  正度全開: '正度',
  對開: '对开',
  正度對開: '对开',
  四開: '四开',
  正度四開: '四开',
  大度全開: '大度',
  ZHENGDU: '正度',
  DUIKAI: '对开',
  SIKAI: '四开',
  DADU: '大度'
}

/** The names of sheets, for those who ask. */
export const sheetNames: readonly string[] = Object.keys(sizes)

/** Sides that a printer's sheet has, mm. */
const [leastMm, mostMm] = [100, 2000]

/** Why no sheet was found: the name is not known, or a side is no side of a sheet. */
export type SheetFault =
  | { readonly fault: 'name'; readonly meant: string | undefined }
  | { readonly fault: 'sides'; readonly leastMm: number; readonly mostMm: number }

/** Reads a sheet's name, or its sides in mm: `正度`, `A1`, `781x1086`, `781 × 1086 mm`. */
export function sheetSize(asked: string): SheetSize | SheetFault {
  const plain = asked.normalize('NFKC').replace(/\s+/g, '').toUpperCase()
  const [, one, other] =
    /^(\d+(?:\.\d+)?)(?:MM)?[X×*✕](\d+(?:\.\d+)?)(?:MM|毫米)?$/.exec(plain) ?? []
  if (one !== undefined && other !== undefined) {
    const [widthMm, heightMm] = [Number(one), Number(other)]
    const isSheet = [widthMm, heightMm].every(side => side >= leastMm && side <= mostMm)
    return isSheet ? { widthMm, heightMm } : { fault: 'sides', leastMm, mostMm }
  }
  const name = others[plain] ?? plain
  const size = Object.hasOwn(sizes, name) ? sizes[name] : undefined
  if (size) return { name, widthMm: size[0], heightMm: size[1] }
  return { fault: 'name', meant: nearestWord(plain, [...sheetNames, ...Object.keys(others)]) }
}
