import { dirname } from 'node:path'
import { z } from 'zod'
import { diskReason } from '../../kit/disk-reason.ts'
import { sha256Hex } from '../../kit/hash.ts'
import { isUnfinished } from '../../kit/write-whole.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { World } from '../../model/world.ts'
import { carryOver, holdsOthers, removeEmpty } from './carry-over.ts'
import { exchangeFiles, returnFiles } from './exchange-files.ts'
import { type Exchange, exchangeFolders, returnFolders } from './exchange-folders.ts'
import { insidePath, jsonOf } from './output-mark.ts'

/** A set of files that is to take the place of another, with the layout that belongs to it. */
export interface Swap {
  /** Folder whose content is replaced; need not be there. */
  readonly target: string
  /** Folder on the same disk in which the new set is made; not there yet, and gone afterwards. */
  readonly room: string
  readonly artifacts: readonly Artifact[]
  /** Files of the target that are ours to replace; all others are carried over. */
  readonly made: readonly string[]
  /** A file elsewhere that changes with the set, and the name it has until then in the same folder. */
  readonly beside?: { readonly path: string; readonly staged: string; readonly text: string }
}

/** What a room may hold; written first, so that nothing else is ever removed from it. */
const planSchema = z.object({ paths: z.array(insidePath), staged: z.string().optional() })

/** The new set is complete: from now on it is what counts. */
const commitSchema = z.object({
  made: z.array(insidePath),
  byFile: z.boolean().optional(),
  beside: z.object({ path: z.string(), staged: z.string(), before: z.string() }).optional()
})

type Plan = z.infer<typeof planSchema>
type Commit = z.infer<typeof commitSchema>

/**
 * Puts a new set in the place of the old: made beside it, then swapped by renames. Fails with the old set whole;
 * what a kill leaves `repairSwap` brings to the old or the new. Gives the folder in which something of the old set
 * that is not ours had to stay, if there is such.
 * @throws what the disk threw
 */
export async function swapIn(swap: Swap, world: World): Promise<string | undefined> {
  const { target, room, artifacts, made, beside } = swap
  const { staged } = beside ?? {}
  const plan: Plan = { paths: artifacts.map(({ path }) => path), staged }
  const before = beside && (await hashOf(beside.path, world))
  const commit: Commit = {
    made: [...made],
    ...(beside && before ? { beside: { path: beside.path, staged: beside.staged, before } } : {})
  }
  const exchange = { target, room, paths: plan.paths, made }
  try {
    await world.write(`${room}/plan.json`, JSON.stringify(plan))
    await writeAll(artifacts, `${room}/new`, world)
    await keepModes(exchange, world)
    if (beside) await world.write(beside.staged, beside.text)
    await world.write(`${room}/commit.json`, JSON.stringify(commit))
    await carryOut(exchange, commit, world)
  } catch (error) {
    await undo(exchange, plan, world).catch(() => undefined)
    throw error
  }
  return tidy(exchange, plan, world)
}

/** Brings what a killed build left in a room to its end: the new set if it was complete, else the old one. */
export async function repairSwap(
  room: string,
  target: string,
  world: World
): Promise<string | undefined> {
  const plan = planSchema.safeParse(await jsonOf(`${room}/plan.json`, world)).data ?? { paths: [] }
  const commit = await commitIn(room, world)
  if (commit) {
    const exchange = { target, room, paths: plan.paths, made: commit.made }
    await carryOut(exchange, commit, world)
    return tidy(exchange, plan, world)
  }
  await discard(room, plan, world)
  return undefined
}

async function commitIn(room: string, world: World): Promise<Commit | undefined> {
  return commitSchema.safeParse(await jsonOf(`${room}/commit.json`, world)).data
}

/** All writes have ended when this fails, so that what they left can be removed. */
async function writeAll(artifacts: readonly Artifact[], folder: string, world: World) {
  const writes = artifacts.map(({ path, bytes }) => world.write(`${folder}/${path}`, bytes))
  const failed = (await Promise.allSettled(writes)).find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}

/** Who may write in the folder of the old set may write in the new. */
async function keepModes({ target, room, paths }: Exchange, world: World): Promise<void> {
  const folders = new Set(paths.map(path => dirname(path)))
  for (const folder of folders) await world.keepMode(`${target}/${folder}`, `${room}/new/${folder}`)
}

/** The renames, of the whole folder or else of each file, and of what changes with the set. */
async function carryOut(exchange: Exchange, commit: Commit, world: World): Promise<void> {
  const byFolder = !commit.byFile && (await exchangeFolders(exchange, world))
  if (!byFolder && !commit.byFile) {
    const byFile = JSON.stringify({ ...commit, byFile: true })
    await world.write(`${exchange.room}/commit.json`, byFile)
  }
  if (!byFolder) await exchangeFiles(exchange, world)
  const { beside } = commit
  if (beside && (await world.look(beside.staged)) === 'file') {
    const isAsBefore = (await hashOf(beside.path, world)) === beside.before
    if (isAsBefore) await world.move(beside.staged, beside.path)
    else await world.remove(beside.staged)
  }
}

/** After the disk refused: the renames are taken back, and the unfinished set is removed. */
async function undo(exchange: Exchange, plan: Plan, world: World): Promise<void> {
  const commit = await commitIn(exchange.room, world)
  if (commit?.byFile) await returnFiles(exchange, world)
  else if (commit) await returnFolders(exchange, world)
  await discard(exchange.room, plan, world)
}

/** Gives back what was not ours in the old set, and removes the rest; what the disk refuses is left for the next time. */
async function tidy({ target, room, made }: Exchange, plan: Plan, world: World) {
  const old = `${room}/old`
  const ours = new Set(made)
  try {
    await carryOver(old, target, ours, world)
    if ((await world.look(old)) === undefined) await discard(room, plan, world)
  } catch (error) {
    if (diskReason(error) === undefined) throw error
  }
  return (await holdsOthers(old, ours, world)) ? old : undefined
}

/** Removes an unfinished set, file by file as planned; the plan itself last, so that it can be done twice. */
async function discard(room: string, plan: Plan, world: World): Promise<void> {
  await world.remove(`${room}/commit.json`)
  const files = plan.paths.map(path => `${room}/new/${path}`)
  for (const file of files) await world.remove(file)
  const folders = new Set(files.flatMap(file => foldersBetween(room, file)))
  for (const folder of [...folders].sort((a, b) => b.length - a.length)) {
    await removeUnfinished(folder, 'any run', world)
    await removeEmpty(folder, world)
  }
  if (plan.staged !== undefined) {
    await world.remove(plan.staged)
    await removeUnfinished(dirname(plan.staged), 'ended run', world)
  }
  await world.remove(`${room}/plan.json`)
  await removeUnfinished(room, 'any run', world)
  await removeEmpty(room, world)
}

/** The folders in a room on the way to a file: `room/new/pages`, `room/new`. */
function foldersBetween(room: string, file: string): readonly string[] {
  const folder = dirname(file)
  return folder.length > room.length ? [folder, ...foldersBetween(room, folder)] : []
}

async function removeUnfinished(folder: string, of: 'any run' | 'ended run', world: World) {
  const names = (await world.list(folder)).filter(name => isUnfinished(name, of))
  for (const name of names) await world.remove(`${folder}/${name}`)
}

/** `none` where there is no such file. */
async function hashOf(path: string, world: World): Promise<string> {
  return (await world.look(path)) === 'file' ? sha256Hex(await world.read(path)) : 'none'
}
