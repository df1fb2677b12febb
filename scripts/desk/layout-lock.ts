import { z } from 'zod'
import type { LayoutLock } from '../model/lock.ts'
import type { Report } from '../model/problem.ts'
import type { World } from '../model/world.ts'

const fileName = 'layout.lock.json'

/** Only what would mislead is checked: everything else in the file is written by the program itself. */
const schema = z.object({
  version: z.literal(1),
  issue: z.string(),
  format: z.string(),
  style: z.string(),
  pages: z.array(
    z.object({
      page: z.number(),
      top: z.number(),
      columns: z.number(),
      rows: z.number(),
      tree: z.object({ kind: z.string() }).loose(),
      copy: z.record(z.string(), z.string()),
      score: z.number()
    })
  ),
  jumps: z.array(
    z.object({
      story: z.string(),
      from: z.number(),
      to: z.number(),
      block: z.string(),
      offset: z.number()
    })
  )
})

/** Reads the accepted layout beside the manuscript; undefined when there is none, or a damaged one. */
export async function readLayoutLock(
  folder: string,
  world: World,
  report: Report
): Promise<LayoutLock | undefined> {
  const names = await world.list(folder)
  if (!names.includes(fileName)) return undefined
  try {
    const data: unknown = JSON.parse(
      new TextDecoder().decode(await world.read(`${folder}/${fileName}`))
    )
    return schema.parse(data) as unknown as LayoutLock
  } catch {
    report({
      code: 'lock/damaged',
      severity: 'warning',
      place: { file: `${folder.split('/').slice(-2).join('/')}/${fileName}`, line: 1 },
      message: { en: 'The accepted layout cannot be read.', zh: '已定的版样无法读取。' },
      hint: {
        en: 'The pages are laid out anew; restore the file from version control to keep them.',
        zh: '各版将重新编排；如要保留原来的版样，请从版本库恢复此文件。'
      }
    })
    return undefined
  }
}

/** Writes the accepted layout beside the manuscript, if it is not what stands there already. */
export async function writeLayoutLock(
  folder: string,
  lock: LayoutLock | undefined,
  world: World
): Promise<void> {
  if (!lock) return
  const path = `${folder}/${fileName}`
  const text = `${JSON.stringify(lock, null, 1)}\n`
  const known = await world.read(path).catch(() => new Uint8Array())
  if (new TextDecoder().decode(known) !== text) await world.write(path, text)
}
