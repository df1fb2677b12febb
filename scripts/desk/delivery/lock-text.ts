import { z } from 'zod'
import { sha256Hex } from '../../kit/hash.ts'
import { placeTree } from '../../makeup/page/tree.ts'
import type { LayoutLock, PageLock } from '../../model/accepted-layout.ts'
import { seatNames } from '../../model/head-seats.ts'

/** Writes a layout, sealed so that any change of it is noticed, under a word to whoever opens the file. */
export function lockText(lock: LayoutLock): string {
  return `${JSON.stringify({ about, ...lock, seal: sealOf(lock) }, null, 1)}\n`
}

const about = {
  zh: '本期版样：各篇稿件在版上的位置。由对开写成，改正之后版面照此保持不动。请与稿件一起纳入版本管理，不必手工修改。',
  en: 'The layout of this issue: where every story stands. Duikai writes it and keeps to it when copy is corrected. Put it under version control with the manuscript; no one need edit it.'
}

/** Reads an accepted layout; undefined when the text is not one as it was written. */
export function lockIn(text: string): LayoutLock | undefined {
  try {
    const data: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    if (depthOf(data) > deepest) return undefined
    const {
      seal,
      about: _,
      ...lock
    } = data as { readonly seal?: unknown; readonly about?: unknown }
    if (seal !== undefined && seal !== sealOf(lock)) return undefined
    const found = (seal === undefined ? unsealedSchema : sealedSchema).parse(lock)
    return isSound(found) ? (found as LayoutLock) : undefined
  } catch {
    return undefined
  }
}

/** Deeper than any page is cut, with what stands around the tree. */
const deepest = 100

const count = z.int().min(0).max(100_000)
const points = z.number().min(-1e9).max(1e9)
const texts = z.record(z.string(), z.string())

/** As it was when layouts had no seal; what a sealed one says of a frame is as we wrote it. */
const olderRecipe = z.looseObject({
  boxed: z.boolean(),
  seat: z.enum(seatNames),
  grade: points,
  headWidth: points,
  headRows: points,
  airRows: points,
  headFill: points,
  legs: count.max(100),
  measure: points,
  bodyRows: points,
  lines: points,
  tracked: points,
  blankRows: points,
  picture: z.looseObject({ width: points, rows: points, ideal: points }).optional(),
  cost: points
})

type TreeShape =
  | { kind: 'leaf'; story: string; width: number; height: number; recipe: object }
  | { kind: 'rows' | 'columns'; parts: TreeShape[] }
  | { kind: 'pinwheel'; mirrored: boolean; parts: TreeShape[] }

const sealedSchema = schemaOf(z.looseObject({}))
const unsealedSchema = schemaOf(olderRecipe)

function schemaOf(recipe: z.ZodType<object>) {
  const width = count.min(1)
  const leaf = z.looseObject({
    kind: z.literal('leaf'),
    story: z.string().min(1).max(200),
    width,
    height: width,
    recipe
  })
  const tree: z.ZodType<TreeShape> = z.lazy(() =>
    z.discriminatedUnion('kind', [
      leaf,
      z.looseObject({ kind: z.enum(['rows', 'columns']), parts: z.array(tree).min(1).max(200) }),
      z.looseObject({
        kind: z.literal('pinwheel'),
        mirrored: z.boolean(),
        parts: z.array(tree).length(5)
      })
    ])
  )
  const page = z.looseObject({
    page: count,
    top: count,
    columns: count.min(1).max(100),
    rows: count.min(1).max(2_000),
    tree,
    copy: z.record(z.string(), z.string()),
    score: points,
    asSet: z
      .record(
        z.string(),
        z.looseObject({ measure: points, pieces: z.array(z.string().max(1000)).max(100_000) })
      )
      .optional(),
    left: z
      .array(
        z.looseObject({
          story: z.string(),
          part: z.string().optional(),
          at: count.optional()
        })
      )
      .optional()
  })
  const jump = z.looseObject({
    story: z.string(),
    from: count,
    to: count,
    block: z.string(),
    offset: count
  })
  const length = z.number().min(1).max(1000)
  const grid = z.strictObject({
    columns: count.min(1).max(100),
    rows: count.min(1).max(2_000),
    columnCharacters: length,
    bodyPx: length,
    rowPx: length,
    gutterPx: length
  })
  // Strict, so that a seal under another name is not taken for none.
  return z.strictObject({
    version: z.literal(1),
    issue: z.string(),
    format: z.string(),
    grid: grid.optional(),
    style: z.string(),
    setting: texts.optional(),
    pages: z.array(page),
    jumps: z.array(jump),
    accepted: z.strictObject({ edition: count.min(1), when: z.iso.datetime() }).optional(),
    laid: z.strictObject({ stories: texts, pages: texts }).optional(),
    madeWith: texts.optional()
  })
}

/** The same for the same layout, however a tool has spaced it or ordered its keys. */
function sealOf(lock: unknown): string {
  return sha256Hex(JSON.stringify(lock, (_, value: unknown) => ordered(value))).slice(0, 16)
}

function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Counted without recursion, which is what too deep a nesting would end. */
function depthOf(data: unknown): number {
  let level = [data]
  let depth = 0
  for (; level.length > 0 && depth <= deepest; depth += 1) {
    level = level.flatMap(value =>
      typeof value === 'object' && value !== null ? Object.values(value) : []
    )
  }
  return depth
}

function isSound({ pages }: z.infer<typeof sealedSchema>): boolean {
  const numbers = new Set(pages.map(({ page }) => page))
  return numbers.size === pages.length && pages.every(page => isTiled(page as PageLock))
}

/** Whether the frames of a page fill its room, none over another, with each of its stories once. */
function isTiled({ tree, columns, rows, copy }: PageLock): boolean {
  const leaves = placeTree(tree)
  const stories = leaves.map(({ story }) => story).sort()
  if (JSON.stringify(stories) !== JSON.stringify(Object.keys(copy).sort())) return false
  const covered = new Set<number>()
  let cells = 0
  for (const { rect } of leaves) {
    if (rect.column < 0 || rect.row < 0) return false
    if (rect.column + rect.width > columns || rect.row + rect.height > rows) return false
    cells += rect.width * rect.height
    for (let column = rect.column; column < rect.column + rect.width; column += 1)
      for (let row = rect.row; row < rect.row + rect.height; row += 1)
        covered.add(column * rows + row)
  }
  return cells === columns * rows && covered.size === cells
}
