import { basename, dirname } from 'node:path'
import { diffArrays } from 'diff'
import { type FiledRun, filedRuns } from '../../edit/filed-runs.ts'
import { sha256Hex } from '../../kit/hash.ts'
import type { AcceptedAs } from '../../model/accepted-layout.ts'
import type { Correction } from '../../model/correction.ts'
import type { Issue } from '../../model/issue.ts'
import type { FiledStory } from '../../model/story.ts'
import type { World } from '../../model/world.ts'
import { plainText } from '../../read/decode.ts'
import { readStory } from '../../read/story.ts'
import { type Edition, editionParts, isEdition, readEdition } from './edition.ts'
import { filedPlace } from './filed-place.ts'
import { recordingWords } from './recording-words.ts'

/** Words of a filed story that are other than when the edition was accepted, and no correction says so. */
export interface UnrecordedChange {
  readonly story: string
  readonly file: string
  /** Empty where words were put in, or taken out, as a whole paragraph. */
  readonly before: string
  readonly after: string
  /** What a correction would quote and put; absent for whole paragraphs. */
  readonly recording?: { readonly wrong: string; readonly right: string }
}

/**
 * What was changed in filed copy since an edition was accepted, and corrections of it that were taken out again. None
 * where the edition is not whole: who lists the editions tells of that.
 */
export async function unrecordedChanges(
  { folder, stories, corrections }: Pick<Issue, 'folder' | 'stories' | 'corrections'>,
  { edition: number }: AcceptedAs,
  world: World
): Promise<readonly UnrecordedChange[]> {
  const edition = await readEdition(folder, number, world)
  if (!isEdition(edition)) return []
  const changes: UnrecordedChange[] = []
  for (const { slug, path = `${slug}.md`, file } of stories) {
    const accepted = edition.files.get(`${editionParts.filed}/${filedPlace(path)}`)
    const now = accepted && (await world.read(`${folder}/${path}`).catch(() => undefined))
    if (!accepted || !now || sha256Hex(accepted) === sha256Hex(now)) continue
    const [before, after] = await Promise.all(
      [accepted, now].map(bytes => readStory({ bytes, file, slug }, () => undefined))
    )
    if (before && after) changes.push(...changesOf(before, after, corrections))
  }
  const list = await world.read(`${folder}/corrections.yaml`).catch(() => undefined)
  return [...changes, ...takenOut(edition, folder, corrections, list ? plainText(list) : '')]
}

/** Runs of copy are paired where they stand; what has no counterpart is a paragraph of its own. */
function changesOf(
  before: FiledStory,
  after: FiledStory,
  corrections: readonly Correction[]
): readonly UnrecordedChange[] {
  const { slug: story, file } = before
  const [old, current] = [filedRuns(before, corrections), filedRuns(after, corrections)]
  const found: UnrecordedChange[] = []
  let gone: readonly FiledRun[] = []
  const pairUp = (come: readonly FiledRun[]) => {
    for (let at = 0; at < Math.max(gone.length, come.length); at += 1) {
      const [one, other] = [gone[at], come[at]]
      const words = { story, file, before: one?.text ?? '', after: other?.text ?? '' }
      const recording = one && other && recordingWords(one.text, other.text, old)
      found.push(recording ? { ...words, recording } : words)
    }
    gone = []
  }
  const isSame = (one: FiledRun, other: FiledRun) => one.text === other.text
  for (const part of diffArrays([...old], [...current], { comparator: isSame })) {
    if (part.removed) gone = part.value
    else pairUp(part.added ? part.value : [])
  }
  pairUp([])
  return found
}

/** The list is only ever added to. An entry that still stands in it and was not read has a problem of its own. */
function takenOut(
  { record }: Edition,
  folder: string,
  corrections: readonly Correction[],
  list: string
): readonly UnrecordedChange[] {
  const ids = new Set([...list.matchAll(/\bid:\s*["']?([^\s"',}]+)/g)].map(([, id]) => id))
  const file = `${basename(dirname(folder))}/${basename(folder)}/corrections.yaml`
  return record.corrections
    .filter(({ id }) => !ids.has(id) && !corrections.some(correction => correction.id === id))
    .map(({ id, story, after }) => ({ story, file, before: `${id}: ${after}`, after: '' }))
}
