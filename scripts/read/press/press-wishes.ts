import { z } from 'zod'
import { nearestWord } from '../../kit/nearest-word.ts'
import { type PressAsked, type PressStandard, pressStandards } from '../../model/press-order.ts'
import type { Checked } from '../checked-yaml.ts'
import { present } from '../present.ts'
import { group, text } from '../yaml-fields.ts'

/** `press: coldset-220`, or a group of what is asked of the press. */
export function pressField() {
  return z.preprocess(
    value => (typeof value === 'string' ? { preset: value } : value),
    group({
      preset: presetName(),
      profile: text().optional(),
      standard: standardName().optional(),
      stock: text().optional(),
      quantity: copiesNumber().optional(),
      spot: z
        .preprocess(
          value => (typeof value === 'string' ? { token: value } : value),
          group({ token: text(), name: text().optional() })
        )
        .optional()
    })
  )
}

function presetName() {
  const expected = { en: 'a press preset such as coldset-220', zh: '印刷预设，如 coldset-220' }
  return z
    .string()
    .refine(value => value.trim() !== '', { params: { expected } })
    .transform(value => value.trim())
}

/** What `press:` of an issue says, with its places. */
export function pressAsked(
  { preset, profile, standard, spot, stock, quantity }: z.infer<ReturnType<typeof pressField>>,
  yaml: Pick<Checked<unknown>, 'valuePlace'>
): PressAsked {
  const token = spot?.token.replace(/^--/, '')
  const place = yaml.valuePlace(['press', 'spot'])
  const plate = spot && token ? { token, name: spot.name ?? token, place } : undefined
  return {
    preset,
    ...present({ profile, standard, spot: plate }),
    run: present({ stock, quantity }),
    places: {
      preset: yaml.valuePlace(['press']),
      profile: yaml.valuePlace(['press', 'profile'])
    }
  }
}

/** How many copies are printed: `500`, `500 份`, `12,000`. */
function copiesNumber() {
  return z.string().transform((value, context): number => {
    const count = copiesIn(value)
    if (count !== undefined) return count
    const expected = { en: 'a whole number from 1, such as 500', zh: '从 1 起的整数，如 500' }
    context.addIssue({ code: 'custom', params: { expected } })
    return z.NEVER
  })
}

/** A number of copies as people write it; undefined where it is none. */
export function copiesIn(written: string): number | undefined {
  const plain = written.normalize('NFKC').replace(/[\s_,]/g, '')
  const [, digits] = /^([1-9]\d{0,7})(?:份|copies)?$/i.exec(plain) ?? []
  return digits === undefined ? undefined : Number(digits)
}

/** A standard as printers name it: `PDF/X-4`, `X-1a`, `x3`, `PDF`. */
export function standardName() {
  return z.string().transform((value, context): PressStandard => {
    const standard = standardNamed(value)
    if (standard) return standard
    const list = pressStandards.join(', ')
    const meant = nearestWord(value.trim(), pressStandards)
    const write = meant ? { en: `“${meant}”`, zh: `“${meant}”` } : undefined
    const expected = { en: `one of ${list}`, zh: `${list} 之一` }
    context.addIssue({ code: 'custom', params: { expected, ...(write && { write }) } })
    return z.NEVER
  })
}

/** The standard that a word stands for; undefined where it stands for none. */
function standardNamed(word: string): PressStandard | undefined {
  const plain = (name: string) => name.toLowerCase().replace(/[\s/_-]|^pdf(?=.)|:?20\d\d$/g, '')
  return pressStandards.find(standard => plain(standard) === plain(word.normalize('NFKC').trim()))
}
