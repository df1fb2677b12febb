import type { Report } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { readFiling } from '../../read/issue.ts'
import { wordsInManyPlaces, wordsNotFound } from './correct-problems.ts'
import { type NewCorrection, withCorrection } from './correction-entry.ts'
import { findWords, type WordsPlace } from './find-words.ts'
import { recordCorrection } from './record-correction.ts'

/** The words that are wrong, and where they are meant. */
export interface CorrectRequest {
  /** Absolute folder of the issue. */
  readonly folder: string
  readonly words: string
  readonly story?: string
  readonly block?: string
  /** What is to stand instead; absent where the places are only looked for. */
  readonly correction?: NewCorrection
  /** Who is asked for what is not said. */
  readonly talk?: Talk
  /** Hears of the places before one is chosen. */
  readonly found?: (places: readonly WordsPlace[]) => void
}

/** Someone who knows which place is meant and what should stand there; undefined where it is to be left. */
export interface Talk {
  readonly choose: (places: readonly WordsPlace[]) => Promise<WordsPlace | undefined>
  readonly correction: (place: WordsPlace) => Promise<NewCorrection | undefined>
}

/** Where the words stand, and the id of the correction that was written. */
export interface Corrected {
  readonly places: readonly WordsPlace[]
  readonly written?: string
}

/**
 * Finds words in all filed copy of an issue, and writes a correction of them where they stand in one place alone. It is
 * read as it would be written first: one that would not apply is never written.
 */
export async function correct(
  { folder, words, story, block, correction, talk, found }: CorrectRequest,
  world: World,
  report: Report
): Promise<Corrected> {
  const filing = await readFiling(folder, world, () => undefined)
  const places = findWords(words, filing).filter(
    place =>
      (story === undefined || place.story === story) && (block === undefined || isAt(place, block))
  )
  if (places.length === 0) report(wordsNotFound(words))
  found?.(places)
  const place = places.length > 1 ? await talk?.choose(places) : places[0]
  const made = place && (talk ? await talk.correction(place) : correction)
  if (!talk && correction && places.length > 1) report(wordsInManyPlaces(words, places))
  if (!place || !made) return { places }
  const ids = filing.corrections.map(({ id }) => id)
  const withIt = (list: string) => withCorrection(list, place, made, ids)
  const written = await recordCorrection(folder, withIt, world, report)
  return written === undefined ? { places } : { places, written }
}

/** `headline` means `headline.main`, as in a list of corrections. */
function isAt({ id, part }: WordsPlace, block: string): boolean {
  return (
    id === block ||
    `${id}.${part}` === block ||
    id === `headline.${block}` ||
    (block === 'headline' && id === 'headline.main')
  )
}
