import { z } from 'zod'
import { exemptions } from '../../model/library-facts.ts'
import { countingNumber, type Goes, group } from '../yaml-fields.ts'
import { conformanceOf } from './conformance-claim.ts'
import { editionOf, issueNumberOf } from './counted-name.ts'
import { type Reading, taken } from './reading.ts'
import { dayOf, releasedOf } from './released-day.ts'
import { cnOf, issnOf } from './serial-number.ts'
import { baseAddressOf, licenseOf } from './web-address.ts'

/** A text of a fact that is printed: not the words by which other programs mean nothing. */
export function factText(goes: Goes) {
  return z
    .string()
    .transform((value, context) => {
      const text = value.trim()
      return taken(noText(text) ?? { value: text }, context)
    })
    .meta({ goes })
}

/** The fields of `issue.yaml` that libraries ask for, each checked where it is written. */
export function libraryFields() {
  return {
    issueNumber: read(issueNumberOf, 'paper').optional(),
    issn: read(issnOf, 'paper and book').optional(),
    cn: read(cnOf, 'paper and book').optional(),
    edition: read(editionOf, 'paper and book').optional(),
    bookEdition: countingNumber().optional(),
    released: read(releasedOf).optional(),
    place: factText('book').optional(),
    frequency: factText('book').optional(),
    creator: oneOrMore().optional(),
    subjects: z.array(factText('book')).optional(),
    description: factText('book').optional(),
    license: read(licenseOf).optional(),
    baseUrl: read(baseAddressOf).optional(),
    accessibility: claim().optional()
  }
}

function read(reading: (filed: string) => Reading, goes?: Goes) {
  const field = z.string().transform((value, context) => {
    const text = value.trim()
    return taken(noText(text) ?? listed(text) ?? reading(text), context)
  })
  return goes ? field.meta({ goes }) : field
}

/** One name on the line of its key, or a list of them. */
function oneOrMore() {
  return z.preprocess(
    value => (typeof value === 'string' ? [value] : value),
    z.array(factText('book'))
  )
}

/** A claim needs who makes it and when; nothing is claimed by half. */
function claim() {
  const shape = group({
    conformsTo: read(conformanceOf).optional(),
    certifiedBy: factText('book').optional(),
    date: read(dayOf).optional(),
    exemption: z.enum(exemptions).optional()
  })
  return shape.check(
    z.superRefine((value, context) => {
      const { exemption, ...said } = value
      const isClaim = Object.keys(said).length > 0
      const needed = isClaim || exemption === undefined ? claimParts : []
      for (const key of needed.filter(part => !(part in value)))
        context.addIssue({ code: 'invalid_type', expected: 'string', input: value, path: [key] })
    })
  )
}

const claimParts = ['conformsTo', 'certifiedBy', 'date'] as const

/** What other programs write for nothing, for a list or for a group; `[北京]` is how a cataloguer adds what is not said. */
function noText(text: string): Reading | undefined {
  if (/^(?:null|~|)$/i.test(text)) return nothing
  return /^\[[^\]]*[,，][^\]]*\]$|^\{.*\}$/s.test(text) ? several : undefined
}

/** No number, day or address stands in brackets. */
function listed(text: string): Reading | undefined {
  return /^\[.*\]$/s.test(text) ? several : undefined
}

const several: Reading = {
  because: {
    en: 'a list or group stands where one text belongs',
    zh: '这里只能写一段文字，不能写列表'
  },
  write: { en: 'one text', zh: '一段文字' }
}

const nothing: Reading = {
  because: { en: 'nothing stands there', zh: '没有写内容' },
  write: { en: 'what it is', zh: '具体内容' }
}
