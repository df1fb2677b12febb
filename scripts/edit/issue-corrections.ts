import type { Text } from 'mdast'
import type { Correction, MadeCorrection } from '../model/correction.ts'
import type { IssueFacts } from '../model/issue.ts'
import type { Report } from '../model/problem.ts'
import { present } from '../read/present.ts'
import { writtenDate } from '../read/written-date.ts'
import { correctableRuns } from './correctable-runs.ts'
import { badFact } from './correction-problems.ts'
import { applyCorrections } from './corrections.ts'

/** The issue's facts once corrected, and what was corrected of them. */
export interface CorrectedFacts {
  readonly facts: IssueFacts
  readonly mended: readonly MadeCorrection[]
}

/** Corrects what an issue says of itself, by the keys of `issue.yaml`; the name of page 2 is `pages.2.name`. */
export function correctFacts(
  facts: IssueFacts,
  corrections: readonly Correction[],
  report: Report
): CorrectedFacts {
  if (corrections.length === 0) return { facts, mended: [] }
  const texts = factTexts(facts)
  let nameplate = facts.nameplate
  const swapPicture = (old: string, name: string) => {
    if (nameplate !== old) return undefined
    nameplate = name
    return 'nameplate'
  }
  const copy = { runs: correctableRuns(texts, [], []), swapPicture }
  const made = applyCorrections(corrections, copy, report)
  const wrong = made.flatMap(one => {
    const value = texts.get(one.id)?.value
    return value === undefined || isFact(one.id, value) ? [] : [one]
  })
  const [bad] = wrong
  if (!bad)
    return { facts: { ...withTexts(facts, texts), ...present({ nameplate }) }, mended: made }
  report({ ...badFact(bad.correction, bad.id), place: bad.correction.place })
  return { facts, mended: [] }
}

/** The texts of an issue's facts as corrections call them. */
export function factTexts(facts: IssueFacts): ReadonlyMap<string, Text> {
  const own = keys.flatMap(key => {
    const value = facts[key]
    return value === undefined ? [] : [[key, value] as const]
  })
  const pages = facts.pages.flatMap(({ number, name }) =>
    name === undefined ? [] : [[pageName(number), name] as const]
  )
  return new Map([...own, ...pages].map(([key, value]) => [key, { type: 'text', value }]))
}

const keys = [
  'paper',
  'date',
  'issueNumber',
  'publisher',
  'rights',
  'issn',
  'cn',
  'edition',
  'editors'
] as const

function pageName(number: number): string {
  return `pages.${number}.name`
}

/** Only a date has a form, and the paper's name cannot be empty. */
function isFact(key: string, value: string): boolean {
  if (key === 'date') return 'iso' in writtenDate(value)
  return key !== 'paper' || value.trim() !== ''
}

function withTexts(facts: IssueFacts, texts: ReadonlyMap<string, Text>): IssueFacts {
  const text = (key: string) => texts.get(key)?.value.trim() || undefined
  const date = text('date')
  const written = date === undefined ? undefined : writtenDate(date)
  const own = Object.fromEntries(keys.map(key => [key, text(key)]))
  const { date: _, issueNumber, publisher, rights, issn, cn, edition, editors, ...rest } = facts
  return {
    ...rest,
    ...present({ ...own, date: written && 'iso' in written ? written.iso : undefined }),
    paper: text('paper') ?? facts.paper,
    pages: facts.pages.map(({ name, ...page }) => ({
      ...page,
      ...present({ name: name === undefined ? undefined : text(pageName(page.number)) })
    }))
  }
}
