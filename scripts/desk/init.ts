import { basename, join } from 'node:path'
import { templateEngine } from '../kit/template.ts'
import type { Report } from '../model/problem.ts'
import type { World } from '../model/world.ts'

/** A new issue to be made. */
export interface InitRequest {
  /** Absolute folder of the new issue; must be empty or not there. */
  readonly folder: string
  /** Absolute folder of the starter's files; `*.liquid` are filled in. */
  readonly starter: string
}

/** Makes a new issue from a starter, dated today; gives the names of its files, or none after an error. */
export async function init(
  { folder, starter }: InitRequest,
  world: World,
  report: Report
): Promise<readonly string[]> {
  if ((await world.list(folder)).length > 0) {
    report(notEmpty(folder))
    return []
  }
  const date = new Date(world.now()).toISOString().slice(0, 10)
  const names = await world.list(starter)
  for (const name of names) {
    const bytes = await world.read(join(starter, name))
    const path = join(folder, filledName(name))
    const filled = name.endsWith('.liquid') ? filledIn(name, bytes, { date }, report) : bytes
    if (filled === undefined) return []
    await world.write(path, filled)
  }
  return names.map(filledName)
}

function filledName(name: string): string {
  return basename(name, '.liquid')
}

function filledIn(
  name: string,
  bytes: Uint8Array,
  values: Readonly<Record<string, string>>,
  report: Report
): string | undefined {
  const text = new TextDecoder().decode(bytes)
  return templateEngine({ [name]: text }, report).render(name, values)
}

function notEmpty(folder: string): Parameters<Report>[0] {
  return {
    code: 'init/not-empty',
    severity: 'error',
    place: { file: folder },
    message: {
      en: 'There are files in this folder already; nothing was changed.',
      zh: '这个文件夹里已经有文件，未作任何改动。'
    },
    hint: { en: 'Choose a folder that is not there yet.', zh: '请另选一个还不存在的文件夹。' }
  }
}
