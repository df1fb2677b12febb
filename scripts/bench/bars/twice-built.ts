import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { build } from '../../desk/build.ts'
import type { MadeUp } from '../../desk/build-input.ts'
import { sha256Hex } from '../../kit/hash.ts'
import type { Problem } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'

/** An issue built for a press, and built once more elsewhere. */
export interface TwiceBuilt {
  /** Absent where it was not written; the problems say why. */
  readonly made?: MadeUp
  readonly problems: readonly Problem[]
  /** Folder of the output. */
  readonly output: string
  /** Files of the output that the second build made otherwise; the report, which tells times, left out. */
  readonly otherwise: readonly string[]
}

/** Where an issue is, and for whom it is built. */
export interface BuildOrder {
  readonly folder: string
  readonly shelf: string
  readonly root: string
  readonly preset: string
}

/** Builds an issue here, each time laid out anew, then by the command in another time zone, locale and folder. */
export async function twiceBuilt(order: BuildOrder, world: World): Promise<TwiceBuilt> {
  const { folder, shelf, root, preset } = order
  let made: MadeUp | undefined
  const result = await build(
    { folder, output: join(shelf, 'here'), root, draft: false, relayout: 'all', press: { preset } },
    {
      world,
      report: () => undefined,
      stage: () => undefined,
      madeUp: one => {
        made = one
      }
    }
  )
  const { problems, output } = result
  if (!result.written || !made) return { problems, output, otherwise: [] }
  const there = await mkdtemp(join(tmpdir(), 'duikai bars '))
  const surroundings = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
  const options = ['build', folder, '--output', there, '--press', preset, '--relayout', 'all']
  await promisify(execFile)(process.execPath, [join(root, 'scripts', 'duikai.mjs'), ...options], {
    env: { ...process.env, ...surroundings },
    cwd: shelf,
    maxBuffer: 1 << 28
  }).catch(() => undefined)
  const names = result.files.map(({ path }) => path).filter(path => !isTimed.test(path))
  const otherwise: string[] = []
  for (const name of names) {
    const hash = async (base: string) =>
      sha256Hex(await world.read(join(base, name)).catch(() => new Uint8Array()))
    if ((await hash(output)) !== (await hash(join(there, basename(output))))) otherwise.push(name)
  }
  await rm(there, { recursive: true, force: true })
  return { made, problems, output, otherwise }
}

const isTimed = /^(?:report|manifest)\.json$/
