import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type YAMLMap
} from 'yaml'
import type { Place, Report } from '../model/problem.ts'
import type { KeyShapes } from './key-shapes.ts'
import { meantYaml } from './meant-yaml.ts'
import { type FileText, placeIn } from './place-in.ts'
import { yamlMistake } from './yaml-mistake.ts'
import { refusalOf, type YamlRefusal } from './yaml-refusal.ts'
import { slipProblem } from './yaml-slip.ts'

/** A way from the top of a YAML text: keys of maps, indices of lists. */
export type YamlPath = readonly PropertyKey[]

/** What a YAML text holds: texts, lists and maps only; undefined where it holds nothing. */
export interface YamlValue {
  readonly value: unknown
  /** False after something was reported, although all could be read. */
  readonly sound: boolean
  /** Whether the key at a path stands in a line of which a slip was reported. */
  readonly isSlip: (path: YamlPath) => boolean
  /** Place of the key (or list entry) at a path, or of the nearest one above it. */
  readonly keyPlace: (path: YamlPath) => Place
  /** Place of the value at a path, or of the nearest one above it. */
  readonly valuePlace: (path: YamlPath) => Place
}

/**
 * Parses a small YAML text, every scalar a string (`01`, `no` and dates stay as written), texts of
 * one line as their author meant them. Undefined, with errors reported, where it is malformed,
 * larger than 256 KB, nested deeper than 24, or uses anchors, aliases, tags, directives or merge keys.
 */
export function parseYaml(
  source: FileText,
  report: Report,
  shapes: KeyShapes = () => undefined
): YamlValue | undefined {
  const refused = refuseUnparsed(source.text)
  if (refused) {
    const place = placeIn(source, refused.offset)
    report({ severity: 'error', place, ...refusalOf(refused.refusal, '') })
    return undefined
  }
  const meant = meantYaml(source.text, shapes)
  for (const slip of meant.slips) report(slipProblem(slip, shapes, source))
  const slipped = new Set(meant.slips.map(slip => slip.offset))
  const document = parseDocument(meant.text, options)
  const [error] = document.errors
  if (error) {
    report(yamlMistake(error, source, meant.filedOffset(error.pos[0])))
    return undefined
  }
  const filed: FiledText = { source, filedOffset: meant.filedOffset, slipped }
  const value = plainValue(document, filed, report)
  return value && { ...value, sound: value.sound && slipped.size === 0 }
}

interface FiledText {
  readonly source: FileText
  readonly filedOffset: (offset: number) => number
  /** Offsets of what is reported already. */
  readonly slipped: ReadonlySet<number>
}

/** Longest text: of what a correction names, and of all that is set as a head or in a line of furniture. */
const longest = { correction: 20_000, headline: 200, other: 1000 } as const

function longestAt(path: YamlPath): number {
  const key = path.at(-1)
  if (key === 'headline' || (key === 'main' && path.includes('headline'))) return longest.headline
  return key === 'wrong' || key === 'right' || key === 'reason' ? longest.correction : longest.other
}

const options = {
  version: '1.2',
  schema: 'failsafe',
  merge: false,
  strict: true,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'error'
} as const

/** Two hundred pages with a place for every story take 170 KB. */
const mostBytes = 256 * 2 ** 10
/** Of one text: finding the line of each takes longer the longer it is. */
const mostTold = 100

/** Looks before the parser does: what it would hang on, or overflow its stack. */
function refuseUnparsed(text: string): { refusal: YamlRefusal; offset: number } | undefined {
  if (Buffer.byteLength(text) > mostBytes) return { refusal: 'too-large', offset: 0 }
  const directive = /^%/m.exec(text)
  if (directive) return { refusal: 'directive', offset: directive.index }
  const nested = /(?:[-?:][ \t]+){12}/.exec(text)
  if (nested) return { refusal: 'too-deep', offset: nested.index }
  let depth = 0
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1))
    if (depth > 24) return { refusal: 'too-deep', offset: index }
  }
  return undefined
}

function plainValue(
  document: Document,
  { source, filedOffset, slipped }: FiledText,
  report: Report
): YamlValue | undefined {
  const keys = new Map<string, number>()
  const values = new Map<string, number>()
  let readable = true
  let sound = true
  let told = 0
  const value = document.contents ? plain(document.contents as Node, []) : undefined
  if (!readable) return undefined
  const isSlip = (path: YamlPath) => slipped.has(keys.get(name(path)) ?? -1)
  return { value, sound, isSlip, keyPlace: finder(keys), valuePlace: finder(values) }

  function plain(node: Node | null | undefined, path: YamlPath): unknown {
    if (!node) return ''
    values.set(name(path), start(node))
    const refused = refuseNode(node, path)
    if (refused) return fail(refused, node)
    if (isScalar(node)) return scalar(String(node.value ?? ''), node, path)
    if (isSeq(node)) return node.items.map((item, index) => entry(item as Node, [...path, index]))
    return isMap(node) ? group(node.items, path) : ''
  }

  function group(items: YAMLMap['items'], path: YamlPath): unknown {
    const pairs = new Map<string, unknown>()
    for (const pair of items) {
      const key = pair.key as Node
      const text = keyText(key)
      if (text === undefined) continue
      if (pairs.has(text)) second(text, key, path)
      else {
        keys.set(name([...path, text]), start(key))
        plainKey(key)
        pairs.set(text, plain(pair.value as Node | null, [...path, text]))
      }
    }
    return Object.fromEntries(pairs)
  }

  function keyText(key: Node): string | undefined {
    if (!isScalar(key)) return fail('key', key)
    const text = String(key.value ?? '')
    if (text === '<<') return fail('merge', key)
    return forbidden.has(text) ? fail('forbidden-key', key, text) : text
  }

  function scalar(text: string, node: Node, path: YamlPath): unknown {
    const most = longestAt(path)
    return text.length > most ? fail('text-too-long', node, `${most}`) : text
  }

  function plainKey(key: Node): void {
    if ('anchor' in key && key.anchor) fail('anchor', key)
    if (key.tag) fail('tag', key)
  }

  function entry(node: Node, path: YamlPath): unknown {
    keys.set(name(path), start(node))
    return plain(node, path)
  }

  function fail(refusal: YamlRefusal, node: Node, word = ''): undefined {
    readable = false
    tell(node, () => refusalOf(refusal, word))
  }

  /** The first of two counts, and reading goes on. */
  function second(key: string, node: Node, path: YamlPath): void {
    sound = false
    tell(node, () => refusalOf('duplicate-key', key, finder(keys)([...path, key]).line))
  }

  function tell(node: Node, words: () => ReturnType<typeof refusalOf>): void {
    told += 1
    if (told > mostTold) return
    report({ severity: 'error', place: placeIn(source, start(node)), ...words() })
  }

  function start(node: Node): number {
    return filedOffset(node.range?.[0] ?? 0)
  }

  function finder(offsets: ReadonlyMap<string, number>): (path: YamlPath) => Place {
    return path => {
      for (let length = path.length; length > 0; length--) {
        const offset = offsets.get(name(path.slice(0, length)))
        if (offset !== undefined) return placeIn(source, offset)
      }
      return placeIn(source, 0)
    }
  }
}

function refuseNode(node: Node, path: YamlPath): YamlRefusal | undefined {
  if (path.length > 24) return 'too-deep'
  if (isAlias(node)) return 'alias'
  if ('anchor' in node && node.anchor) return 'anchor'
  return node.tag ? 'tag' : undefined
}

function name(path: YamlPath): string {
  return JSON.stringify(path)
}

/** Keys that mean something else to JavaScript. */
const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
