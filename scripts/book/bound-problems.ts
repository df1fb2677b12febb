import type { Place, Problem } from '../model/problem.ts'
import { anchorOf, articleId } from './anchor.ts'
import type { BookPlace } from './book-names.ts'
import { checkBook } from './check/check-book.ts'
import { type BookFinding, findingWords } from './check/finding.ts'

/** Of what the files of a bound book are made. */
export interface BookSources {
  readonly places: readonly BookPlace[]
  /** Path in the book → template. */
  readonly templates: ReadonlyMap<string, string>
  /** The newsroom's `issue.yaml`, of whose facts the package document is made. */
  readonly factsFile: string
}

/** What is wrong with a bound book's bytes, each where the newsroom can mend it: a paragraph, a field, a template. */
export function boundProblems(bytes: Uint8Array, sources: BookSources): readonly Problem[] {
  const stories = new Map<string, Map<string, Place>>()
  for (const place of sources.places) {
    const path = `EPUB/text/${place.fileName}`
    const inFile = stories.get(path) ?? new Map<string, Place>()
    for (const [id, at] of placesOf(place)) inFile.set(id, at)
    stories.set(path, inFile)
  }
  return checkBook(bytes).map(finding => ({
    code: finding.code,
    severity: finding.severity,
    message: findingWords(finding),
    hint: finding.hint,
    ...placeOf(finding)
  }))

  function placeOf({ inside, within }: BookFinding): { readonly place?: Place } {
    if (inside === undefined) return {}
    const known = stories.get(inside)
    const place = within.flatMap(id => known?.get(id) ?? [])[0]
    if (place) return { place }
    if (inside.endsWith('.opf')) return { place: { file: sources.factsFile } }
    const file = sources.templates.get(inside)
    return file === undefined ? {} : { place: { file } }
  }
}

/** The ids of a story in its file and where in the copy what bears them was written. */
function placesOf({ story, prefix }: BookPlace): ReadonlyMap<string, Place> {
  const whole = { file: story.file }
  const fields = ['column', 'headline.kicker', 'headline.main', 'headline.deck', 'byline', 'source']
  return new Map<string, Place>([
    [articleId(prefix), whole],
    ...fields.map(field => [prefix + anchorOf(field), whole] as const),
    ...story.footnotes.map((_, at) => [`${prefix}fn-${at + 1}`, whole] as const),
    ...story.blocks.map(({ id, place }) => [prefix + anchorOf(id), place] as const)
  ])
}
