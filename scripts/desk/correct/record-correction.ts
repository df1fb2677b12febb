import { basename, dirname } from 'node:path'
import { diskReason } from '../../kit/disk-reason.ts'
import type { Problem, Report, Words } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { preparedCopy } from '../prepared-copy.ts'
import { correctionNotWritten } from './correct-problems.ts'

const name = 'corrections.yaml'

/**
 * Writes a list of corrections with one more, and gives the id of that; undefined after a problem. It is read as it
 * would be written first: one that would not apply is never written.
 */
export async function recordCorrection(
  folder: string,
  withOne: (list: string) => { readonly text: string; readonly id: string },
  world: World,
  report: Report
): Promise<string | undefined> {
  // Read only now, for who is asked takes time and the list may have grown.
  const list = await listOf(folder, world)
  const file = `${basename(dirname(folder))}/${basename(folder)}/${name}`
  if (list === undefined) {
    report(correctionNotWritten(file, notText))
    return undefined
  }
  const { text, id } = withOne(list)
  const wrong = await problemWith(folder, text, file, world)
  if (wrong) report(wrong)
  const isWritten = !wrong && (await written(folder, text, file, world, report))
  return isWritten ? id : undefined
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
