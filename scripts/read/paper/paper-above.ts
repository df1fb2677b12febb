import { join, relative, sep } from 'node:path'
import type { Report } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { type Checked, type GivenAbove, readYaml } from '../checked-yaml.ts'
import { decodeText, plainText } from '../decode.ts'
import { readFileInside } from '../read-file.ts'
import type { YamlPath } from '../yaml-text.ts'
import { findPaper, paperName } from './find-paper.ts'
import { type PaperFields, paperSchema } from './paper-fields.ts'

/** What `paper.yaml` says, as an issue below it takes it. */
export interface PaperAbove {
  /** Path of the file, for problems. */
  readonly file: string
  /** Absolute folder in which it lies. */
  readonly folder: string
  readonly filed: string
  /** What it says under the keys of `issue.yaml`. */
  readonly given: GivenAbove
  /** Its values as they were read. */
  readonly fields: PaperFields
  readonly language?: string
  readonly phrases: readonly string[]
  /** Names of pages, the first page's first. */
  readonly pageNames: readonly string[]
  /** Name of a folder of fillers in the paper's own. */
  readonly fillers?: string
}

/**
 * Reads the `paper.yaml` above an issue's absolute folder; its problems name files from `base`. Undefined where there
 * is none; `broken` where it is wrong, which is told.
 */
export async function paperAbove(
  folder: string,
  base: string,
  world: World,
  report: Report
): Promise<PaperAbove | 'broken' | undefined> {
  const home = await findPaper(folder, world)
  if (home === undefined) return undefined
  const file = relative(base, join(home, paperName)).split(sep).join('/')
  const bytes = await readFileInside(home, paperName, file, world, report)
  const text = bytes && decodeText(bytes, file, report)
  if (bytes === undefined || text === undefined) return 'broken'
  const yaml = readYaml({ text, file, firstLine: 1 }, paperSchema, {}, report)
  return yaml ? taken(yaml, { file, folder: home, filed: plainText(bytes) }) : 'broken'
}

function taken(
  yaml: Checked<PaperFields>,
  about: Pick<PaperAbove, 'file' | 'folder' | 'filed'>
): PaperAbove {
  const { language, phrases = [], pageNames = [], fillers } = yaml.value
  const { name, pageNames: _, phrases: __, fillers: ___, ...same } = yaml.written as Written
  const written = { ...same, ...(name === undefined ? {} : { paper: name }) }
  const own = ([key, ...path]: YamlPath) => [key === 'paper' ? 'name' : key, ...path] as YamlPath
  return {
    ...about,
    fields: yaml.value,
    given: {
      written,
      keyPlace: path => yaml.keyPlace(own(path)),
      valuePlace: path => yaml.valuePlace(own(path))
    },
    ...(language === undefined ? {} : { language }),
    phrases,
    pageNames,
    ...(fillers === undefined ? {} : { fillers })
  }
}

type Written = Readonly<Record<string, unknown>>
