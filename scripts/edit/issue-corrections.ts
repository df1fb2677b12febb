import type { Text } from 'mdast'
import type { Correction, MadeCorrection } from '../model/correction.ts'
import type { IssueFacts } from '../model/issue.ts'
import type { Report } from '../model/problem.ts'
import { factReading } from '../read/library/fact-reading.ts'
import { present } from '../read/present.ts'
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
  const read = new Map(
    [...new Set(made.map(({ id }) => id))].flatMap(key => {
      const text = texts.get(key)?.value
      return text === undefined ? [] : [[key, factReading(key, text)] as const]
    })
  )
  let isSound = true
  for (const [key, reading] of read) {
    const last = made.findLast(({ id }) => id === key)
    if (!last || 'value' in reading) continue
    isSound = false
    report({ ...badFact(last.correction, key, reading), place: last.correction.place })
  }
  if (!isSound) return { facts, mended: [] }
  const right = [...texts].map(([key, { value }]) => {
    const reading = read.get(key)
    return [key, reading && 'value' in reading ? reading.value : value] as const
  })
  return { facts: { ...withTexts(facts, new Map(right)), ...present({ nameplate }) }, mended: made }
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
  'editors',
  'released',
  'place',
  'frequency',
  'description',
  'license',
  'baseUrl'
] as const

function pageName(number: number): string {
  return `pages.${number}.name`
}

function withTexts(facts: IssueFacts, texts: ReadonlyMap<string, string>): IssueFacts {
  const text = (key: string) => texts.get(key)?.trim() || undefined
  const own = Object.fromEntries(keys.map(key => [key, text(key)]))
  const { date, issueNumber, publisher, rights, issn, cn, edition, editors, ...others } = facts
  const { released, place, frequency, description, license, baseUrl, ...rest } = others
  return {
    ...rest,
    ...present(own),
    paper: text('paper') ?? facts.paper,
    pages: facts.pages.map(({ name, ...page }) => ({
      ...page,
      ...present({ name: name === undefined ? undefined : text(pageName(page.number)) })
    }))
  }
}
