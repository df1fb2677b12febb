import { writtenDate } from '../written-date.ts'
import { editionOf, issueNumberOf } from './counted-name.ts'
import type { Reading } from './reading.ts'
import { releasedOf } from './released-day.ts'
import { cnOf, issnOf } from './serial-number.ts'
import { baseAddressOf, licenseOf } from './web-address.ts'

/** A fact as `issue.yaml` would take it under its key, for who changes one otherwise; an empty one is taken out, but for name and date. */
export function factReading(key: string, text: string): Reading {
  const value = text.trim()
  if (key === 'date') return dateOf(value)
  if (value === '' && key === 'paper')
    return {
      because: { en: 'a paper has a name', zh: '报纸要有报名' },
      write: { en: 'its name', zh: '报名' }
    }
  const read = value === '' ? undefined : new Map(Object.entries(readings)).get(key)
  return read ? read(value) : { value }
}

const readings = {
  issn: issnOf,
  cn: cnOf,
  issueNumber: issueNumberOf,
  edition: editionOf,
  released: releasedOf,
  license: licenseOf,
  baseUrl: baseAddressOf
}

function dateOf(text: string): Reading {
  const date = writtenDate(text)
  return 'iso' in date ? { value: date.iso } : { because: date.wrong, write: date.write }
}
