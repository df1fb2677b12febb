import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml'

/** Keys and numbers of items, from the outermost in. */
export type YamlPath = readonly (string | number)[]

/** Keys with their values. */
export interface Keys extends Listing {
  readonly items: readonly Entry[]
}

/** A list of items, likewise. */
export interface Items extends Listing {
  readonly items: readonly Node[]
}

interface Listing {
  readonly range?: Node['range']
  /** Written in braces or brackets. */
  readonly flow?: boolean | undefined
}

/** A key with its value. */
export type Entry = Pair<Node, Node | null>

/** A place in YAML: a key, which its list need not have yet, or an item of a list. */
export type Found =
  | { readonly in: 'keys'; readonly keys: Keys; readonly key: string; readonly entry?: Entry }
  | { readonly in: 'items'; readonly items: Items; readonly at: number; readonly item: Node }

/** Where a path leads; undefined where nothing is there that could hold it. */
export function foundAt(root: Node, path: YamlPath): Found | undefined {
  const [step = '', ...rest] = path
  if (isMap(root)) {
    const keys = root as unknown as Keys
    const entry = keys.items.find(({ key }) => isScalar(key) && key.value === step)
    if (rest.length > 0) return entry?.value ? foundAt(entry.value, rest) : undefined
    return { in: 'keys', keys, key: String(step), ...(entry ? { entry } : {}) }
  }
  if (!isSeq(root) || typeof step !== 'number') return undefined
  const items = root as unknown as Items
  const item: Node | undefined = items.items[step]
  if (!item) return undefined
  return rest.length > 0 ? foundAt(item, rest) : { in: 'items', items, at: step, item }
}
