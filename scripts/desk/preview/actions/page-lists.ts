import type { YamlEdits } from '../writing/yaml-edits.ts'
import type { YamlPath } from '../writing/yaml-found.ts'

/** Where `issue.yaml` names a story. */
export interface Listed {
  readonly page: number
  /** Of the item in its list, and of the story's name in it. */
  readonly item: YamlPath
  readonly name: YamlPath
  /** What is said of it there besides its name. */
  readonly isBare: boolean
  readonly width?: number
}

/** The pages that `issue.yaml` lists, with their numbers; empty where it leaves its pages open. */
export function listedPages(edits: YamlEdits): readonly number[] {
  const pages = edits.get(['pages'])
  return Array.isArray(pages) ? pages.map(page => Number(page?.number)) : []
}

/** The places of a story's name in the lists of pages. */
export function listedStory(edits: YamlEdits, slug: string): Listed | undefined {
  return allListed(edits).find(({ story }) => story === slug)
}

/** A story at the end of a page's list; undefined where the issue has no such page. */
export function withListed(edits: YamlEdits, slug: string, page: number): YamlEdits | undefined {
  const at = listedPages(edits).indexOf(page)
  return at < 0 ? undefined : edits.add(['pages', at, 'stories'], slug)
}

/** Without a story: its items, and what others say of it. */
export function withoutStory(edits: YamlEdits, slug: string): YamlEdits | undefined {
  let left: YamlEdits | undefined = edits
  for (;;) {
    const found: Listed | undefined = left && listedStory(left, slug)
    if (!left || !found) break
    left = left.without(found.item)
  }
  for (;;) {
    const spoken = left && saidOf(left, slug)
    if (!left || !spoken) return left
    left = left.without(spoken)
  }
}

/** Two names in the lists of pages put in each other's places, with all that is said of the places. */
export function withNamesSwapped(
  edits: YamlEdits,
  one: Listed & { readonly slug: string },
  other: Listed & { readonly slug: string }
): YamlEdits | undefined {
  return edits.set(one.name, other.slug)?.set(other.name, one.slug)
}

function allListed(edits: YamlEdits): readonly (Listed & { readonly story: string })[] {
  const pages = edits.get(['pages'])
  if (!Array.isArray(pages)) return []
  return pages.flatMap((page, at) =>
    itemsOf(page).map((item, index) => {
      const path: YamlPath = ['pages', at, 'stories', index]
      const isBare = typeof item === 'string'
      const width = isBare ? undefined : Number(item?.width)
      return {
        page: Number(page.number),
        item: path,
        name: isBare ? path : [...path, 'story'],
        story: String(isBare ? item : item?.story),
        isBare,
        ...(width ? { width } : {})
      }
    })
  )
}

/** Where a pin says that it is above or not beside a story. */
function saidOf(edits: YamlEdits, slug: string): YamlPath | undefined {
  const pages = edits.get(['pages'])
  if (!Array.isArray(pages)) return undefined
  for (const [at, page] of pages.entries())
    for (const [index, item] of itemsOf(page).entries())
      for (const key of ['above', 'notBeside'])
        if (typeof item === 'object' && item?.[key] === slug)
          return ['pages', at, 'stories', index, key]
  return undefined
}

type Item = string | Readonly<Record<string, unknown>> | null

function itemsOf(page: unknown): readonly Item[] {
  const stories = (page as { readonly stories?: unknown } | null)?.stories
  return Array.isArray(stories) ? stories : []
}
