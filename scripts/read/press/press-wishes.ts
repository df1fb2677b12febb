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
  { preset, profile, standard, spot }: z.infer<ReturnType<typeof pressField>>,
  yaml: Pick<Checked<unknown>, 'valuePlace'>
): PressAsked {
  const token = spot?.token.replace(/^--/, '')
  const place = yaml.valuePlace(['press', 'spot'])
  const plate = spot && token ? { token, name: spot.name ?? token, place } : undefined
  return {
    preset,
    ...present({ profile, standard, spot: plate }),
    places: {
      preset: yaml.valuePlace(['press']),
      profile: yaml.valuePlace(['press', 'profile'])
    }
  }
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
