import { z } from 'zod'
import { nearestWord } from '../kit/nearest-word.ts'
import type { Words } from '../model/problem.ts'
import { countingNumber, text } from './yaml-fields.ts'

/** The word by which an editor leaves something to the copy. */
const auto = /^(?:auto|自动|自動)$/i

/** Whether a value leaves its matter to the copy. */
export function isAuto(value: unknown): boolean {
  return typeof value === 'string' && auto.test(value.trim())
}

/** The name of a page format; those that are named by two signs are written in capitals too. */
export function formatName() {
  return text().transform(name => (/^[aA]\d$/.test(name) ? name.toLowerCase() : name))
}

/** Pages as a list, as a number of them, or `auto`, which is an empty list until they are chosen. */
export function pageList<Page extends z.ZodType>(page: Page) {
  return z.preprocess((value, context) => {
    if (typeof value !== 'string' || value.includes(':')) return value
    if (isAuto(value)) return []
    const count = countingNumber().safeParse(
      value.replace(/(?<=[\d一二三四五六七八九十]) ?(?:pages?|个版)$/i, '')
    )
    if (count.success && count.data <= mostPages)
      return Array.from({ length: count.data }, (_, at) => ({ number: String(at + 1) }))
    context.addIssue({ code: 'custom', params: { expected: pagesExpected, ...meant(value, []) } })
    return z.NEVER
  }, z.array(page))
}

/** More than any newspaper has. */
const mostPages = 400

const pagesExpected: Words = {
  en: 'auto, a number of pages such as 4, or a list of pages',
  zh: 'auto、版数（如 4）或各版的列表'
}

/** A body size in points: `10.5`, `10.5pt`, `10.5 磅`, 五号; or `auto`. */
export function bodySize() {
  return z.string().transform((value, context): number | 'auto' => {
    if (isAuto(value)) return 'auto'
    const plain = value.normalize('NFKC').trim()
    const written = /^(\d+(?:\.\d+)?) ?(?:pt|points?|p|磅|点)?$/i.exec(plain)?.[1]
    const points = written === undefined ? sizesByName[plain] : Number(written)
    if (points !== undefined && points > 0) return points
    const px = /^(\d+(?:\.\d+)?) ?px$/i.exec(plain)?.[1]
    const asPoints = px === undefined ? undefined : String(Math.round(Number(px) * 75) / 100)
    const params = { expected: sizeExpected, ...meant(plain, Object.keys(sizesByName), asPoints) }
    context.addIssue({ code: 'custom', params })
    return z.NEVER
  })
}

const sizeExpected: Words = {
  en: 'auto or a size in points such as 10.5',
  zh: 'auto 或字号（如 10.5 磅、五号）'
}

/** What seems to be meant. */
function meant(value: string, names: readonly string[], sure?: string): { write?: Words } {
  const word = sure ?? nearestWord(value, ['auto', ...names])
  return word === undefined ? {} : { write: { en: `“${word}”`, zh: `“${word}”` } }
}

/** Sizes of Chinese type by their numbers, points. */
const sizesByName: Readonly<Record<string, number>> = Object.assign(Object.create(null), {
  四号: 14,
  小四: 12,
  小四号: 12,
  五号: 10.5,
  新五号: 9.75,
  小五: 9,
  小五号: 9,
  六号: 7.5,
  小六: 6.5,
  四號: 14,
  五號: 10.5,
  新五號: 9.75,
  六號: 7.5
})
