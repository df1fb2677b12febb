import { basename, dirname, join } from 'node:path'
import type { Problem, Words } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { recordAt } from '../changes/changes-since.ts'
import { recordName } from '../changes/print-record.ts'
import { editionNumbers, isEdition, readEdition } from '../editions/edition.ts'
import type { IssueState } from './compare-issue.ts'
import { nothingAccepted, pagesNotBuilt } from './diff-problems.ts'

/** What is to be compared. */
export interface StatesAsked {
  /** Absolute folder of the issue, and the one in which its output stands. */
  readonly folder: string
  readonly output: string
  /** None: the newest edition and the output; one: that edition and the output; or two editions. */
  readonly editions: readonly number[]
  /** What a person types to build the issue. */
  readonly buildLine: string
}

/** A state and what a person calls it. */
export interface NamedState extends IssueState {
  readonly name: Words
}

/** Reads both states; what stands against it where one is not to be had. */
export async function issueStates(
  { folder, output, editions, buildLine }: StatesAsked,
  world: World
): Promise<readonly [NamedState, NamedState] | { readonly problems: readonly Problem[] }> {
  const [first = (await editionNumbers(folder, world)).at(-1), second] = editions
  const place = `${basename(dirname(folder))}/${basename(folder)}/issue.yaml`
  if (first === undefined) return { problems: [nothingAccepted(place)] }
  const before = await editionState(folder, first, world)
  const now =
    second === undefined
      ? await builtState(output, before.record?.issue, world)
      : await editionState(folder, second, world)
  const problems = [
    ...(before.problems ?? []),
    ...(now?.problems ?? (now ? [] : [pagesNotBuilt(place, buildLine)]))
  ]
  return before.record && now?.record ? [before, now] : { problems }
}

type Read = (NamedState & { readonly problems?: never }) | Unread

interface Unread {
  readonly problems: readonly Problem[]
  readonly record?: never
}

async function editionState(folder: string, number: number, world: World): Promise<Read> {
  const edition = await readEdition(folder, number, world)
  if (!isEdition(edition)) return edition
  const { record, copy } = edition
  return { record, copy, name: { en: `edition ${number}`, zh: `第 ${number} 个签定版` } }
}

async function builtState(
  output: string,
  issue: string | undefined,
  world: World
): Promise<Read | undefined> {
  const record = await recordAt(join(output, recordName), issue, world)
  if (!record?.copy) return undefined
  const name = { en: 'the pages as they stand', zh: '现在的版面' }
  return { record, copy: record.copy, name }
}
