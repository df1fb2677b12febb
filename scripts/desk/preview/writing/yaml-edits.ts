import { isMap, isSeq, parseDocument } from 'yaml'
import type { KeyShapes } from '../../../read/key-shapes.ts'
import { meantYaml } from '../../../read/meant-yaml.ts'
import { type Mend, mendText } from '../../../read/mended-text.ts'
import { type Found, foundAt, type YamlPath } from './yaml-found.ts'
import { addMend, removalMend, setMend } from './yaml-mends.ts'

/** A YAML text of which single values are changed; every other character of it stays. */
export interface YamlEdits {
  readonly text: string
  /** What stands there: plain data of texts, lists and maps; undefined where nothing does. */
  readonly get: (path: YamlPath) => unknown
  /** Each undefined where the text is none of the kind that it can be done in. */
  readonly set: (path: YamlPath, value: string | number) => YamlEdits | undefined
  /** Writes what is YAML itself in the place of an item. */
  readonly put: (path: YamlPath, yaml: string) => YamlEdits | undefined
  /** A key that is taken out goes with its line, an item of a list with its hyphen or its comma. */
  readonly without: (path: YamlPath) => YamlEdits | undefined
  /** Adds an item at the end of a list, which is made where the key or the list is not there. */
  readonly add: (path: YamlPath, item: string) => YamlEdits | undefined
}

/** Opens a text of a list of keys; undefined where it is none. */
export function yamlEdits(filed: string, shapes: KeyShapes): YamlEdits | undefined {
  const meant = meantYaml(filed, shapes)
  const document = parseDocument(meant.text, { schema: 'failsafe', version: '1.2' })
  const { contents } = document
  if (document.errors.length > 0 || !isMap(contents) || contents.flow) return undefined
  const newline = filed.includes('\r\n') ? '\r\n' : '\n'
  const edited = (path: YamlPath, mendOf: (text: string, found: Found) => Mend | undefined) => {
    const found = foundAt(contents, path)
    const mend = found && mendOf(meant.text, found)
    if (!mend) return undefined
    const start = meant.filedOffset(mend.start)
    const end = Math.max(start, meant.filedOffset(mend.end))
    const insert = mend.insert.replace(/\r?\n/g, newline)
    return yamlEdits(mendText(filed, [{ start, end, insert }]).text, shapes)
  }
  return {
    text: filed,
    get: path => {
      const found = document.getIn(path, false)
      return isMap(found) || isSeq(found) ? found.toJSON() : found
    },
    set: (path, value) => edited(path, (text, found) => setMend(text, found, value)),
    put: (path, yaml) =>
      edited(path, (_, found) => {
        const [start, end] = (found.in === 'items' ? found.item.range : undefined) ?? []
        return start === undefined || end === undefined ? undefined : { start, end, insert: yaml }
      }),
    without: path => edited(path, removalMend),
    add: (path, item) => edited(path, (text, found) => addMend(text, found, item))
  }
}
