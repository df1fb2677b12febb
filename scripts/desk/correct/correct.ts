import { basename, dirname } from 'node:path'
import { diskReason } from '../../kit/disk-reason.ts'
import type { Problem, Report, Words } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { readFiling } from '../../read/issue.ts'
import { preparedCopy } from '../prepared-copy.ts'
import { correctionNotWritten, wordsInManyPlaces, wordsNotFound } from './correct-problems.ts'
import { type NewCorrection, withCorrection } from './correction-entry.ts'
import { findWords, type WordsPlace } from './find-words.ts'

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

const name = 'corrections.yaml'

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
  // Read again, for who is asked takes time and the list may have grown.
  const list = await listOf(folder, world)
  const file = `${basename(dirname(folder))}/${basename(folder)}/${name}`
  if (list === undefined) {
    report(correctionNotWritten(file, notText))
    return { places }
  }
  const { text, id } = withCorrection(list, place, made, ids)
  const wrong = await problemWith(folder, text, file, world)
  if (wrong) report(wrong)
  const isWritten = !wrong && (await written(folder, text, file, world, report))
  return isWritten ? { places, written: id } : { places }
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

const notText: Words = {
  en: 'corrections.yaml is no text in UTF-8',
  zh: 'corrections.yaml 不是 UTF-8 文本'
}

/** The list as it stands, empty where there is none; undefined where it is no UTF-8. */
async function listOf(folder: string, world: World): Promise<string | undefined> {
  if ((await world.look(`${folder}/${name}`)) === undefined) return ''
  const bytes = await world.read(`${folder}/${name}`)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** What a build would say of the list as it is to be written, that it did not say before. */
async function problemWith(
  folder: string,
  text: string,
  file: string,
  world: World
): Promise<Problem | undefined> {
  const path = `${folder}/${name}`
  const bytes = new TextEncoder().encode(text)
  const ahead: World = {
    ...world,
    read: async (asked, most) => (asked === path ? bytes : world.read(asked, most)),
    look: async asked => (asked === path ? 'file' : world.look(asked)),
    realPath: async asked => (asked === path ? path : world.realPath(asked)),
    list: async asked => {
      const names = await world.list(asked)
      return asked === folder && !names.includes(name) ? [...names, name].sort() : names
    }
  }
  const errors = async (there: World) => {
    const found: Problem[] = []
    await preparedCopy(folder, there, problem => found.push(problem))
    return found.filter(({ severity }) => severity === 'error')
  }
  const before = new Set((await errors(world)).map(told))
  return (await errors(ahead)).find(one => one.place?.file === file || !before.has(told(one)))
}

function told({ code, place, message }: Problem): string {
  return JSON.stringify([code, place, message])
}

async function written(
  folder: string,
  text: string,
  file: string,
  world: World,
  report: Report
): Promise<boolean> {
  try {
    await world.write(`${folder}/${name}`, text)
    return true
  } catch (error) {
    const reason = diskReason(error)
    if (reason === undefined) throw error
    report(correctionNotWritten(file, reason))
    return false
  }
}
