import { basename, dirname, join, relative, sep } from 'node:path'
import type { Place } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { decodeText } from '../../read/decode.ts'
import { readFiling } from '../../read/issue.ts'
import { issueKeys } from '../../read/issue-schema.ts'
import { paperAbove } from '../../read/paper/paper-above.ts'
import { present } from '../../read/present.ts'
import { parseYaml } from '../../read/yaml-text.ts'

/** A value of an issue as it holds, and which file says so. */
export interface Setting {
  readonly key: string
  readonly value: string
  /** Absent where nobody says it and the house decides. */
  readonly place?: Place
  /** What `paper.yaml` says of the same key, which does not hold. */
  readonly instead?: { readonly value: string; readonly place: Place }
}

/** Every value of an issue in the order of its files, then what is left to the house; nothing is reported. */
export async function issueSettings(folder: string, world: World): Promise<readonly Setting[]> {
  const base = dirname(dirname(folder))
  const quiet = () => undefined
  const above = await paperAbove(folder, base, world, quiet)
  const file = relative(base, join(folder, 'issue.yaml')).split(sep).join('/')
  const bytes = await world.read(join(folder, 'issue.yaml')).catch(() => undefined)
  const text = bytes && decodeText(bytes, file, quiet)
  const yaml =
    text === undefined ? undefined : parseYaml({ text, file, firstLine: 1 }, quiet, issueKeys)
  const own = Object.entries((yaml?.value ?? {}) as Record<string, unknown>)
  const given = above && above !== 'broken' ? above.given : undefined
  const { pageNames, phrases, fillers } = (above !== 'broken' && above?.fields) || {}
  const more = present({ pageNames, phrases, fillers })
  const lent: readonly [string, unknown][] = [
    ...Object.entries(given?.written ?? {}),
    ...Object.entries(more)
  ]
  const said: Setting[] = own.map(([key, value]) => {
    const other = lent.find(([name]) => name === key)
    return {
      key,
      value: shown(value),
      ...(yaml && { place: yaml.valuePlace([key]) }),
      ...(other && given && isOver(key)
        ? { instead: { value: shown(other[1]), place: given.valuePlace([key]) } }
        : {})
    }
  })
  const fromPaper = lent.flatMap(([key, value]) =>
    given && !(isOver(key) && own.some(([name]) => name === key))
      ? [{ key, value: shown(value), place: given.valuePlace([key]) }]
      : []
  )
  const { facts } = await readFiling(folder, world, quiet)
  const names = new Set([...own, ...lent].map(([key]) => key))
  const usual = [
    ['paper', basename(folder)],
    ['language', facts?.language ?? 'zh-CN'],
    ['format', facts?.format ?? 'auto'],
    ['style', facts?.style ?? ''],
    ['signatures', '1'],
    ['editor', 'none']
  ] as const
  const rest = usual.flatMap(([key, value]) => (names.has(key) ? [] : [{ key, value }]))
  return [...said, ...fromPaper, ...rest]
}

/** Names that no headline parts are gathered from both files. */
function isOver(key: string): boolean {
  return key !== 'phrases'
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
