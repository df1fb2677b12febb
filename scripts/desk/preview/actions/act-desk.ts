import { basename, join } from 'node:path'
import { z } from 'zod'
import type { Problem } from '../../../model/problem.ts'
import type { World } from '../../../model/world.ts'
import { doChanges, nextUndo } from '../writing/do-and-undo.ts'
import { type PlannedFiles, plannedFiles } from '../writing/planned-files.ts'
import { shown } from '../writing/write-changes.ts'
import type { ActionAnswer, ActionBuilder, ActionPlace, ActionTools, Undoable } from './action.ts'
import { changedMeanwhile, notAsked } from './action-problems.ts'
import { type AskedAction, rows } from './action-rows.ts'
import { seenFiles } from './look-at.ts'

/** What the desk does when it is asked to. */
export interface ActDesk {
  readonly act: (name: string, body: unknown) => Promise<ActionAnswer>
  readonly canUndo: () => Promise<Undoable | undefined>
}

/** The actions of an issue's desk, one at a time. */
export function actDesk(place: ActionPlace, world: World, builder: ActionBuilder): ActDesk {
  const output = join(place.output, basename(place.folder))
  let last: Promise<unknown> = Promise.resolve()
  return {
    canUndo: () => nextUndo(output, world),
    act: (name, body) => {
      const answer = last.then(() => act(name, body))
      last = answer.catch(() => undefined)
      return answer
    }
  }

  async function act(name: string, body: unknown): Promise<ActionAnswer> {
    const problems: Problem[] = []
    const report = (problem: Problem) => void problems.push(problem)
    const planned = plannedFiles(world)
    const tools: ActionTools = { place, world: planned.world, report }
    const row = Object.hasOwn(rows, name) ? rows[name] : undefined
    if (!row) return { problems: [notAsked(shown(place.folder), unknown)] }
    const asked = row(body ?? {})
    if ('lacks' in asked) return { problems: [notAsked(shown(place.folder), asked.lacks)] }
    const changed = await changedSince(body)
    if (changed) return { problems: [changed] }
    const found = await done(asked, planned, tools)
    return found ?? { problems }
  }

  /** Undefined where a problem was reported. */
  async function done(
    asked: Exclude<AskedAction, { readonly lacks: unknown }>,
    planned: PlannedFiles,
    tools: ActionTools
  ): Promise<ActionAnswer | undefined> {
    switch (asked.is) {
      case 'own':
        return asked.act({ ...tools, world }, builder)
      case 'look': {
        const found = await asked.act(tools)
        return found && { done: true, ...found }
      }
      case 'change': {
        const change = await asked.act(tools)
        const undo =
          change && (await doChanges(output, change, planned.changes(), world, tools.report))
        return undo && { done: true, undo }
      }
    }
  }

  /** A file that is other than when the dialog was opened. */
  async function changedSince(body: unknown): Promise<Problem | undefined> {
    const { success, data } = seenShape.safeParse(body)
    if (!success) return undefined
    const now = await seenFiles(Object.keys(data.seen), place, world)
    const other = Object.entries(data.seen).find(([name, hash]) => now[name] !== hash)
    return other && changedMeanwhile(shown(join(place.folder, other[0])))
  }
}

const fileName = z
  .string()
  .regex(/^(?![./])[^\\\0]{1,200}$/)
  .refine(name => !name.includes('..'))
const seenShape = z.object({ seen: z.record(fileName, z.string()) })

const unknown = { en: 'the desk knows no such action', zh: '编排台没有这项操作' }
